#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "pairing/byte_vector.h"

namespace counterpart::pairing {

// Looks for columns in a row of RowScorer, sixteen at a time.

inline constexpr std::int32_t kGreatestByte = 255;

COUNTERPART_BYTES_BEGIN

/// Adds one to `counts[j]` (bytes) for every allowed column j >= from; the number of them.
inline std::int32_t count_allowed(const std::uint8_t* row, std::size_t from, std::size_t to, std::uint8_t* counts) {
    std::int32_t total = 0;
    for (std::size_t j = from / kLanes * kLanes; j < to; j += kLanes) {
        ByteVector ones = least(load(row + j), splat(1));
        for (std::size_t lane = 0; j + lane < from; ++lane) {
            ones[lane] = 0;
        }
        store(counts + j, load(counts + j) + ones);
        total += std::popcount(lanes_set(greater(ones, ByteVector{})));
    }
    return total;
}

/// Columns in [from, to) whose byte is greater than `threshold + raise[j]` are passed to `visit`, which returns the threshold from there on.
template <typename Visit>
void for_each_above(const std::uint8_t* row, const std::uint8_t* raise, std::int32_t threshold, std::size_t from, std::size_t to,
                    Visit visit) {
    ByteVector up{};
    ByteVector down{};
    const auto set_threshold = [&] {
        up = splat(static_cast<std::uint8_t>(std::clamp(threshold, 0, kGreatestByte)));
        down = splat(static_cast<std::uint8_t>(std::clamp(-threshold, 0, kGreatestByte)));
    };
    set_threshold();
    for (std::size_t j = from / kLanes * kLanes; j < to; j += kLanes) {
        const ByteVector limit = subtract_saturated(add_saturated(load(raise + j), up), down);
        std::uint32_t lanes = lanes_set(greater(load(row + j), limit));
        if (lanes == 0) {
            continue;
        }
        for (; lanes != 0; lanes &= lanes - 1) {
            const std::size_t column = j + static_cast<std::size_t>(std::countr_zero(lanes));
            if (column >= from && column < to) {
                threshold = visit(column);
            }
        }
        set_threshold();
    }
}

/// Allowed columns in [from, to) outside the barrier whose component byte differs are passed to `visit` until it says stop.
template <typename Visit>
void for_each_crossing(const std::uint8_t* row, const std::uint8_t* outside, const std::uint8_t* component, std::uint8_t own,
                       std::size_t from, std::size_t to, Visit visit) {
    for (std::size_t j = from / kLanes * kLanes; j < to; j += kLanes) {
        const ByteVector crossing = greater(load(row + j), ByteVector{}) & load(outside + j) & ~equal(load(component + j), splat(own));
        for (std::uint32_t lanes = lanes_set(crossing); lanes != 0; lanes &= lanes - 1) {
            const std::size_t column = j + static_cast<std::size_t>(std::countr_zero(lanes));
            if (column >= from && column < to && !visit(column)) {
                return;
            }
        }
    }
}

COUNTERPART_BYTES_END

}  // namespace counterpart::pairing
