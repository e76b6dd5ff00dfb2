#define LEMON_ONLY_TEMPLATES
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include "tests/support/peers/peer_matching.h"

namespace counterpart::test_support {

PeerMatching lemon_matching(std::int32_t vertex_count, const std::vector<PeerEdge>& edges) {
    using Weights = lemon::SmartGraph::EdgeMap<std::int64_t>;
    lemon::SmartGraph graph;
    graph.reserveNode(vertex_count);
    graph.reserveEdge(static_cast<int>(edges.size()));
    for (std::int32_t vertex = 0; vertex < vertex_count; ++vertex) {
        graph.addNode();
    }
    for (const PeerEdge& edge : edges) {
        graph.addEdge(graph.nodeFromId(edge.u), graph.nodeFromId(edge.v));
    }
    Weights weights(graph);
    for (std::size_t index = 0; index < edges.size(); ++index) {
        weights[graph.edgeFromId(static_cast<int>(index))] = edges[index].weight;
    }
    lemon::MaxWeightedMatching<lemon::SmartGraph, Weights> matching(graph, weights);
    matching.run();
    PeerMatching partner;
    for (std::int32_t vertex = 0; vertex < vertex_count; ++vertex) {
        partner.push_back(lemon::SmartGraph::id(matching.mate(graph.nodeFromId(vertex))));
    }
    return partner;
}

}  // namespace counterpart::test_support
