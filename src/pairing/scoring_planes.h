#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "pairing/pairing_input.h"

namespace counterpart::pairing {

/// A bit of a person's set that is worth a plane of its own: who else has it, one byte a person.
/// Rare bits have a list of holders instead, because a plane for each would cost n bytes.
struct SetBits {
    static constexpr std::int32_t kNoPlane = -1;

    /// A person who has the bit; `value` is 1, or the level rank 1..3 of a language.
    struct Holder {
        PersonIndex person = -1;
        std::uint8_t value = 0;
    };

    std::vector<std::int32_t> plane_of_bit;           ///< index of the plane, or kNoPlane
    std::vector<std::uint8_t> planes;                 ///< planes of `stride` bytes
    std::vector<std::vector<Holder>> holders_of_bit;  ///< empty for bits with a plane, and for those that one person alone has
    std::vector<std::vector<std::pair<std::int32_t, std::uint8_t>>> bits_of_person;  ///< (bit, value); lonely bits left out
};

/// One criterion that depends on a small class of each person: attribute and wish together.
struct ClassedCriterion {
    std::vector<std::uint16_t> class_of_person;
    std::vector<PersonIndex> example_of_class;  ///< anybody of the class
};

/// Columns of bytes for scoring sixteen people at a time; depends on the round only, so it serves every change of weights.
struct ScoringPlanes {
    /// Criteria that a table of classes scores: sector, career stage, waking hours, contact methods.
    static constexpr std::size_t kClassedCount = 4;

    explicit ScoringPlanes(const PairingInput& input);

    std::size_t people = 0;
    std::size_t stride = 0;                       ///< bytes of a plane: people rounded up to whole vectors
    std::vector<std::uint8_t> country_low;        ///< low byte of the country
    std::vector<std::uint8_t> country_high;       ///< high byte; empty where every country fits the low one
    std::vector<std::uint8_t> interest_number_x4; ///< 4 * min(own interests, 3)
    std::vector<std::uint8_t> interest_wish;      ///< numeric value of the wish
    std::vector<std::uint8_t> language_number;    ///< own languages, at most 255
    std::vector<std::uint8_t> language_wish;
    SetBits interests;
    SetBits languages;
    std::array<ClassedCriterion, kClassedCount> classed;
};

/// The criteria of `ScoringPlanes::classed`, in that order.
inline constexpr std::array<domain::Criterion, ScoringPlanes::kClassedCount> kClassedCriteria{
    domain::Criterion::kSector, domain::Criterion::kCareerStage, domain::Criterion::kWakingHours, domain::Criterion::kContactMethods};

}  // namespace counterpart::pairing
