#include "app/pair/reasons.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/text/numbers.h"
#include "base/text_fold.h"
#include "domain/language.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

using domain::Criterion;
using domain::Wish;
using pairing::CriterionReason;
using pairing::PairExplanation;

constexpr std::int32_t kFull_sixtieths = 60;
constexpr std::string_view kArrow = " \u2192 ";

/// One side of a pair and its wish in one criterion.
struct Side {
    const domain::Application& person;
    const domain::Application& other;
    const std::string& name;
    const std::string& other_name;
    Wish wish = Wish::kAny;
    std::int32_t fulfilment_sixtieths = 0;
};

Side side_a(const CriterionReason& reason, const PairPeople& people) {
    return {people.a, people.b, people.names.first, people.names.second, reason.wish_of_a, reason.fulfilment_of_a_sixtieths};
}

Side side_b(const CriterionReason& reason, const PairPeople& people) {
    return {people.b, people.a, people.names.second, people.names.first, reason.wish_of_b, reason.fulfilment_of_b_sixtieths};
}

std::string_view met_word(std::int32_t fulfilment_sixtieths) {
    if (fulfilment_sixtieths >= kFull_sixtieths) {
        return "met";
    }
    return fulfilment_sixtieths == 0 ? "missed" : "partly";
}

void join(std::string& text, const std::string& sentence) {
    if (!sentence.empty()) {
        text += (text.empty() ? "" : " ") + sentence;
    }
}

std::string key_of(Criterion criterion) { return "reason." + std::string(domain::term_name(criterion)) + "."; }

std::string interests_fact(const PairExplanation& explanation, const PairPeople& people, const Texts& t) {
    const auto common = static_cast<std::int64_t>(explanation.shared_interests.size());
    const auto own_a = static_cast<std::int64_t>(people.a.interests.size());
    const auto own_b = static_cast<std::int64_t>(people.b.interests.size());
    if (common == 0) {
        return std::string(t("reason.interests.none"));
    }
    if (common == own_a && own_a <= own_b) {
        return t.count("reason.interests.all", common, {{"name", people.names.first}, {"other", people.names.second}});
    }
    if (common == own_b) {
        return t.count("reason.interests.all", common, {{"name", people.names.second}, {"other", people.names.first}});
    }
    return t.count("reason.interests.shared", common);
}

std::string languages_fact(const PairExplanation& explanation, const PairPeople& people, const Texts& t) {
    if (explanation.common_languages.empty()) {
        return std::string(t("reason.languages.none"));
    }
    const pairing::CommonLanguage& best = explanation.common_languages.front();
    std::string language(domain::language_name(best.language, t.language()));
    const std::string_view level_a = t("language_level." + std::string(domain::term_name(best.level_of_a)));
    const std::string_view level_b = t("language_level." + std::string(domain::term_name(best.level_of_b)));
    if (best.level_of_a == best.level_of_b) {
        return t.fill("reason.languages.both", {{"language", language}, {"level", level_a}});
    }
    return t.fill("reason.languages.each", {{"language", language},
                                            {"name", people.names.first},
                                            {"level", level_a},
                                            {"other", people.names.second},
                                            {"other_level", level_b}});
}

std::string windows_of(const PairExplanation& explanation, const Texts& t, bool of_a) {
    std::vector<std::string> windows;
    for (const pairing::CommonWindow& window : explanation.common_windows) {
        const std::int32_t from = of_a ? window.a_from_minutes : window.b_from_minutes;
        const std::int32_t to = of_a ? window.a_to_minutes : window.b_to_minutes;
        windows.push_back(format_clock(from) + "\u2013" + format_clock(to));
    }
    std::ranges::sort(windows);
    return list_of(windows, t);
}

std::string hours_fact(const PairExplanation& explanation, const Texts& t) {
    const std::int32_t minutes = explanation.waking_overlap_minutes;
    if (minutes % 60 == 0) {
        return t.count("reason.waking_hours.hours", minutes / 60);
    }
    return t.fill("reason.waking_hours.part_hours", {{"hours", format_tenths((minutes + 3) / 6, t.language())}});
}

std::string methods_in_words(domain::ContactMethods methods, const Texts& t) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < domain::kContactMethodCount; ++i) {
        const auto method = static_cast<domain::ContactMethod>(i);
        if (domain::has_method(methods, method)) {
            words.emplace_back(t("contact_method." + std::string(domain::term_name(method))));
        }
    }
    return dotted(words);
}

std::string methods_fact(const PairExplanation& explanation, const Texts& t) {
    if (explanation.shared_contact_methods == 0) {
        return std::string(t("reason.contact_methods.none"));
    }
    return t.fill("reason.contact_methods.shared", {{"methods", methods_in_words(explanation.shared_contact_methods, t)}});
}

std::string fact_of(Criterion criterion, const PairExplanation& explanation, const PairPeople& people, const Texts& t) {
    switch (criterion) {
        case Criterion::kInterests: return interests_fact(explanation, people, t);
        case Criterion::kLanguages: return languages_fact(explanation, people, t);
        case Criterion::kWakingHours: return hours_fact(explanation, t);
        case Criterion::kContactMethods: return methods_fact(explanation, t);
        case Criterion::kSector:
        case Criterion::kCareerStage: break;
    }
    return {};
}

// For sector and stage every wish is a sentence; elsewhere the fact above says what "the same" gives.
std::string wish_sentence(Criterion criterion, const Side& side, const Texts& t) {
    const bool category = criterion == Criterion::kSector || criterion == Criterion::kCareerStage;
    if (side.wish == Wish::kAny || (side.wish == Wish::kSame && !category)) {
        return {};
    }
    const std::string key =
        key_of(criterion) + std::string(domain::term_name(side.wish)) + "." + std::string(met_word(side.fulfilment_sixtieths));
    return t.fill(key, {{"name", side.name}, {"other", side.other_name}});
}

std::string open_sentence(const CriterionReason& reason, const PairPeople& people, const Texts& t) {
    if (reason.wish_of_a == Wish::kAny && reason.wish_of_b == Wish::kAny) {
        return std::string(t(key_of(reason.criterion) + "open"));
    }
    // Said only where the points would otherwise surprise: the other side's wish is mostly missed.
    const std::int32_t lower = std::min(reason.fulfilment_of_a_sixtieths, reason.fulfilment_of_b_sixtieths);
    if (lower * 2 > kFull_sixtieths || (reason.wish_of_a != Wish::kAny && reason.wish_of_b != Wish::kAny)) {
        return {};
    }
    const std::string& name = reason.wish_of_a == Wish::kAny ? people.names.first : people.names.second;
    return t.fill("reason.one_open", {{"name", name}});
}

std::string sentence_for(const CriterionReason& reason, const PairExplanation& explanation, const PairPeople& people, const Texts& t) {
    std::string text = fact_of(reason.criterion, explanation, people, t);
    const bool other_interests = reason.criterion == Criterion::kInterests && explanation.shared_interests.empty() &&
                                 (reason.wish_of_a == Wish::kDifferent || reason.wish_of_b == Wish::kDifferent);
    if (other_interests) {
        text.clear();  // "hoped for other interests" says it already
    }
    const bool both_met = reason.fulfilment_of_a_sixtieths == kFull_sixtieths && reason.fulfilment_of_b_sixtieths == kFull_sixtieths;
    if (both_met && reason.wish_of_a == reason.wish_of_b && reason.wish_of_a != Wish::kAny) {
        const std::string key = key_of(reason.criterion) + "both_" + std::string(domain::term_name(reason.wish_of_a));
        if (t.has(key)) {
            join(text, std::string(t(key)));
            return text;
        }
    }
    join(text, wish_sentence(reason.criterion, side_a(reason, people), t));
    join(text, wish_sentence(reason.criterion, side_b(reason, people), t));
    join(text, open_sentence(reason, people, t));
    return text;
}

// Shared interests come first, so that both lines begin alike.
std::string interests_line(const domain::Application& person, const PairExplanation& explanation) {
    std::vector<std::string> shared;
    std::vector<std::string> own;
    for (const std::string& interest : person.interests) {
        const bool is_shared = std::ranges::contains(explanation.shared_interests, fold_text(interest));
        (is_shared ? shared : own).push_back(interest);
    }
    shared.insert(shared.end(), own.begin(), own.end());
    return dotted(shared);
}

std::string languages_line(const domain::Application& person, const Texts& t) {
    std::vector<std::string> names;
    for (const domain::LanguageSkill& skill : person.languages) {
        names.emplace_back(domain::language_name(skill.language, t.language()));
    }
    return dotted(names);
}

std::string facts_line(Criterion criterion, const Side& side, const PairExplanation& explanation, const std::string& hours,
                       const Texts& t) {
    std::string text;
    switch (criterion) {
        case Criterion::kInterests: text = interests_line(side.person, explanation); break;
        case Criterion::kSector: text = t("sector." + std::string(domain::term_name(side.person.sector))); break;
        case Criterion::kCareerStage: text = t("career_stage." + std::string(domain::term_name(side.person.career_stage))); break;
        case Criterion::kLanguages: text = languages_line(side.person, t); break;
        case Criterion::kWakingHours: text = hours; break;
        case Criterion::kContactMethods: text = methods_in_words(side.person.contact_methods, t); break;
    }
    const bool category = criterion == Criterion::kSector || criterion == Criterion::kCareerStage;
    if (category) {
        const std::string_view wish = t("wish_arrow." + std::string(domain::term_name(side.wish)));
        text += std::string(kArrow) + std::string(wish);
    }
    return text;
}

std::string hours_line(std::int32_t offset_minutes, const PairExplanation& explanation, const Texts& t, bool of_a) {
    return dotted(std::vector<std::string>{format_utc_offset(offset_minutes), windows_of(explanation, t, of_a)});
}

}  // namespace

std::vector<ReasonView> reasons_in_words(const PairExplanation& explanation, const PairPeople& people, const Texts& t) {
    std::vector<ReasonView> views;
    const std::string hours_a = hours_line(people.utc_offset_a_minutes, explanation, t, true);
    const std::string hours_b = hours_line(people.utc_offset_b_minutes, explanation, t, false);
    for (const CriterionReason& reason : explanation.reasons) {
        ReasonView& view = views.emplace_back();
        view.label = t("criterion." + std::string(domain::term_name(reason.criterion)));
        view.sentence = sentence_for(reason, explanation, people, t);
        view.first_facts = facts_line(reason.criterion, side_a(reason, people), explanation, hours_a, t);
        view.second_facts = facts_line(reason.criterion, side_b(reason, people), explanation, hours_b, t);
        view.points = reason.points;
        view.weight_points = reason.weight_points;
        const std::string points = std::to_string(reason.points);
        const std::string weight = std::to_string(reason.weight_points);
        view.points_spoken = t.fill("pair.points_of", {{"points", points}, {"weight", weight}});
    }
    return views;
}

std::string broken_rules_in_words(pairing::HardRules broken, const ShortNames& names, const Texts& t) {
    constexpr std::array<std::string_view, pairing::kHardRuleCount> kKeys{"apart.oneself",      "apart.likely_duplicate",
                                                                          "apart.same_country", "apart.earlier_partner",
                                                                          "apart.forbidden",    "apart.no_common_language"};
    std::string text;
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        if (pairing::contains(broken, static_cast<pairing::HardRule>(i))) {
            join(text, t.fill(kKeys[i], {{"name", names.first}, {"other", names.second}}));
        }
    }
    return text;
}

}  // namespace counterpart::app
