#include "domain/term_names.h"

#include <algorithm>
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
struct TermNames<Rhythm> {
    static constexpr std::array<std::string_view, kRhythmCount> kNames{"no_wish", "weekly", "fortnightly", "monthly"};
};

template <>
struct TermNames<SurveyMoment> {
    static constexpr std::array<std::string_view, kSurveyMomentCount> kNames{"middle", "end"};
};

template <>
struct TermNames<ContactBand> {
    static constexpr std::array<std::string_view, kContactBandCount> kNames{"weekly", "fortnightly", "monthly", "less", "never"};
};

template <>
struct TermNames<Satisfaction> {
    static constexpr std::array<std::string_view, kSatisfactionCount> kNames{"very", "rather", "little", "not"};
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

template <>
struct TermNames<Role> {
    static constexpr std::array<std::string_view, kRoleCount> kNames{"ambassador", "content_officer", "coordinator", "director"};
};

template <>
struct TermNames<RoundState> {
    static constexpr std::array<std::string_view, kRoundStateCount> kNames{"planned", "open", "closed", "running", "ended"};
};

template <>
struct TermNames<CapReading> {
    static constexpr std::array<std::string_view, kCapReadingCount> kNames{"of_applicants", "of_accepted"};
};

template <>
struct TermNames<OddOneOut> {
    static constexpr std::array<std::string_view, kOddOneOutCount> kNames{"waiting_list", "trio", "stand_in"};
};

template <>
struct TermNames<ApplicationState> {
    static constexpr std::array<std::string_view, kApplicationStateCount> kNames{"submitted", "withdrawn", "accepted", "waiting_list",
                                                                                 "removed"};
};

template <>
struct TermNames<SharedField> {
    static constexpr std::array<std::string_view, kSharedFieldCount> kNames{
        "name",      "country",   "email",           "time_zone", "workplace",       "role",    "place", "sector", "career_stage",
        "languages", "interests", "contact_methods", "hopes",     "social_profiles", "absences"};
};

template <>
struct TermNames<EndReason> {
    static constexpr std::array<std::string_view, kEndReasonCount> kNames{"round_over", "by_participant", "by_coordinator", "no_answer",
                                                                          "conduct",    "person_left",    "wrong_match"};
};

template <>
struct TermNames<HeldAct> {
    static constexpr std::array<std::string_view, kHeldActCount> kNames{"none", "nudge", "end"};
};

template <>
struct TermNames<ContactKind> {
    static constexpr std::array<std::string_view, kContactKindCount> kNames{"i_wrote", "they_wrote", "we_met", "all_well", "seen"};
};

template <>
struct TermNames<PostState> {
    static constexpr std::array<std::string_view, kPostStateCount> kNames{"waiting", "shown", "hidden"};
};

template <>
struct TermNames<HelpKind> {
    static constexpr std::array<std::string_view, kHelpKindCount> kNames{"no_answer", "wrong_match", "conduct", "technical",
                                                                         "other",     "self_match",  "silence", "post"};
};

template <>
struct TermNames<HelpState> {
    static constexpr std::array<std::string_view, kHelpStateCount> kNames{"open", "in_progress", "settled"};
};

template <>
struct TermNames<PhotoVisibility> {
    static constexpr std::array<std::string_view, kPhotoVisibilityCount> kNames{"only_me", "partner", "everybody"};
};

template <>
struct TermNames<PhotoType> {
    static constexpr std::array<std::string_view, kPhotoTypeCount> kNames{"jpeg", "png", "webp"};
};

template <>
struct TermNames<PhotoLicence> {
    static constexpr std::array<std::string_view, kPhotoLicenceCount> kNames{"cc_by", "cc_by_sa", "cc_zero", "by_permission"};
};

constexpr std::array<std::string_view, kPhotoLicenceCount> kLicenceTexts{"CC BY 4.0", "CC BY-SA 4.0", "CC0 1.0",
                                                                         "all rights reserved, shown by permission"};

template <>
struct TermNames<PostsOfLeaver> {
    static constexpr std::array<std::string_view, kPostsOfLeaverCount> kNames{"stay_without_name", "go"};
};

template <>
struct TermNames<PostKind> {
    static constexpr std::array<std::string_view, kPostKindCount> kNames{"message", "guest_post", "mention", "reblog"};
};

template <>
struct TermNames<TopicState> {
    static constexpr std::array<std::string_view, kTopicStateCount> kNames{"published", "draft", "in_review", "scheduled"};
};

template <>
struct TermNames<FindingKind> {
    static constexpr std::array<std::string_view, kFindingKindCount> kNames{"with_themselves",    "person_twice",
                                                                            "already_partnered",  "application_withdrawn",
                                                                            "removed_from_round", "on_waiting_list",
                                                                            "no_address",         "address_not_confirmed",
                                                                            "mail_names_reader",  "mail_without_partner",
                                                                            "other_batch",        "own_copy",
                                                                            "likely_twice",       "same_name",
                                                                            "same_country",       "earlier_partner",
                                                                            "pair_forbidden",     "without_partner",
                                                                            "one_way_to_reach"};
};

template <>
struct TermNames<MailKind> {
    static constexpr std::array<std::string_view, kMailKindCount> kNames{"application_received",
                                                                         "application_withdrawn",
                                                                         "matched",
                                                                         "partnership_ended",
                                                                         "partner_left",
                                                                         "help_answered",
                                                                         "data_deleted",
                                                                         "confirm_application",
                                                                         "apply_after_sign_in",
                                                                         "accepted",
                                                                         "on_waiting_list",
                                                                         "round_open",
                                                                         "confirm_post",
                                                                         "write_after_sign_in",
                                                                         "check_your_data",
                                                                         "invited_again",
                                                                         "applications_merged",
                                                                         "invited_to_team",
                                                                         "topic_begins",
                                                                         "address_changed",
                                                                         "nudge",
                                                                         "new_partner_coming",
                                                                         "removed_from_round",
                                                                         "batch_held"};
};

template <>
struct TermNames<RecordKind> {
    static constexpr std::array<std::string_view, kRecordKindCount> kNames{
        "person", "round", "application",   "partnership", "contact_entry", "post",       "help_request", "photo",   "saved_preview",
        "topic",  "note",  "survey_answer", "glossary",    "subscription",  "live_event", "audit_entry",  "work_day"};
};

template <>
struct TermNames<UiLanguage> {
    static constexpr std::array<std::string_view, 2> kNames{"en", "es"};
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
std::string_view term_name(Rhythm term) { return name_of(term); }
std::string_view term_name(SurveyMoment term) { return name_of(term); }
std::string_view term_name(ContactBand term) { return name_of(term); }
std::string_view term_name(Satisfaction term) { return name_of(term); }
std::string_view term_name(Criterion term) { return name_of(term); }
std::string_view term_name(PairingPolicy term) { return name_of(term); }
std::string_view term_name(AloneReason term) { return name_of(term); }
std::string_view term_name(ExclusionReason term) { return name_of(term); }
std::string_view term_name(Role term) { return name_of(term); }
std::string_view term_name(RoundState term) { return name_of(term); }
std::string_view term_name(CapReading term) { return name_of(term); }
std::string_view term_name(OddOneOut term) { return name_of(term); }
std::string_view term_name(ApplicationState term) { return name_of(term); }
std::string_view term_name(SharedField term) { return name_of(term); }
std::string_view term_name(EndReason term) { return name_of(term); }
std::string_view term_name(HeldAct term) { return name_of(term); }
std::string_view term_name(ContactKind term) { return name_of(term); }
std::string_view term_name(PostState term) { return name_of(term); }
std::string_view term_name(HelpKind term) { return name_of(term); }
std::string_view term_name(HelpState term) { return name_of(term); }
std::string_view term_name(PhotoVisibility term) { return name_of(term); }
std::string_view term_name(PhotoType term) { return name_of(term); }
std::string_view term_name(PhotoLicence term) { return name_of(term); }
std::string_view term_name(PostsOfLeaver term) { return name_of(term); }
std::string_view term_name(PostKind term) { return name_of(term); }
std::string_view term_name(TopicState term) { return name_of(term); }
std::string_view term_name(FindingKind term) { return name_of(term); }
std::string_view term_name(MailKind term) { return name_of(term); }
std::string_view term_name(RecordKind term) { return name_of(term); }
std::string_view term_name(UiLanguage term) { return name_of(term); }

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
template std::optional<Rhythm> term_from_name(std::string_view name);
template std::optional<SurveyMoment> term_from_name(std::string_view name);
template std::optional<ContactBand> term_from_name(std::string_view name);
template std::optional<Satisfaction> term_from_name(std::string_view name);
template std::optional<Criterion> term_from_name(std::string_view name);
template std::optional<PairingPolicy> term_from_name(std::string_view name);
template std::optional<AloneReason> term_from_name(std::string_view name);
template std::optional<ExclusionReason> term_from_name(std::string_view name);
template std::optional<Role> term_from_name(std::string_view name);
template std::optional<RoundState> term_from_name(std::string_view name);
template std::optional<CapReading> term_from_name(std::string_view name);
template std::optional<OddOneOut> term_from_name(std::string_view name);
template std::optional<ApplicationState> term_from_name(std::string_view name);
template std::optional<SharedField> term_from_name(std::string_view name);
template std::optional<EndReason> term_from_name(std::string_view name);
template std::optional<HeldAct> term_from_name(std::string_view name);
template std::optional<ContactKind> term_from_name(std::string_view name);
template std::optional<PostState> term_from_name(std::string_view name);
template std::optional<HelpKind> term_from_name(std::string_view name);
template std::optional<HelpState> term_from_name(std::string_view name);
template std::optional<PhotoVisibility> term_from_name(std::string_view name);
template std::optional<PhotoType> term_from_name(std::string_view name);
template std::optional<PhotoLicence> term_from_name(std::string_view name);
template std::optional<PostsOfLeaver> term_from_name(std::string_view name);
template std::optional<PostKind> term_from_name(std::string_view name);
template std::optional<TopicState> term_from_name(std::string_view name);
template std::optional<FindingKind> term_from_name(std::string_view name);
template std::optional<MailKind> term_from_name(std::string_view name);
template std::optional<RecordKind> term_from_name(std::string_view name);
template std::optional<UiLanguage> term_from_name(std::string_view name);

std::string_view licence_text(PhotoLicence licence) { return kLicenceTexts[static_cast<std::size_t>(licence)]; }

std::optional<PhotoLicence> licence_from_text(std::string_view text) {
    const auto* const place = std::ranges::find(kLicenceTexts, text);
    return place == kLicenceTexts.end() ? std::nullopt : std::optional(static_cast<PhotoLicence>(place - kLicenceTexts.begin()));
}

ContactMethods with_method(ContactMethods methods, ContactMethod method) {
    return static_cast<ContactMethods>(methods | (1U << static_cast<unsigned>(method)));
}

bool has_method(ContactMethods methods, ContactMethod method) {
    return ((static_cast<unsigned>(methods) >> static_cast<unsigned>(method)) & 1U) != 0;
}

}  // namespace counterpart::domain
