#include "pairing/score.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <numeric>
#include <span>

#include "base/civil_date.h"

namespace counterpart::pairing {
namespace {

using domain::Criterion;
using domain::Wish;

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

/// Fills in what one criterion reads of a pair.
void find_facts(const PairingInput& input, Criterion criterion, PersonIndex a, PersonIndex b, PairFacts& facts) {
    const auto at_a = static_cast<std::size_t>(a);
    const auto at_b = static_cast<std::size_t>(b);
    const auto common = [&](const std::vector<std::uint64_t>& sets, std::int32_t words) {
        return count_common(row(sets, words, a), row(sets, words, b));
    };
    switch (criterion) {
        case Criterion::kInterests: facts.common_interests = common(input.interests, input.interest_words); break;
        case Criterion::kSector: facts.same_sector = input.sectors[at_a] == input.sectors[at_b]; break;
        case Criterion::kCareerStage: facts.same_career_stage = input.career_stages[at_a] == input.career_stages[at_b]; break;
        case Criterion::kLanguages:
            facts.common_languages = common(input.languages_basic, input.language_words);
            for (const auto* level : {&input.languages_basic, &input.languages_good, &input.languages_fluent}) {
                facts.best_common_level_rank += common(*level, input.language_words) > 0 ? 1 : 0;
            }
            break;
        case Criterion::kWakingHours:
            facts.waking_overlap_minutes = waking_overlap_minutes(input.utc_offset_minutes[at_a], input.utc_offset_minutes[at_b]);
            break;
        case Criterion::kContactMethods:
            facts.common_contact_methods = std::popcount(static_cast<unsigned>(input.contact_methods[at_a]) & input.contact_methods[at_b]);
            break;
    }
}

/// How far the wish of `me` in one criterion is fulfilled by `partner`.
int one_side(const PairingInput& input, Criterion criterion, const PairFacts& facts, PersonIndex me, PersonIndex partner) {
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
    PairFacts facts;
    for (std::size_t c = 0; c < domain::kCriterionCount; ++c) {
        find_facts(input, static_cast<Criterion>(c), a, b, facts);
    }
    return facts;
}

Fulfilments pair_fulfilments(const PairingInput& input, PersonIndex a, PersonIndex b) {
    const PairFacts facts = pair_facts(input, a, b);
    Fulfilments fulfilments;
    for (std::size_t c = 0; c < domain::kCriterionCount; ++c) {
        const auto criterion = static_cast<Criterion>(c);
        fulfilments[c] = {.of_a = one_side(input, criterion, facts, a, b), .of_b = one_side(input, criterion, facts, b, a)};
    }
    return fulfilments;
}

Fulfilment pair_fulfilment(const PairingInput& input, Criterion criterion, PersonIndex a, PersonIndex b) {
    PairFacts facts;
    find_facts(input, criterion, a, b, facts);
    return {.of_a = one_side(input, criterion, facts, a, b), .of_b = one_side(input, criterion, facts, b, a)};
}

int pair_score_part(const PairingInput& input, const domain::Criteria& criteria, Criterion criterion, PersonIndex a, PersonIndex b) {
    const Fulfilment fulfilment = pair_fulfilment(input, criterion, a, b);
    return points_of(criteria.weight_points[static_cast<std::size_t>(criterion)], fulfilment.of_a + fulfilment.of_b);
}

domain::ScoreParts pair_score_parts(const PairingInput& input, const domain::Criteria& criteria, PersonIndex a, PersonIndex b) {
    domain::ScoreParts parts{};
    for (std::size_t c = 0; c < domain::kCriterionCount; ++c) {
        parts[c] = static_cast<std::uint8_t>(pair_score_part(input, criteria, static_cast<Criterion>(c), a, b));
    }
    return parts;
}

int score_points(const domain::ScoreParts& parts) { return std::accumulate(parts.begin(), parts.end(), 0); }

}  // namespace counterpart::pairing
