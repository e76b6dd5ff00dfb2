#include "pairing/explanation.h"

#include <algorithm>
#include <utility>

#include "base/civil_date.h"

namespace counterpart::pairing {
namespace {

constexpr std::int32_t kWakingFrom = 7 * 60;
constexpr std::int32_t kWakingTo = kWakingFrom + kWakingMinutes;

bool has_bit(const std::vector<std::uint64_t>& sets, std::int32_t words, PersonIndex person, std::size_t bit) {
    constexpr std::size_t kBits = 64;
    return ((sets[static_cast<std::size_t>(person) * static_cast<std::size_t>(words) + bit / kBits] >> (bit % kBits)) & 1U) != 0;
}

domain::LanguageLevel level_of(const PairingInput& input, PersonIndex person, std::size_t bit) {
    if (has_bit(input.languages_fluent, input.language_words, person, bit)) {
        return domain::LanguageLevel::kFluent;
    }
    return has_bit(input.languages_good, input.language_words, person, bit) ? domain::LanguageLevel::kGood : domain::LanguageLevel::kBasic;
}

std::vector<CommonLanguage> common_languages(const CompiledRound& compiled, PersonIndex a, PersonIndex b) {
    const PairingInput& input = compiled.input;
    std::vector<CommonLanguage> common;
    for (std::size_t bit = 0; bit < compiled.language_names.size(); ++bit) {
        if (has_bit(input.languages_basic, input.language_words, a, bit) && has_bit(input.languages_basic, input.language_words, b, bit)) {
            common.push_back(
                {.language = compiled.language_names[bit], .level_of_a = level_of(input, a, bit), .level_of_b = level_of(input, b, bit)});
        }
    }
    // Best = the better lower level, then the better of the other, then by name.
    std::ranges::stable_sort(common, std::ranges::greater{}, [](const CommonLanguage& language) {
        return std::pair(std::min(language.level_of_a, language.level_of_b), std::max(language.level_of_a, language.level_of_b));
    });
    return common;
}

std::vector<CommonWindow> common_windows(const PairingInput& input, PersonIndex a, PersonIndex b) {
    const std::int32_t offset_a = input.utc_offset_minutes[static_cast<std::size_t>(a)];
    const std::int32_t offset_b = input.utc_offset_minutes[static_cast<std::size_t>(b)];
    std::vector<CommonWindow> windows;
    if (offset_a == kUnknownUtcOffset || offset_b == kUnknownUtcOffset) {
        return windows;
    }
    const std::int32_t b_ahead = offset_b - offset_a;
    for (std::int32_t days = -2; days <= 2; ++days) {
        const std::int32_t to_b = b_ahead + days * kMinutesPerDay;  // b's clock less a's, on this turn of the day
        const std::int32_t from = std::max(kWakingFrom, kWakingFrom - to_b);
        const std::int32_t to = std::min(kWakingTo, kWakingTo - to_b);
        if (from < to) {
            windows.push_back({.a_from_minutes = from, .a_to_minutes = to, .b_from_minutes = from + to_b, .b_to_minutes = to + to_b});
        }
    }
    std::ranges::stable_sort(windows, std::ranges::greater{},
                             [](const CommonWindow& window) { return window.a_to_minutes - window.a_from_minutes; });
    return windows;
}

}  // namespace

PairExplanation explain_pair(const CompiledRound& compiled, const domain::Criteria& criteria, PersonIndex a, PersonIndex b) {
    const PairingInput& input = compiled.input;
    const PairFacts facts = pair_facts(input, a, b);
    const Fulfilments fulfilments = pair_fulfilments(input, a, b);
    const domain::ScoreParts parts = pair_score_parts(input, criteria, a, b);
    PairExplanation explanation;
    explanation.a = a;
    explanation.b = b;
    explanation.broken = broken_rules(input, criteria, a, b);
    explanation.score_points = score_points(parts);
    for (std::size_t c = 0; c < domain::kCriterionCount; ++c) {
        explanation.reasons[c] = {.criterion = static_cast<domain::Criterion>(c),
                                  .points = parts[c],
                                  .weight_points = criteria.weight_points[c],
                                  .wish_of_a = input.wishes[static_cast<std::size_t>(a)][c],
                                  .wish_of_b = input.wishes[static_cast<std::size_t>(b)][c],
                                  .fulfilment_of_a_sixtieths = fulfilments[c].of_a,
                                  .fulfilment_of_b_sixtieths = fulfilments[c].of_b};
    }
    for (std::size_t bit = 0; bit < compiled.interest_names.size(); ++bit) {
        if (has_bit(input.interests, input.interest_words, a, bit) && has_bit(input.interests, input.interest_words, b, bit)) {
            explanation.shared_interests.push_back(compiled.interest_names[bit]);
        }
    }
    explanation.same_sector = facts.same_sector;
    explanation.same_career_stage = facts.same_career_stage;
    explanation.common_languages = common_languages(compiled, a, b);
    explanation.waking_overlap_minutes = facts.waking_overlap_minutes;
    explanation.common_windows = common_windows(input, a, b);
    explanation.shared_contact_methods = static_cast<domain::ContactMethods>(
        static_cast<unsigned>(input.contact_methods[static_cast<std::size_t>(a)]) & input.contact_methods[static_cast<std::size_t>(b)]);
    return explanation;
}

PersonIndex partner_of(const domain::MatchPreview& preview, PersonIndex person) {
    for (const domain::MatchedPair& pair : preview.pairs) {
        if (pair.a == person || pair.b == person) {
            return pair.a == person ? pair.b : pair.a;
        }
    }
    return -1;
}

}  // namespace counterpart::pairing
