#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/maximum_weighted_matching.hpp>

#include "tests/support/peers/peer_matching.h"

namespace counterpart::test_support {

PeerMatching boost_matching(std::int32_t vertex_count, const std::vector<PeerEdge>& edges) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                        boost::property<boost::edge_weight_t, std::int64_t>>;
    using Vertex = boost::graph_traits<Graph>::vertex_descriptor;
    Graph graph(static_cast<std::size_t>(vertex_count));
    for (const PeerEdge& edge : edges) {
        boost::add_edge(static_cast<Vertex>(edge.u), static_cast<Vertex>(edge.v), edge.weight, graph);
    }
    std::vector<Vertex> mate(static_cast<std::size_t>(vertex_count));
    boost::maximum_weighted_matching(graph, mate.data());
    PeerMatching partner;
    for (const Vertex vertex : mate) {
        partner.push_back(vertex == boost::graph_traits<Graph>::null_vertex() ? -1 : static_cast<std::int32_t>(vertex));
    }
    return partner;
}

}  // namespace counterpart::test_support
