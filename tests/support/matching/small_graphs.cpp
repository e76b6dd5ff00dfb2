#include "support/matching/small_graphs.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>
#include <vector>

namespace counterpart::test_support {

using matching::Edge;
using matching::Graph;
using matching::Objective;

BestMatching best_by_trying(const Graph& graph, Objective objective) {
    constexpr std::int64_t kNoEdge = std::numeric_limits<std::int64_t>::min();
    const auto n = static_cast<std::size_t>(graph.vertex_count);
    const std::int64_t sign = objective == Objective::kMaxCardinalityMinWeight ? -1 : 1;
    std::vector<std::int64_t> weight(n * n, kNoEdge);
    for (const Edge& edge : graph.edges) {
        const auto u = static_cast<std::size_t>(std::min(edge.u, edge.v));
        const auto v = static_cast<std::size_t>(std::max(edge.u, edge.v));
        weight[u * n + v] = u == v ? kNoEdge : std::max(weight[u * n + v], sign * edge.weight);
    }
    const bool counts_first = objective != Objective::kMaxWeight;
    std::vector<std::pair<std::int32_t, std::int64_t>> best(std::size_t{1} << n);
    for (std::size_t set = 1; set < best.size(); ++set) {
        const auto u = static_cast<std::size_t>(std::countr_zero(set));
        best[set] = best[set & (set - 1)];
        for (std::size_t v = u + 1; v < n; ++v) {
            if ((set >> v & 1U) != 0 && weight[u * n + v] != kNoEdge) {
                auto other = best[set & ~(std::size_t{1} << u) & ~(std::size_t{1} << v)];
                ++other.first;
                other.second += weight[u * n + v];
                if (counts_first ? other > best[set] : other.second > best[set].second) {
                    best[set] = other;
                }
            }
        }
    }
    return {sign * best.back().second, best.back().first};
}

Graph random_graph(std::mt19937& random, const GraphShape& shape) {
    Graph graph{shape.vertex_count, {}};
    const auto vertices = static_cast<std::uint32_t>(shape.vertex_count);
    const auto levels = static_cast<std::uint32_t>(shape.greatest_weight - shape.least_weight + 1);
    for (std::int32_t edge = 0; vertices > 0 && edge < shape.edge_count; ++edge) {
        const auto u = static_cast<std::int32_t>(random() % vertices);
        const auto v = static_cast<std::int32_t>(random() % vertices);
        graph.edges.push_back({u, v, shape.least_weight + static_cast<std::int64_t>(random() % levels)});
    }
    return graph;
}

GraphShape random_shape(std::mt19937& random, std::uint32_t most_vertices) {
    const std::uint32_t n = random() % (most_vertices + 1);
    const std::uint32_t m = random() % (2 * n + n * n / 3 + 1);
    const std::uint32_t levels = random() % 4 == 0 ? 1 + random() % 3 : 1 + random() % 40;
    const std::uint32_t lowered = random() % 2 == 0 ? 0 : levels / 2;
    return {static_cast<std::int32_t>(n), static_cast<std::int32_t>(m), -static_cast<std::int32_t>(lowered),
            static_cast<std::int32_t>(levels - 1) - static_cast<std::int32_t>(lowered)};
}

}  // namespace counterpart::test_support
