#pragma once

#include <span>
#include <string_view>

namespace counterpart {

/// `match graph FILE [--objective max_weight|max_cardinality_max_weight|max_cardinality_min_weight]`: prints the best matching of
/// a plain graph file as one JSON object. Exit status 2 and one sentence, with the line where there is one, for bad input;
/// 1 if the proof fails.
int run_graph_command(std::span<const std::string_view> arguments);

}  // namespace counterpart
