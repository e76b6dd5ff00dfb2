#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "domain/criteria.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

/// The second opinion on scores and hard rules, for the verification only: pair by pair, from tables of its own.
/// Shares no code with RowScorer; the tests hold both against `pair_score_parts`.
class CheckScorer {
  public:
    CheckScorer(const PairingInput& input, const domain::Criteria& criteria);

    /// Whether country and language rules allow two different people; the listed pairs are checked by `forbid_listed`.
    [[nodiscard]] bool rules_allow(std::size_t one, std::size_t other) const {
        const Person& a = people_[one];
        const Person& b = people_[other];
        return (a.country != b.country || !different_country_) && (!common_language_ || share_language(one, other));
    }

    /// Points of the four criteria that depend on classes.
    [[nodiscard]] int classed_points(std::size_t one, std::size_t other) const {
        const Person& a = people_[one];
        const Person& b = people_[other];
        int sum = 0;
        for (std::size_t c = 0; c < kTables; ++c) {
            sum += tables_[c][static_cast<std::size_t>(a.classes[c]) * class_counts_[c] + b.classes[c]];
        }
        return sum;
    }

    /// Points of interests and languages.
    [[nodiscard]] int set_points(std::size_t one, std::size_t other) const;

    /// More than `set_points` can ever be.
    [[nodiscard]] int set_points_bound() const { return set_points_bound_; }

    /// Marks in `blocked` (one byte a person) whom the listed pairs forbid to `person`.
    void mark_listed(std::size_t person, std::vector<std::uint8_t>& blocked, std::uint8_t mark) const;

  private:
    static constexpr std::size_t kTables = 4;

    struct Person {
        std::array<std::uint16_t, kTables> classes{};
        std::uint16_t country = 0;
        std::uint8_t interest_wish = 0;
        std::uint8_t language_wish = 0;
        std::uint8_t interest_number = 0;   ///< at most 3
        std::int32_t language_number = 0;
    };

    [[nodiscard]] bool share_language(std::size_t one, std::size_t other) const;
    void build_tables(const PairingInput& input);

    const PairingInput& input_;
    std::array<std::uint8_t, domain::kCriterionCount> weights_;
    bool different_country_;
    bool common_language_;
    int set_points_bound_;
    std::vector<Person> people_;
    std::array<std::size_t, kTables> class_counts_{};
    std::array<std::vector<std::uint8_t>, kTables> tables_;
    std::vector<std::vector<PersonIndex>> listed_;
};

}  // namespace counterpart::pairing
