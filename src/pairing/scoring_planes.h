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
    std::vector<std::uint16_t> attribute_of_class;
    std::vector<std::uint8_t> fulfilment_sixtieths;  ///< of the wish of a class by an attribute: classes rows of `attributes`
    std::size_t attributes = 0;

    /// How far the wish of the class `mine` is fulfilled by somebody of the class `theirs`.
    [[nodiscard]] int fulfilment(std::size_t mine, std::size_t theirs) const {
        return fulfilment_sixtieths[mine * attributes + attribute_of_class[theirs]];
    }
};

/// Columns of bytes for scoring many people at a time; depends on the round only, so it serves every change of weights.
struct ScoringPlanes {
    /// Criteria that a table of classes scores: sector, career stage, waking hours, contact methods.
    static constexpr std::size_t kClassedCount = 4;

    explicit ScoringPlanes(const PairingInput& input);

    std::size_t people = 0;
    std::size_t stride = 0;                       ///< bytes of a plane: people rounded up to whole vectors
    std::vector<std::uint8_t> country_low;        ///< low byte of the country
    std::vector<std::uint8_t> country_high;       ///< high byte; empty where every country fits the low one
    std::vector<std::uint8_t> interest_number;    ///< min(own interests, 3)
    std::vector<std::uint8_t> interest_wish;      ///< numeric value of the wish
    std::vector<std::uint8_t>
        interest_row_x4;    ///< where in its table a wish with that number is read, and kNoEntry for the second; see interest_reader
    std::vector<std::uint8_t> language_number;    ///< own languages, at most 255
    std::vector<std::uint8_t> language_wish;      ///< numeric value of the wish
    SetBits interests;
    SetBits languages;
    std::array<ClassedCriterion, kClassedCount> classed;
};

/// Eight ways to read the number of interests in common: wish and own number, where those differ. Fulfilled by anything: 0; "same": the own
/// number 1..3; "same" with none declared: 4; "different": 4 and the own number 1..3.
constexpr std::size_t interest_reader(domain::Wish wish, std::size_t own_number) {
    const bool reads = wish != domain::Wish::kAny;
    const std::size_t nothing_declared = wish == domain::Wish::kSame ? 4 : 0;
    return !reads ? 0 : (own_number == 0 ? nothing_declared : own_number + (wish == domain::Wish::kDifferent ? 4U : 0U));
}
inline constexpr std::size_t kInterestReaders = 8;

/// The criteria of `ScoringPlanes::classed`, in that order.
inline constexpr std::array<domain::Criterion, ScoringPlanes::kClassedCount> kClassedCriteria{
    domain::Criterion::kSector, domain::Criterion::kCareerStage, domain::Criterion::kWakingHours, domain::Criterion::kContactMethods};

}  // namespace counterpart::pairing
