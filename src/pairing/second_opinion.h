#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "domain/criteria.h"
#include "pairing/pairing_input.h"

/// The rule of pairing/score.h once more, for the verification only; shares no code with it. Fulfilments in sixtieths.
namespace counterpart::pairing::second_opinion {

/// The points of a criterion for the sum of both fulfilments.
std::uint8_t in_points(int weight, int sixtieths);

/// What sector, career stage, waking hours or contact methods read of a person: below 256.
int attribute_of(const PairingInput& input, domain::Criterion criterion, std::size_t person);

/// How far the attribute of another fulfils the wish for the same; nothing where it can fulfil no wish.
std::optional<int> same_sixtieths(domain::Criterion criterion, int mine, int theirs);

/// A wish that is fulfilled.
inline constexpr int kWhole = 60;

/// A wish read against that.
constexpr int fulfilment(domain::Wish wish, std::optional<int> same) {
    const int met = same.value_or(0);
    return wish == domain::Wish::kAny ? kWhole : (wish == domain::Wish::kDifferent && same ? kWhole - met : met);
}

/// How a wish about interests reads the number in common: kind 0 is always fulfilled; for 1..3 so many are enough for "same"; kNeverFulfilled
/// is "same" with none declared; from there on it is "different" with 1..3 declared that count.
int interest_kind(domain::Wish wish, int declared);
inline constexpr int kNeverFulfilled = 4;

/// The fulfilment of a kind by `common` interests.
int interest_side(int kind, int common);

/// The fulfilment of a wish about languages by the best common level (0..3); `meets_new`: the other one speaks a language that this one does not.
int language_side(domain::Wish wish, int best_level, bool meets_new);

}  // namespace counterpart::pairing::second_opinion
