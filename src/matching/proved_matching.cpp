#include "matching/proved_matching.h"

#include <limits>
#include <string>
#include <utility>

#include "matching/solver.h"
#include "matching/verifier.h"

namespace counterpart::matching {

namespace {

/// Duals stay below 4·(n + 1) times the greatest weight, so that all sums fit 64 bits.
Result<void> check_graph(const Graph& graph) {
    const std::int64_t vertices = graph.vertex_count;
    if (vertices < 0) {
        return fail("graph_vertex_count_negative");
    }
    const std::int64_t limit = largest_exact_weight(graph.vertex_count);
    for (std::size_t index = 0; index < graph.edges.size(); ++index) {
        const Edge& edge = graph.edges[index];
        if (edge.u < 0 || edge.u >= vertices || edge.v < 0 || edge.v >= vertices) {
            return fail("graph_vertex_out_of_range", "edge " + std::to_string(index));
        }
        if (edge.weight > limit || edge.weight < -limit) {
            return fail("graph_weight_too_large", "edge " + std::to_string(index), std::to_string(limit));
        }
    }
    if (graph.edges.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 2)) {
        return fail("graph_too_many_edges");
    }
    return {};
}

}  // namespace

std::int64_t largest_exact_weight(std::int32_t vertex_count) {
    const std::int64_t vertices = std::int64_t{vertex_count} + 2;
    return std::numeric_limits<std::int64_t>::max() / 16 / vertices / vertices;
}

Result<ProvedMatching> solve_matching(const Graph& graph, Objective objective) {
    if (const Result<void> checked = check_graph(graph); !checked) {
        return std::unexpected(checked.error());
    }
    Solver<std::int64_t> solver(graph.vertex_count, objective);
    solver.add_edges(graph.edges);
    solver.solve();

    ProvedMatching matching;
    matching.partner.assign(solver.partners().begin(), solver.partners().end());
    matching.certificate = solver.certificate();
    const Verdict verdict = verify_matching(graph, objective, matching.partner, matching.certificate);
    if (!verdict.proved) {
        return std::unexpected(verdict.problem);
    }
    matching.weight = verdict.weight;
    matching.bound = verdict.bound;
    matching.pair_count = verdict.pair_count;
    return matching;
}

}  // namespace counterpart::matching
