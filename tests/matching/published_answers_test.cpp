#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "matching/proved_matching.h"

using namespace counterpart::matching;

namespace {

std::filesystem::path data_folder() {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread
    const char* const given = std::getenv("COUNTERPART_MATCHING_DATA");
    return given != nullptr ? std::filesystem::path(given)
                            : std::filesystem::path(COUNTERPART_SOURCE_DIR).parent_path() / "shared" / "data" / "matching";
}

Graph read_graph(const std::filesystem::path& path) {
    std::ifstream file(path);
    Graph graph;
    std::size_t edge_count = 0;
    file >> graph.vertex_count >> edge_count;
    for (Edge edge; graph.edges.size() < edge_count && file >> edge.u >> edge.v >> edge.weight;) {
        graph.edges.push_back(edge);
    }
    REQUIRE(graph.edges.size() == edge_count);
    return graph;
}

/// "key value # remark" lines.
std::map<std::string, std::int64_t> read_answers(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::map<std::string, std::int64_t> answers;
    for (std::string line; std::getline(file, line);) {
        const std::size_t blank = line.find(' ');
        if (blank != std::string::npos && line[0] != '#') {
            answers[line.substr(0, blank)] = std::atoll(line.c_str() + blank);
        }
    }
    return answers;
}

ProvedMatching solved(const Graph& graph, Objective objective) {
    auto result = solve_matching(graph, objective);
    REQUIRE(result.has_value());
    return *std::move(result);
}

std::int64_t least_weight(Graph graph) {
    for (Edge& edge : graph.edges) {
        edge.weight = -edge.weight;
    }
    return -solved(graph, Objective::kMaxWeight).weight;
}

}  // namespace

TEST_CASE("every published case gives the published answers") {
    if (!std::filesystem::is_directory(data_folder())) {
        SKIP("the published cases are not there: " << data_folder().string());
    }
    std::vector<std::filesystem::path> cases;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data_folder())) {
        if (entry.path().extension() == ".opt") {
            cases.push_back(entry.path());
        }
    }
    std::ranges::sort(cases);
    CHECK(cases.size() == 150);
    std::size_t answers_checked = 0;
    for (const auto& path : cases) {
        INFO(path.string());
        const Graph graph = read_graph(std::filesystem::path(path).replace_extension(".txt"));
        const ProvedMatching heaviest = solved(graph, Objective::kMaxWeight);
        const ProvedMatching largest = solved(graph, Objective::kMaxCardinalityMaxWeight);
        const ProvedMatching lightest = solved(graph, Objective::kMaxCardinalityMinWeight);
        CHECK(largest.pair_count == lightest.pair_count);
        const std::map<std::string, std::int64_t> known = read_answers(path);
        for (const auto& [key, value] : known) {
            INFO(key);
            ++answers_checked;
            if (key == "max_weight" || key == "general_max") {
                CHECK(heaviest.weight == value);
            } else if (key == "general_min") {
                CHECK(least_weight(graph) == value);
            } else if (key == "max_cardinality_max_weight" || key == "perfect_max") {
                CHECK(largest.weight == value);
            } else if (key == "max_cardinality_min_weight" || key == "perfect_min") {
                CHECK(lightest.weight == value);
            } else if (key == "cardinality") {
                // Of the matching that the case is about: two cases ask for the greatest weight only.
                const bool is_largest = known.contains("max_cardinality_min_weight") || value == largest.pair_count;
                CHECK(value == (is_largest ? largest.pair_count : heaviest.pair_count));
            } else {
                CHECK(key == "scale");
            }
        }
    }
    CHECK(answers_checked > 600);
}
