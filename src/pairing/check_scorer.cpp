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

constexpr std::size_t kAttributes = 256;
constexpr std::size_t kKeys = 4 * kAttributes;  ///< a key is 4 * attribute + wish
constexpr std::int8_t kNoFulfilment = -1;
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

/// The points that the key of a position gives with every position from `from` on.
const std::uint8_t* CheckScorer::class_points(std::size_t criterion, std::size_t position, std::size_t from) {
    Classed& classed = classed_[criterion];
    const std::size_t mine = classed.key_at[position];
    std::vector<std::uint8_t>& points = classed.points[mine];
    if (!points.empty() && classed.filled_from[mine] <= from) {
        return points.data();
    }
    std::array<std::uint8_t, kKeys> by_key{};
    const auto side = [&](std::size_t own_key, std::size_t others_key) {
        const std::int8_t same = classed.same[own_key / 4 * kAttributes + others_key / 4];
        return second_opinion::fulfilment(static_cast<Wish>(own_key % 4), same == kNoFulfilment ? std::nullopt : std::optional<int>(same));
    };
    for (const std::uint16_t theirs : classed.keys) {
        by_key[theirs] = classed.points_of[static_cast<std::size_t>(side(mine, theirs) + side(theirs, mine))];
    }
    points.resize(stride_);
    for (std::size_t other = from; other < order_.size(); ++other) {
        points[other] = by_key[classed.key_at[other]];
    }
    classed.filled_from[mine] = from;
    return points.data();
}

/// Sorts the bits of a position into columns to go over and holders to go to.
void CheckScorer::open_row(Sets& sets, std::size_t position) const {
    sets.columns.clear();
    sets.own_levels.clear();
    if (sets.has_few) {
        std::ranges::fill(sets.common, std::uint8_t{0});
        std::ranges::fill(sets.best, std::uint8_t{0});
        sets.has_few = false;
    }
    for (std::uint32_t k = sets.first[position]; k < sets.first[position + 1]; ++k) {
        const Held& held = sets.held[k];
        const Holders& holders = sets.holders[held.bit];
        if (!holders.column.empty()) {
            sets.columns.push_back(holders.column.data());
            sets.own_levels.push_back(splat(held.level));
            continue;
        }
        sets.has_few = true;
        for (std::size_t h = 0; h < holders.positions.size(); ++h) {
            std::uint8_t& common = sets.common[holders.positions[h]];
            std::uint8_t& best = sets.best[holders.positions[h]];
            common = static_cast<std::uint8_t>(std::min(common + 1, kGreatestByteValue));
            best = std::max(best, std::min(held.level, holders.levels[h]));
        }
    }
}

COUNTERPART_BYTES_BEGIN

namespace {

/// The interests in common of some positions.
inline Vectors count_common(const std::uint8_t* from_few, std::span<const std::uint8_t* const> columns, std::size_t j) {
    Vectors common;
    for (std::size_t v = 0; v < kVectorsAtOnce; ++v) {
        common[v] = load(from_few + j + v * kLanes);
    }
    for (const std::uint8_t* column : columns) {
        for (std::size_t v = 0; v < kVectorsAtOnce; ++v) {
            common[v] = add_saturated(common[v], load(column + j + v * kLanes));
        }
    }
    return common;
}

/// The languages in common of some positions, and the best level.
struct CommonLanguages {
    Vectors spoken;
    Vectors best;
};

inline CommonLanguages count_spoken(const std::uint8_t* spoken_from_few, const std::uint8_t* best_from_few,
                                    std::span<const std::uint8_t* const> columns, const ByteVector* own_levels, std::size_t j) {
    CommonLanguages common;
    for (std::size_t v = 0; v < kVectorsAtOnce; ++v) {
        common.spoken[v] = load(spoken_from_few + j + v * kLanes);
        common.best[v] = load(best_from_few + j + v * kLanes);
    }
    for (std::size_t k = 0; k < columns.size(); ++k) {
        const std::uint8_t* const column = columns[k];
        const ByteVector own = own_levels[k];
        for (std::size_t v = 0; v < kVectorsAtOnce; ++v) {
            const ByteVector level = load(column + j + v * kLanes);
            common.spoken[v] = add_saturated(common.spoken[v], least(level, splat(1)));
            common.best[v] = greatest(common.best[v], least(level, own));
        }
    }
    return common;
}

}  // namespace

template <bool kWantsNew>
void CheckScorer::score_vectors(std::size_t position, std::size_t from, std::uint8_t* row,
                                const std::array<const std::uint8_t*, kClassed>& classed) const {
    const InterestTables& interest_tables = interest_tables_[interest_kind_[position]];
    const LanguageTables& language_tables = language_tables_[language_wish_[position]];
    const ByteVector interest_lower = load_table(interest_tables.lower.data());
    const ByteVector interest_upper = load_table(interest_tables.upper.data());
    const ByteVector language = load_table(language_tables.nothing_new.data());
    const ByteVector language_new = load_table(language_tables.something_new.data());
    const ByteVector mind_language = splat(common_language_ ? 255 : 0);
    const ByteVector number = splat(language_number_[position]);
    const ByteVector different = splat(4 * static_cast<std::uint8_t>(Wish::kDifferent));
    // The row is none of these, but only what stands in variables is not read again after a store.
    const std::span<const std::uint8_t* const> interest_columns = interests_.columns;
    const std::span<const std::uint8_t* const> language_columns = languages_.columns;
    const std::uint8_t* const few_interests = interests_.common.data();
    const std::uint8_t* const few_languages = languages_.common.data();
    const std::uint8_t* const few_best = languages_.best.data();
    const ByteVector* const own_levels = languages_.own_levels.data();
    const std::uint8_t* const interest_places = interest_place_.data();
    const std::uint8_t* const language_places = language_place_.data();
    const std::uint8_t* const language_numbers = language_number_.data();
    const std::size_t end = stride_;
    const std::array<const std::uint8_t*, kClassed> columns = classed;
    for (std::size_t j = from; j < end; j += kLanesAtOnce) {
        const Vectors common = count_common(few_interests, interest_columns, j);
        const CommonLanguages shared = count_spoken(few_languages, few_best, language_columns, own_levels, j);
        for (std::size_t v = 0; v < kVectorsAtOnce; ++v) {
            const std::size_t at = j + v * kLanes;
            const ByteVector place = load(interest_places + at) + least(common[v], splat(3));
            ByteVector points = look_up(interest_lower, place) + look_up(interest_upper, place ^ splat(kNoEntry));
            const ByteVector meets_new = greater(number, shared.spoken[v]);
            const ByteVector side = (load(language_places + at) & ~(meets_new & different)) + shared.best[v];
            if constexpr (kWantsNew) {
                const ByteVector offers_new = greater(load(language_numbers + at), shared.spoken[v]);
                points += select(offers_new, look_up(language_new, side), look_up(language, side));
            } else {
                points += look_up(language, side);
            }
            for (const std::uint8_t* column : columns) {
                points += load(column + at);
            }
            store(row + at, (points + splat(1)) & ~(equal(shared.best[v], ByteVector{}) & mind_language));
        }
    }
}

COUNTERPART_BYTES_END

void CheckScorer::score(std::size_t position, std::size_t from, std::span<std::uint8_t> row) {
    const std::size_t first = whole_vectors_before(from);
    std::array<const std::uint8_t*, kClassed> classed{};
    for (std::size_t c = 0; c < kClassed; ++c) {
        classed[c] = class_points(c, position, first);
    }
    open_row(interests_, position);
    open_row(languages_, position);
    if (static_cast<Wish>(language_wish_[position]) == Wish::kDifferent) {
        score_vectors<true>(position, first, row.data(), classed);
    } else {
        score_vectors<false>(position, first, row.data(), classed);
    }
    std::ranges::fill(row.subspan(order_.size()), std::uint8_t{0});
    row[position] = 0;
    for (const std::uint32_t other : listed_[position]) {
        row[other] = 0;
    }
    const std::vector<std::uint32_t>& compatriots = compatriots_[country_at_[position]];
    for (auto other = std::ranges::lower_bound(compatriots, first); other != compatriots.end(); ++other) {
        row[*other] = 0;
    }
}

}  // namespace counterpart::pairing
