#include "pairing/common_blossoms.h"

#include <algorithm>

namespace counterpart::pairing {

void CommonBlossoms::load(const matching::Certificate<std::int64_t>& certificate) {
    const std::size_t vertices = certificate.vertex_dual_2x.size();
    const std::size_t blossoms = certificate.blossom_dual_2x.size();
    const auto first_blossom = static_cast<std::int32_t>(vertices);
    parent_.clear();
    for (const std::int32_t parent : certificate.parent) {
        parent_.push_back(parent < 0 ? -1 : parent - first_blossom);
    }
    std::vector<std::int32_t> size(blossoms);
    const auto add_to_parent = [&](std::size_t node, std::int32_t count) {
        if (parent_[node] >= 0) {
            size[static_cast<std::size_t>(parent_[node])] += count;
        }
    };
    for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
        add_to_parent(vertex, 1);
    }
    for (std::size_t blossom = 0; blossom < blossoms; ++blossom) {  // a blossom's number is smaller than that of the one around it
        add_to_parent(vertices + blossom, size[blossom]);
    }
    stretches_.assign(blossoms, {});
    std::vector<std::int32_t> next(blossoms);  // by blossom: the first place not given away
    std::int32_t next_outside = 0;
    const auto take = [&](std::size_t node, std::int32_t count) {
        std::int32_t& from = parent_[node] < 0 ? next_outside : next[static_cast<std::size_t>(parent_[node])];
        from += count;
        return from - count;
    };
    for (std::size_t blossom = blossoms; blossom-- > 0;) {
        Stretch& stretch = stretches_[blossom];
        const std::int32_t around = parent_[vertices + blossom];
        stretch.from = next[blossom] = take(vertices + blossom, size[blossom]);
        stretch.to = stretch.from + size[blossom];
        stretch.sum_2x = certificate.blossom_dual_2x[blossom] + (around < 0 ? 0 : stretches_[static_cast<std::size_t>(around)].sum_2x);
    }
    place_.resize(vertices);
    for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
        place_[vertex] = take(vertex, 1);
    }
}

void CommonBlossoms::choose(std::int32_t vertex) {
    around_.clear();
    const std::size_t vertices = place_.size();
    for (std::int32_t blossom = parent_[static_cast<std::size_t>(vertex)]; blossom >= 0;
         blossom = parent_[vertices + static_cast<std::size_t>(blossom)]) {
        around_.push_back(stretches_[static_cast<std::size_t>(blossom)]);
    }
}

std::int64_t CommonBlossoms::sum_2x(std::int32_t other) const {
    const std::int32_t place = place_[static_cast<std::size_t>(other)];
    const auto smallest =
        std::ranges::partition_point(around_, [place](const Stretch& stretch) { return place < stretch.from || place >= stretch.to; });
    return smallest == around_.end() ? 0 : smallest->sum_2x;
}

std::int64_t CommonBlossoms::sum_around_2x(std::int32_t vertex) const {
    const std::int32_t blossom = parent_[static_cast<std::size_t>(vertex)];
    return blossom < 0 ? 0 : stretches_[static_cast<std::size_t>(blossom)].sum_2x;
}

}  // namespace counterpart::pairing
