#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "domain/criteria.h"
#include "pairing/byte_vector.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

/// The second opinion on scores and hard rules, for the verification only: a row of points at a time, from tables of its own,
/// over people in an order of the caller's choice (a "position" is an index into it).
/// Shares nothing with RowScorer but the vector operations; the tests hold both against `pair_score_parts`.
class CheckScorer {
  public:
    /// The input must outlive the scorer. Cost: O(n + bits of all sets); tables are made when a row first needs them.
    CheckScorer(const PairingInput& input, const domain::Criteria& criteria, std::vector<PersonIndex> order);

    [[nodiscard]] const std::vector<PersonIndex>& order() const { return order_; }

    /// Bytes that a row buffer needs: positions rounded up to whole vectors.
    [[nodiscard]] std::size_t stride() const { return stride_; }

    /// Fills `row[j]` for positions j >= from, and perhaps a few before: 0 = the rules forbid the pair (position, j), else its points + 1.
    /// `row` has `stride()` bytes; those behind the last position are 0. Cost: about half a nanosecond a pair.
    void score(std::size_t position, std::size_t from, std::span<std::uint8_t> row);

  private:
    static constexpr std::size_t kClassed = 4;
    static constexpr std::size_t kSides = 16;
    static constexpr std::size_t kAttributes = 256;
    static constexpr std::size_t kKeys = 4 * kAttributes;  ///< a key is 4 * attribute + wish
    static constexpr std::int8_t kNoFulfilment = -1;
    using Table = std::array<std::uint8_t, kSides>;

    /// Who has one bit of a set, and at which level (1 where there are no levels).
    struct Holders {
        std::vector<std::uint8_t> column;  ///< a byte a position; empty where few have the bit
        std::vector<std::uint32_t> positions;  ///< where few have it
        std::vector<std::uint8_t> levels;  ///< of `positions`
    };
    struct Held {
        std::uint32_t bit = 0;
        std::uint8_t level = 0;
    };
    /// The sets of everybody, both ways.
    struct Sets {
        std::vector<Holders> holders;  ///< by bit
        std::vector<std::uint32_t> first;  ///< by position: where its bits begin in `held`; one more at the end
        std::vector<Held> held;
        std::vector<std::uint8_t> common;  ///< of the present row, from bits that few have: how many in common
        std::vector<std::uint8_t> best;  ///< and the best level in common
        bool has_few = false;  ///< whether `common` and `best` hold anything
        std::vector<const std::uint8_t*> columns;  ///< of the present row
        std::vector<ByteVector> own_levels;  ///< of `columns`, in every lane
    };
    /// A criterion that reads one small key of each person: attribute and wish.
    struct Classed {
        std::vector<std::uint16_t> key_at;  ///< by position
        std::vector<std::uint16_t> keys;  ///< that occur, ascending
        std::vector<std::int8_t>
            same;  ///< by own attribute, then another's: how far that fulfils the wish for the same; -1 = it fulfils no wish
        std::array<std::uint8_t, 121> points_of{};  ///< by the sum of both fulfilments
        std::vector<std::vector<std::uint8_t>> points;  ///< by key of the row: a byte a position, from `filled_from` on
        std::vector<std::size_t> filled_from;  ///< by key of the row
    };
    /// Where a wish about interests is read by number in common: kinds 0..3 and 4..7 (see check_scorer.cpp).
    struct InterestTables {
        Table lower{};
        Table upper{};
    };
    /// Where the partner speaks no language that is new to the row's person, and where one does.
    struct LanguageTables {
        Table nothing_new{};
        Table something_new{};
    };

    void fill_keys(const PairingInput& input);
    void fill_same(std::size_t criterion);
    void fill_sets(const PairingInput& input);
    void fill_tables();
    void fill_forbidden(const PairingInput& input, const domain::Criteria& criteria);
    void list_bits(std::span<const std::vector<std::uint64_t>* const> levels, std::size_t words, Sets& sets) const;
    const std::uint8_t* class_points(std::size_t criterion, std::size_t position, std::size_t from);
    void open_row(Sets& sets, std::size_t position) const;
    template <bool kWantsNew>
    void score_vectors(std::size_t position, std::size_t from, std::uint8_t* row,
                       const std::array<const std::uint8_t*, kClassed>& classed) const;

    std::array<std::uint8_t, domain::kCriterionCount> weights_;
    bool common_language_;
    std::vector<PersonIndex> order_;
    std::size_t stride_;
    std::vector<std::uint8_t> interest_kind_;  ///< how the own wish reads the number in common
    std::vector<std::uint8_t> interest_place_;  ///< 4 * (kind % 4), and kNoEntry for kinds from 4 on: the upper table
    std::vector<std::uint8_t> language_wish_;
    std::vector<std::uint8_t> language_place_;  ///< 4 * wish
    std::vector<std::uint8_t> language_number_;
    Sets interests_;
    Sets languages_;
    std::array<Classed, kClassed> classed_;
    std::array<InterestTables, 8> interest_tables_{};  ///< by kind of the row
    std::array<LanguageTables, domain::kWishCount> language_tables_{};  ///< by wish of the row
    std::vector<std::vector<std::uint32_t>> listed_;  ///< by position: positions that a list forbids
    std::vector<std::vector<std::uint32_t>> compatriots_;  ///< by country, ascending; empty where they may meet
    std::vector<std::uint16_t> country_at_;  ///< by position
};

}  // namespace counterpart::pairing
