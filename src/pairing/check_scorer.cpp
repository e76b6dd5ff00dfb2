#include "pairing/check_scorer.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "pairing/second_opinion.h"

namespace counterpart::pairing {
namespace {

using domain::Criterion;
using domain::Wish;

constexpr std::int8_t kUnread = -2;
constexpr int kGreatestByteValue = 255;
/// A bit that at least one in so many has is worth a column.
constexpr std::size_t kPositionsPerHolder = 32;

constexpr std::array<Criterion, 4> kTableCriteria{Criterion::kSector, Criterion::kCareerStage, Criterion::kWakingHours,
                                                  Criterion::kContactMethods};

std::size_t size_of_row(const std::vector<std::uint64_t>& sets, std::size_t words, std::size_t person) {
    std::size_t size = 0;
    for (std::size_t word = 0; word < words; ++word) {
        size += static_cast<std::size_t>(std::popcount(sets[person * words + word]));
    }
    return size;
}

}  // namespace

CheckScorer::CheckScorer(const PairingInput& input, const domain::Criteria& criteria, std::vector<PersonIndex> order)
    : weights_(criteria.weight_points),
      common_language_(criteria.common_language),
      order_(std::move(order)),
      stride_(whole_vectors(order_.size())),
      interest_kind_(stride_),
      interest_place_(stride_),
      language_wish_(stride_),
      language_place_(stride_),
      language_number_(stride_),
      listed_(order_.size()) {
    fill_keys(input);
    fill_sets(input);
    fill_tables();
    fill_forbidden(input, criteria);
}

void CheckScorer::fill_keys(const PairingInput& input) {
    for (std::size_t c = 0; c < kClassed; ++c) {
        Classed& classed = classed_[c];
        classed.key_at.reserve(order_.size());
        for (const PersonIndex at : order_) {
            const auto person = static_cast<std::size_t>(at);
            const int wish = static_cast<int>(input.wishes[person][static_cast<std::size_t>(kTableCriteria[c])]);
            classed.key_at.push_back(static_cast<std::uint16_t>(second_opinion::attribute_of(input, kTableCriteria[c], person) * 4 + wish));
        }
        fill_same(c);
        for (std::size_t sum = 0; sum < classed.points_of.size(); ++sum) {
            classed.points_of[sum] =
                second_opinion::in_points(weights_[static_cast<std::size_t>(kTableCriteria[c])], static_cast<int>(sum));
        }
        classed.points.resize(kKeys);
        classed.filled_from.resize(kKeys);
    }
}

/// Reads every two attributes that occur against each other once.
void CheckScorer::fill_same(std::size_t criterion) {
    Classed& classed = classed_[criterion];
    classed.keys = classed.key_at;
    std::ranges::sort(classed.keys);
    const auto repeated = std::ranges::unique(classed.keys);
    classed.keys.erase(repeated.begin(), repeated.end());
    classed.same.resize(kAttributes * kAttributes, kUnread);
    for (const std::size_t mine : classed.keys) {
        for (const std::size_t theirs : classed.keys) {
            std::int8_t& entry = classed.same[mine / 4 * kAttributes + theirs / 4];
            if (entry == kUnread) {
                const auto same =
                    second_opinion::same_sixtieths(kTableCriteria[criterion], static_cast<int>(mine / 4), static_cast<int>(theirs / 4));
                entry = same ? static_cast<std::int8_t>(*same) : kNoFulfilment;
            }
        }
    }
}

void CheckScorer::fill_sets(const PairingInput& input) {
    const auto interest_words = static_cast<std::size_t>(input.interest_words);
    const auto language_words = static_cast<std::size_t>(input.language_words);
    for (std::size_t at = 0; at < order_.size(); ++at) {
        const auto person = static_cast<std::size_t>(order_[at]);
        const domain::Wishes& wishes = input.wishes[person];
        const int declared = static_cast<int>(std::min(size_of_row(input.interests, interest_words, person), std::size_t{3}));
        const int kind = second_opinion::interest_kind(wishes[static_cast<std::size_t>(Criterion::kInterests)], declared);
        interest_kind_[at] = static_cast<std::uint8_t>(kind);
        interest_place_[at] = static_cast<std::uint8_t>(kind % 4 * 4 + (kind >= second_opinion::kNeverFulfilled ? kNoEntry : 0));
        language_wish_[at] = static_cast<std::uint8_t>(wishes[static_cast<std::size_t>(Criterion::kLanguages)]);
        language_place_[at] = static_cast<std::uint8_t>(4 * language_wish_[at]);
        const std::size_t spoken = size_of_row(input.languages_basic, language_words, person);
        language_number_[at] = static_cast<std::uint8_t>(std::min(spoken, std::size_t{kGreatestByteValue}));
    }
    const std::array<const std::vector<std::uint64_t>*, 1> interests{&input.interests};
    const std::array<const std::vector<std::uint64_t>*, 3> languages{&input.languages_basic, &input.languages_good,
                                                                     &input.languages_fluent};
    list_bits(interests, interest_words, interests_);
    list_bits(languages, language_words, languages_);
}

/// The first of `levels` holds every bit; the level of a bit is the number of them that do.
void CheckScorer::list_bits(std::span<const std::vector<std::uint64_t>* const> levels, std::size_t words, Sets& sets) const {
    constexpr std::size_t kWordBits = 64;
    sets.holders.resize(words * kWordBits);
    std::vector<std::size_t> count(words * kWordBits);
    for (const PersonIndex person : order_) {
        sets.first.push_back(static_cast<std::uint32_t>(sets.held.size()));
        for (std::size_t word = 0; word < words; ++word) {
            const std::size_t at = static_cast<std::size_t>(person) * words + word;
            for (std::uint64_t rest = (*levels.front())[at]; rest != 0; rest &= rest - 1) {
                const auto shift = static_cast<unsigned>(std::countr_zero(rest));
                const auto has = [&](const auto* level) { return ((*level)[at] >> shift & 1U) != 0; };
                const std::size_t bit = word * kWordBits + shift;
                ++count[bit];
                sets.held.push_back(
                    {.bit = static_cast<std::uint32_t>(bit), .level = static_cast<std::uint8_t>(std::ranges::count_if(levels, has))});
            }
        }
    }
    sets.first.push_back(static_cast<std::uint32_t>(sets.held.size()));
    for (std::size_t bit = 0; bit < count.size(); ++bit) {
        if (count[bit] > 0 && count[bit] * kPositionsPerHolder >= order_.size()) {
            sets.holders[bit].column.resize(stride_);
        }
    }
    for (std::uint32_t position = 0; position < order_.size(); ++position) {
        for (std::uint32_t k = sets.first[position]; k < sets.first[position + 1]; ++k) {
            Holders& holders = sets.holders[sets.held[k].bit];
            if (!holders.column.empty()) {
                holders.column[position] = sets.held[k].level;
            } else {
                holders.positions.push_back(position);
                holders.levels.push_back(sets.held[k].level);
            }
        }
    }
    sets.common.resize(stride_);
    sets.best.resize(stride_);
}

void CheckScorer::fill_tables() {
    const int interest_weight = weights_[static_cast<std::size_t>(Criterion::kInterests)];
    const int language_weight = weights_[static_cast<std::size_t>(Criterion::kLanguages)];
    for (int at = 0; at < static_cast<int>(kSides); ++at) {
        const auto entry = static_cast<std::size_t>(at);
        const int rest = at % 4;  // interests in common (3 = three or more), or the best level in common
        for (int kind = 0; kind < 2 * second_opinion::kNeverFulfilled; ++kind) {
            InterestTables& tables = interest_tables_[static_cast<std::size_t>(kind)];
            const int mine = second_opinion::interest_side(kind, rest);
            tables.lower[entry] = second_opinion::in_points(interest_weight, mine + second_opinion::interest_side(at / 4, rest));
            tables.upper[entry] = second_opinion::in_points(
                interest_weight, mine + second_opinion::interest_side(at / 4 + second_opinion::kNeverFulfilled, rest));
        }
        // A partner who wishes for different languages and meets a new one is as content as one who wishes for nothing.
        const int theirs = second_opinion::language_side(static_cast<Wish>(std::min(at / 4, 2)), rest, false);
        for (std::size_t wish = 0; wish < domain::kWishCount; ++wish) {
            LanguageTables& tables = language_tables_[wish];
            tables.nothing_new[entry] =
                second_opinion::in_points(language_weight, theirs + second_opinion::language_side(static_cast<Wish>(wish), rest, false));
            tables.something_new[entry] =
                second_opinion::in_points(language_weight, theirs + second_opinion::language_side(static_cast<Wish>(wish), rest, true));
        }
    }
}

void CheckScorer::fill_forbidden(const PairingInput& input, const domain::Criteria& criteria) {
    constexpr std::uint32_t kNoPosition = UINT32_MAX;
    std::vector<std::uint32_t> position_of(static_cast<std::size_t>(input.person_count), kNoPosition);
    compatriots_.resize(static_cast<std::size_t>(input.country_count));
    country_at_.reserve(order_.size());
    for (std::uint32_t position = 0; position < order_.size(); ++position) {
        const auto person = static_cast<std::size_t>(order_[position]);
        position_of[person] = position;
        country_at_.push_back(input.countries[person]);
        if (criteria.different_country) {
            compatriots_[input.countries[person]].push_back(position);
        }
    }
    const auto list = [&](const std::vector<IndexPair>& pairs, bool is_on) {
        for (const IndexPair& pair : pairs) {
            const std::uint32_t one = position_of[static_cast<std::size_t>(pair.a)];
            const std::uint32_t other = position_of[static_cast<std::size_t>(pair.b)];
            if (is_on && one != kNoPosition && other != kNoPosition) {
                listed_[one].push_back(other);
                listed_[other].push_back(one);
            }
        }
    };
    list(input.likely_duplicate_pairs, true);
    list(input.earlier_pairs, criteria.never_earlier_partner);
    list(input.forbidden_pairs, criteria.never_forbidden_pair);
}

}  // namespace counterpart::pairing
