#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "domain/criteria.h"
#include "pairing/byte_vector.h"
#include "pairing/pairing_input.h"
#include "pairing/scoring_planes.h"

namespace counterpart::pairing {

/// Scores one person against many at once: the same points as `pair_score_parts`, many pairs at a time.
/// People with a fixed partner are out of the pool: nobody is allowed with them.
class RowScorer {
  public:
    /// Input and planes must outlive the scorer. Cost: O(n); planes of classes are made when a row first needs them.
    RowScorer(const PairingInput& input, const ScoringPlanes& planes, const domain::Criteria& criteria);

    /// From now on pairs that score less are not allowed.
    void set_floor(std::uint8_t lowest_score_points) { floor_ = lowest_score_points; }

    /// Bytes that a row buffer needs.
    [[nodiscard]] std::size_t stride() const { return planes_.stride; }

    /// Fills `row[j]` for j in [from, to), and perhaps a few neighbours: 0 = the pair (person, j) is not allowed, else its score + 1.
    /// `row` has `stride()` bytes. Cost: about half a nanosecond a pair.
    void score(PersonIndex person, PersonIndex from, PersonIndex to, std::span<std::uint8_t> row);

    /// Whether somebody is in the pool (has no fixed partner).
    [[nodiscard]] bool is_in_pool(PersonIndex person) const { return in_pool_[static_cast<std::size_t>(person)] != 0; }

  private:
    using Table = std::array<std::uint8_t, kTableSize>;
    /// Points by way to read interests (see interest_reader) and number in common, half of the ways each.
    struct InterestTables {
        Table first{};
        Table second{};
    };
    /// Points by wish of the partner and best common level, where the partner speaks nothing that is new to me and where they do.
    struct LanguageTables {
        Table partner_has_no_new{};
        Table partner_has_new{};
    };

    /// What a row takes from sets (interests or languages): planes to add up, and sums that are already there.
    struct SetRow {
        std::vector<const std::uint8_t*> planes;
        std::vector<ByteVector> levels;        ///< own level rank for each plane, in every lane
        std::vector<std::uint8_t> extra;       ///< from bits without a plane: number in common; empty when none
        std::vector<std::uint8_t> extra_best;  ///< from bits without a plane: best common level rank
        bool has_extra = false;
    };

    struct Sources;
    struct Sums;

    void make_interest_tables(int weight_points);
    void make_language_tables(int weight_points);
    void make_exclusions(const PairingInput& input);
    void choose_row(PersonIndex person);
    const std::uint8_t* class_plane(std::size_t criterion, std::size_t mine);
    void gather(const SetBits& bits, PersonIndex person, SetRow& into) const;
    static Sums add_up(const Sources& sources, std::size_t j);
    template <bool kWishesNew>
    void score_vectors(PersonIndex person, std::size_t from, std::size_t to, std::uint8_t* row) const;
    void narrow(std::size_t from, std::size_t to, std::uint8_t* row) const;

    const ScoringPlanes& planes_;
    domain::Criteria criteria_;
    std::uint8_t floor_ = 0;
    std::array<std::vector<std::vector<std::uint8_t>>, ScoringPlanes::kClassedCount> class_planes_;  ///< by class; empty until needed
    static constexpr std::size_t kFulfilmentSums = 121;
    std::array<std::array<std::uint8_t, kFulfilmentSums>, ScoringPlanes::kClassedCount> classed_points_{};  ///< by sum of fulfilments
    std::array<InterestTables, kInterestReaders> interest_tables_{};       ///< by own way to read interests
    std::array<LanguageTables, domain::kWishCount> language_tables_{};     ///< by own wish
    std::vector<std::uint8_t> language_row_x4_;                            ///< 4 * wish
    std::vector<std::uint8_t> in_pool_;                                            ///< 255 in the pool, else 0
    bool has_outsiders_ = false;  ///< whether somebody is not in the pool
    std::vector<std::int32_t> first_excluded_;                                     ///< n + 1 starts into `excluded_`
    std::vector<PersonIndex> excluded_;
    PersonIndex row_person_ = -1;  ///< whom the following three are of
    SetRow interest_row_;
    SetRow language_row_;
    std::array<const std::uint8_t*, ScoringPlanes::kClassedCount> row_planes_{};
};

}  // namespace counterpart::pairing
