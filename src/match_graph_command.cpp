#include "match_graph_command.h"

#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include "codec/graph_file.h"
#include "matching/proved_matching.h"

namespace counterpart {
namespace {

constexpr int kProofFailed = 1;
constexpr int kBadInput = 2;

struct GraphArguments {
    std::string file;
    matching::Objective objective = matching::Objective::kMaxWeight;
};

int refuse(const std::string& sentence) {
    std::fprintf(stderr, "%s\n", sentence.c_str());
    return kBadInput;
}

std::optional<matching::Objective> objective_named(std::string_view name) {
    if (name == "max_weight") {
        return matching::Objective::kMaxWeight;
    }
    if (name == "max_cardinality_max_weight") {
        return matching::Objective::kMaxCardinalityMaxWeight;
    }
    if (name == "max_cardinality_min_weight") {
        return matching::Objective::kMaxCardinalityMinWeight;
    }
    return std::nullopt;
}

std::expected<GraphArguments, std::string> read_arguments(std::span<const std::string_view> arguments) {
    constexpr std::string_view kUse =
        "Use: match graph FILE [--objective max_weight|max_cardinality_max_weight|max_cardinality_min_weight]";
    GraphArguments read;
    for (std::size_t k = 0; k < arguments.size(); ++k) {
        if (arguments[k] == "--objective" && k + 1 < arguments.size()) {
            const auto objective = objective_named(arguments[++k]);
            if (!objective) {
                return std::unexpected("There is no objective \"" + std::string(arguments[k]) + "\". " + std::string(kUse));
            }
            read.objective = *objective;
        } else if (!arguments[k].starts_with("--") && read.file.empty()) {
            read.file = arguments[k];
        } else {
            return std::unexpected("Not understood: " + std::string(arguments[k]) + ". " + std::string(kUse));
        }
    }
    return read.file.empty() ? std::expected<GraphArguments, std::string>(std::unexpect, kUse) : read;
}

std::optional<std::string> read_file(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
        return std::nullopt;
    }
    std::string text;
    std::string block(std::size_t{1} << 16U, '\0');
    while (const std::size_t length = std::fread(block.data(), 1, block.size(), file)) {
        text.append(block, 0, length);
    }
    const bool sound = std::ferror(file) == 0;
    std::fclose(file);
    return sound ? std::optional(std::move(text)) : std::nullopt;
}

/// The graph to solve, or the sentence about a weight beyond exact arithmetic.
std::expected<matching::Graph, std::string> graph_of(const codec::GraphFile& file) {
    const std::int64_t limit = matching::largest_exact_weight(file.vertex_count);
    matching::Graph graph{file.vertex_count, {}};
    graph.edges.reserve(file.edges.size());
    for (const codec::GraphFileEdge& edge : file.edges) {
        if (edge.scaled_weight > limit || edge.scaled_weight < -limit) {
            return std::unexpected("line " + std::to_string(graph.edges.size() + 2) + ": the weight " +
                                   codec::decimal_text(edge.scaled_weight, file.decimals) +
                                   " is too large for exact arithmetic; with this number of vertices the limit is " +
                                   codec::decimal_text(limit, file.decimals));
        }
        graph.edges.push_back({edge.u, edge.v, edge.scaled_weight});
    }
    return graph;
}

void print_answer(const matching::ProvedMatching& solved, std::int32_t decimals, std::int64_t solve_us) {
    codec::GraphAnswer answer;
    for (std::size_t vertex = 0; vertex < solved.partner.size(); ++vertex) {
        const auto u = static_cast<std::int32_t>(vertex);
        if (solved.partner[vertex] > u) {
            answer.pairs.emplace_back(u, solved.partner[vertex]);
        }
    }
    answer.scaled_weight = solved.weight;
    answer.scaled_bound = solved.bound;
    answer.decimals = decimals;
    answer.certified = true;  // without a proof there is no result
    answer.solve_us = solve_us;
    std::printf("%s\n", codec::graph_answer_json(answer).c_str());
}

}  // namespace

int run_graph_command(std::span<const std::string_view> arguments) {
    const auto read = read_arguments(arguments);
    if (!read) {
        return refuse(read.error());
    }
    const auto text = read_file(read->file);
    if (!text) {
        return refuse("Cannot read " + read->file + ".");
    }
    const Result<codec::GraphFile> file = codec::parse_graph_file(*text);
    if (!file) {
        return refuse(read->file + ", " + file.error().where + ": " + file.error().detail + ".");
    }
    const auto graph = graph_of(*file);
    if (!graph) {
        return refuse(read->file + ", " + graph.error() + ".");
    }
    const auto start = std::chrono::steady_clock::now();
    const Result<matching::ProvedMatching> solved = matching::solve_matching(*graph, read->objective);
    const auto took = std::chrono::steady_clock::now() - start;
    if (!solved) {
        std::fprintf(stderr, "The matching could not be proved best: %s (%s).\n", solved.error().code.c_str(),
                     solved.error().where.c_str());
        return kProofFailed;
    }
    print_answer(*solved, file->decimals, std::chrono::duration_cast<std::chrono::microseconds>(took).count());
    return 0;
}

}  // namespace counterpart
