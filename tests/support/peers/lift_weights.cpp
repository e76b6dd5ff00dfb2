#include <algorithm>

#include "tests/support/peers/peer_matching.h"

namespace counterpart::test_support {

void lift_weights(std::int32_t vertex_count, std::vector<PeerEdge>& edges) {
    if (edges.empty()) {
        return;
    }
    const auto by_weight = [](const PeerEdge& one, const PeerEdge& other) { return one.weight < other.weight; };
    const auto [least, greatest] = std::minmax_element(edges.begin(), edges.end(), by_weight);
    const std::int64_t lowest = least->weight;
    const std::int64_t lift = (greatest->weight - lowest) * (vertex_count / 2) + 1 - lowest;
    for (PeerEdge& edge : edges) {
        edge.weight += lift;
    }
}

}  // namespace counterpart::test_support
