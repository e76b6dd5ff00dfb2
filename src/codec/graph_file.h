#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace counterpart::codec {

/// One line "u v w" of a graph file.
struct GraphFileEdge {
    std::int32_t u = 0;
    std::int32_t v = 0;
    std::int64_t scaled_weight = 0;  ///< the weight times 10^decimals

    friend bool operator==(const GraphFileEdge&, const GraphFileEdge&) = default;
};

/// A plain weighted graph: "n m", then m lines "u v w" with vertices 0 … n − 1; loops and parallel edges are allowed.
struct GraphFile {
    std::int32_t vertex_count = 0;
    std::int32_t decimals = 0;  ///< digits behind the point of the finest weight
    std::vector<GraphFileEdge> edges;
};

/// Limits of a graph file.
inline constexpr std::int32_t kMostGraphVertices = 2'000'000;
inline constexpr std::int32_t kMostGraphEdges = 200'000'000;
inline constexpr std::int32_t kMostGraphDecimals = 18;

/// Reads a graph file; `\n` or `\r\n`, blanks or tabs between the numbers, blank lines only at the end. Weights are integers or
/// decimals ("-2.50"), kept exactly. Errors: `bad_graph_file`, where = "line 3", detail = a sentence in English. Cost: O(size).
Result<GraphFile> parse_graph_file(std::string_view text);

/// An integer times 10^−decimals, as short as it goes: 12500 with 3 decimals is "12.5".
std::string decimal_text(std::int64_t scaled, std::int32_t decimals);

/// What `match graph` prints.
struct GraphAnswer {
    std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
    std::int64_t scaled_weight = 0;
    std::int64_t scaled_bound = 0;
    std::int32_t decimals = 0;
    bool certified = false;
    std::int64_t solve_us = 0;  ///< solving and verifying, microseconds
};

/// The answer as one JSON object on one line.
std::string graph_answer_json(const GraphAnswer& answer);

}  // namespace counterpart::codec
