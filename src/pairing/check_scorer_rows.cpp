// The rows of the second opinion on scores; its tables are made in check_scorer.cpp.

#include <algorithm>
#include <optional>

#include "pairing/check_scorer.h"
#include "pairing/second_opinion.h"

namespace counterpart::pairing {

using domain::Wish;

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
            common = static_cast<std::uint8_t>(std::min(common + 1, UINT8_MAX));
            best = std::max(best, std::min(held.level, holders.levels[h]));
        }
    }
}

COUNTERPART_BYTES_BEGIN

namespace {

/// The interests in common of some positions.
inline Vectors count_interests(const std::uint8_t* from_few, std::span<const std::uint8_t* const> columns, std::size_t j) {
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

inline CommonLanguages count_languages(const std::uint8_t* spoken_from_few, const std::uint8_t* best_from_few,
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
        const Vectors common = count_interests(few_interests, interest_columns, j);
        const CommonLanguages shared = count_languages(few_languages, few_best, language_columns, own_levels, j);
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
