#include "pairing/score.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <numeric>
#include <span>

namespace counterpart::pairing {
namespace {

using domain::Criterion;
using domain::Wish;

constexpr int kMinutesPerDay = 1440;
constexpr int kInterestsThatCount = 3;
constexpr int kContactMethodsThatCount = 2;
constexpr int kSixtiethsPerLevel = 20;

std::span<const std::uint64_t> row(const std::vector<std::uint64_t>& sets, std::int32_t words, PersonIndex person) {
    const auto width = static_cast<std::size_t>(words);
    return std::span(sets).subspan(static_cast<std::size_t>(person) * width, width);
}

int count_common(std::span<const std::uint64_t> one, std::span<const std::uint64_t> other) {
    int count = 0;
    for (std::size_t word = 0; word < one.size(); ++word) {
        count += std::popcount(one[word] & other[word]);
    }
    return count;
}

int count(std::span<const std::uint64_t> set) { return count_common(set, set); }

/// A wish read against how far two people are the same.
int read_wish(Wish wish, int same_sixtieths) {
    switch (wish) {
        case Wish::kSame: return same_sixtieths;
        case Wish::kDifferent: return kFulfilledSixtieths - same_sixtieths;
        case Wish::kAny: break;
    }
    return kFulfilledSixtieths;
}

/// How far `common` of the things that somebody declared fulfil the wish for the same.
int share_sixtieths(int common, int own, int that_count) {
    const int enough = std::min(own, that_count);
    return enough == 0 ? 0 : kFulfilledSixtieths * std::min(common, enough) / enough;
}

int languages_sixtieths(Wish wish, const PairFacts& facts, int partner_languages) {
    switch (wish) {
        case Wish::kSame: return kSixtiethsPerLevel * facts.best_common_level_rank;
        case Wish::kDifferent: return partner_languages > facts.common_languages ? kFulfilledSixtieths : 0;
        case Wish::kAny: break;
    }
    return kFulfilledSixtieths;
}

int waking_hours_sixtieths(Wish wish, const PairFacts& facts) {
    if (wish != Wish::kAny && facts.waking_overlap_minutes == 0) {
        return 0;  // a zone that is not known fulfils no wish about it
    }
    return read_wish(wish, kFulfilledSixtieths * facts.waking_overlap_minutes / kWakingMinutes);
}

}  // namespace

int waking_overlap_minutes(int utc_offset_a_minutes, int utc_offset_b_minutes) {
    if (utc_offset_a_minutes == kUnknownUtcOffset || utc_offset_b_minutes == kUnknownUtcOffset) {
        return 0;
    }
    const int apart = std::abs(utc_offset_a_minutes - utc_offset_b_minutes) % kMinutesPerDay;
    // Two arcs of 900 minutes on a circle of 1440 meet on one side, or on both.
    return std::max(0, kWakingMinutes - apart) + std::max(0, kWakingMinutes - (kMinutesPerDay - apart));
}

PairFacts pair_facts(const PairingInput& input, PersonIndex a, PersonIndex b) {
    const auto at_a = static_cast<std::size_t>(a);
    const auto at_b = static_cast<std::size_t>(b);
    PairFacts facts;
    facts.common_interests =
        count_common(row(input.interests, input.interest_words, a), row(input.interests, input.interest_words, b));
    facts.same_sector = input.sectors[at_a] == input.sectors[at_b];
    facts.same_career_stage = input.career_stages[at_a] == input.career_stages[at_b];
    facts.common_languages =
        count_common(row(input.languages_basic, input.language_words, a), row(input.languages_basic, input.language_words, b));
    for (const auto* level : {&input.languages_basic, &input.languages_good, &input.languages_fluent}) {
        if (count_common(row(*level, input.language_words, a), row(*level, input.language_words, b)) > 0) {
            ++facts.best_common_level_rank;
        }
    }
    facts.waking_overlap_minutes = waking_overlap_minutes(input.utc_offset_minutes[at_a], input.utc_offset_minutes[at_b]);
    facts.common_contact_methods =
        std::popcount(static_cast<unsigned>(input.contact_methods[at_a]) & input.contact_methods[at_b]);
    return facts;
}

Fulfilments pair_fulfilments(const PairingInput& input, PersonIndex a, PersonIndex b) {
    const PairFacts facts = pair_facts(input, a, b);
    const auto side = [&](PersonIndex me, PersonIndex partner, Criterion criterion) {
        const auto at_me = static_cast<std::size_t>(me);
        const Wish wish = input.wishes[at_me][static_cast<std::size_t>(criterion)];
        switch (criterion) {
            case Criterion::kInterests: {
                const int own = count(row(input.interests, input.interest_words, me));
                return read_wish(wish, share_sixtieths(facts.common_interests, own, kInterestsThatCount));
            }
            case Criterion::kSector: return read_wish(wish, facts.same_sector ? kFulfilledSixtieths : 0);
            case Criterion::kCareerStage: return read_wish(wish, facts.same_career_stage ? kFulfilledSixtieths : 0);
            case Criterion::kLanguages:
                return languages_sixtieths(wish, facts, count(row(input.languages_basic, input.language_words, partner)));
            case Criterion::kWakingHours: return waking_hours_sixtieths(wish, facts);
            case Criterion::kContactMethods: {
                const int own = std::popcount(static_cast<unsigned>(input.contact_methods[at_me]));
                return read_wish(wish, share_sixtieths(facts.common_contact_methods, own, kContactMethodsThatCount));
            }
        }
        return 0;
    };
    Fulfilments fulfilments;
    for (std::size_t c = 0; c < domain::kCriterionCount; ++c) {
        const auto criterion = static_cast<Criterion>(c);
        fulfilments[c] = {.of_a = side(a, b, criterion), .of_b = side(b, a, criterion)};
    }
    return fulfilments;
}

domain::ScoreParts pair_score_parts(const PairingInput& input, const domain::Criteria& criteria, PersonIndex a, PersonIndex b) {
    const Fulfilments fulfilments = pair_fulfilments(input, a, b);
    domain::ScoreParts parts{};
    for (std::size_t c = 0; c < domain::kCriterionCount; ++c) {
        const int sum = fulfilments[c].of_a + fulfilments[c].of_b;
        parts[c] = static_cast<std::uint8_t>((criteria.weight_points[c] * sum + kFulfilledSixtieths) /
                                             (2 * kFulfilledSixtieths));
    }
    return parts;
}

int score_points(const domain::ScoreParts& parts) { return std::accumulate(parts.begin(), parts.end(), 0); }

}  // namespace counterpart::pairing
