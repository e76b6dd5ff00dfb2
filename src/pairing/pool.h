#pragma once

#include <cstdint>
#include <vector>

#include "matching/graph.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

/// A candidate pair for the exact solver: vertices and points.
using CandidateEdge = matching::BasicEdge<std::int32_t>;

/// The people without a fixed partner, numbered as the vertices of the matching.
struct Pool {
    static constexpr std::int32_t kNoVertex = -1;

    std::vector<PersonIndex> person_of_vertex;    ///< ascending
    std::vector<std::int32_t> vertex_of_person;   ///< kNoVertex for people with a fixed partner

    [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(person_of_vertex.size()); }
};

/// The pool of an input.
Pool make_pool(const PairingInput& input);

}  // namespace counterpart::pairing
