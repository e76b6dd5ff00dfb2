#include "domain/term_names.h"

#include <array>
#include <cstddef>

namespace counterpart::domain {
namespace {

/// The keys of a kind of term, in the order of its values.
template <typename Term>
struct TermNames;

template <>
struct TermNames<Sector> {
    static constexpr std::array<std::string_view, kSectorCount> kNames{"public",  "academic", "school",   "health",
                                                                       "special", "national", "archives", "museum"};
};

template <>
struct TermNames<CareerStage> {
    static constexpr std::array<std::string_view, kCareerStageCount> kNames{"student", "early", "mid", "late"};
};

template <>
struct TermNames<ContactMethod> {
    static constexpr std::array<std::string_view, kContactMethodCount> kNames{"email", "video", "voice", "chat", "social", "letters"};
};

template <>
struct TermNames<LanguageLevel> {
    static constexpr std::array<std::string_view, kLanguageLevelCount> kNames{"basic", "good", "fluent"};
};

template <>
struct TermNames<Wish> {
    static constexpr std::array<std::string_view, kWishCount> kNames{"any", "same", "different"};
};

template <>
struct TermNames<Criterion> {
    static constexpr std::array<std::string_view, kCriterionCount> kNames{"interests", "sector",       "career_stage",
                                                                          "languages", "waking_hours", "contact_methods"};
};

template <>
struct TermNames<PairingPolicy> {
    static constexpr std::array<std::string_view, 2> kNames{"greatest_total", "worst_pair_first"};
};

template <>
struct TermNames<AloneReason> {
    static constexpr std::array<std::string_view, 3> kNames{"no_possible_partner", "competition", "odd_one_out"};
};

template <>
struct TermNames<ExclusionReason> {
    static constexpr std::array<std::string_view, 1> kNames{"replaced_by_later"};
};

template <typename Term>
std::string_view name_of(Term term) {
    return TermNames<Term>::kNames[static_cast<std::size_t>(term)];
}

}  // namespace

std::string_view term_name(Sector term) { return name_of(term); }
std::string_view term_name(CareerStage term) { return name_of(term); }
std::string_view term_name(ContactMethod term) { return name_of(term); }
std::string_view term_name(LanguageLevel term) { return name_of(term); }
std::string_view term_name(Wish term) { return name_of(term); }
std::string_view term_name(Criterion term) { return name_of(term); }
std::string_view term_name(PairingPolicy term) { return name_of(term); }
std::string_view term_name(AloneReason term) { return name_of(term); }
std::string_view term_name(ExclusionReason term) { return name_of(term); }

template <typename Term>
std::optional<Term> term_from_name(std::string_view name) {
    std::size_t value = 0;
    for (const std::string_view candidate : TermNames<Term>::kNames) {
        if (candidate == name) {
            return static_cast<Term>(value);
        }
        ++value;
    }
    return std::nullopt;
}

template std::optional<Sector> term_from_name(std::string_view name);
template std::optional<CareerStage> term_from_name(std::string_view name);
template std::optional<ContactMethod> term_from_name(std::string_view name);
template std::optional<LanguageLevel> term_from_name(std::string_view name);
template std::optional<Wish> term_from_name(std::string_view name);
template std::optional<Criterion> term_from_name(std::string_view name);
template std::optional<PairingPolicy> term_from_name(std::string_view name);
template std::optional<AloneReason> term_from_name(std::string_view name);
template std::optional<ExclusionReason> term_from_name(std::string_view name);

ContactMethods with_method(ContactMethods methods, ContactMethod method) {
    return static_cast<ContactMethods>(methods | (1U << static_cast<unsigned>(method)));
}

bool has_method(ContactMethods methods, ContactMethod method) {
    return ((static_cast<unsigned>(methods) >> static_cast<unsigned>(method)) & 1U) != 0;
}

}  // namespace counterpart::domain
