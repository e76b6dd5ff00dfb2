#include "pairing/proof_rows.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "pairing/byte_vector.h"

namespace counterpart::pairing {
namespace {

constexpr std::int64_t kGreatestRaised = 255;

std::vector<std::int32_t> by_class(std::span<const std::int32_t> component) {
    std::vector<std::int32_t> order(component.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::int32_t vertex) { return component[static_cast<std::size_t>(vertex)]; });
    return order;
}

std::vector<PersonIndex> people_at(std::span<const std::int32_t> vertex_at, std::span<const PersonIndex> person_of_vertex) {
    std::vector<PersonIndex> people;
    people.reserve(vertex_at.size());
    for (const std::int32_t vertex : vertex_at) {
        people.push_back(person_of_vertex[static_cast<std::size_t>(vertex)]);
    }
    return people;
}

}  // namespace

ProofRows::ProofRows(const PairingInput& input, const domain::Criteria& criteria, std::span<const PersonIndex> person_of_vertex,
                     std::span<const std::int32_t> component)
    : vertex_at_(by_class(component)),
      class_begin_(component.size()),
      class_end_(component.size()),
      scorer_(input, criteria, people_at(vertex_at_, person_of_vertex)),
      row_(scorer_.stride()),
      raised_duals_(scorer_.stride()),
      half_duals_(component.size()) {
    const auto class_at = [&](std::size_t position) { return component[static_cast<std::size_t>(vertex_at_[position])]; };
    for (std::size_t begin = 0, end = 0; begin < size(); begin = end) {
        while (end < size() && class_at(end) == class_at(begin)) {
            ++end;
        }
        std::fill(class_begin_.begin() + static_cast<std::ptrdiff_t>(begin), class_begin_.begin() + static_cast<std::ptrdiff_t>(end),
                  begin);
        std::fill(class_end_.begin() + static_cast<std::ptrdiff_t>(begin), class_end_.begin() + static_cast<std::ptrdiff_t>(end), end);
        barrier_end_ = class_at(begin) < 0 ? end : barrier_end_;
    }
}

void ProofRows::load_duals(std::span<const std::int64_t> duals_2x) {
    for (std::size_t position = 0; position < size(); ++position) {
        half_duals_[position] = duals_2x[static_cast<std::size_t>(vertex_at_[position])] >> 1;
    }
    least_half_dual_ = half_duals_.empty() ? 0 : *std::ranges::min_element(half_duals_);
    for (std::size_t position = 0; position < size(); ++position) {
        raised_duals_[position] = static_cast<std::uint8_t>(std::min(half_duals_[position] - least_half_dual_, kGreatestRaised));
    }
}

void ProofRows::open(std::size_t position, std::size_t from) {
    position_ = position;
    from_ = from;
    scorer_.score(position, from, row_);
    for (std::size_t before = from / kLanes * kLanes; before < from && before < row_.size(); ++before) {
        row_[before] = 0;
    }
}

COUNTERPART_BYTES_BEGIN

/// Bytes are points + 1. With f = y / 2 rounded down, y_u + y_v < 2 points makes f_u + f_v + 1 < points + 1. Where a sum of bytes is cut off at
/// 255 no byte of points is greater; where it is cut off at 0, or a dual at 255, there are suspects too many.
std::int64_t ProofRows::look(std::int64_t near_2x) {
    suspects_.clear();
    const std::int64_t limit = half_duals_[position_] + least_half_dual_ + 1 - near_2x / 2;
    const ByteVector up = splat(static_cast<std::uint8_t>(std::clamp<std::int64_t>(limit, 0, kGreatestRaised)));
    const ByteVector down = splat(static_cast<std::uint8_t>(std::clamp<std::int64_t>(-limit, 0, kGreatestRaised)));
    std::int64_t allowed = 0;
    for (std::size_t j = from_ / kLanes * kLanes; j < row_.size(); j += kLanes) {
        const ByteVector points = load(row_.data() + j);
        allowed += std::popcount(lanes_set(pairing::greater(points, ByteVector{})));
        const ByteVector borne = subtract_saturated(add_saturated(load(raised_duals_.data() + j), up), down);
        for (std::uint32_t lanes = lanes_set(pairing::greater(points, borne)); lanes != 0; lanes &= lanes - 1) {
            const std::size_t other = j + static_cast<std::size_t>(std::countr_zero(lanes));
            suspects_.push_back({.vertex = vertex_at_[other], .points = row_[other] - 1});
        }
    }
    return allowed;
}

COUNTERPART_BYTES_END

std::uint8_t ProofRows::greatest(std::size_t from, std::size_t to) const {
    std::uint8_t top = 0;
    for (std::size_t j = from; j < to; ++j) {
        top = std::max(top, row_[j]);
    }
    return top;
}

bool ProofRows::crosses(std::int32_t points) const {
    if (position_ < barrier_end_) {
        return false;
    }
    const std::uint8_t before = greatest(std::max(barrier_end_, from_), class_begin_[position_]);
    const std::uint8_t behind = greatest(std::max(class_end_[position_], from_), size());
    return std::max(before, behind) > points;
}

}  // namespace counterpart::pairing
