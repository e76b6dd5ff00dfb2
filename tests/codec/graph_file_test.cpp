#include "codec/graph_file.h"

#include <catch_amalgamated.hpp>

using namespace counterpart;
using namespace counterpart::codec;

namespace {

Problem problem_of(std::string_view text) {
    const Result<GraphFile> file = parse_graph_file(text);
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().code == "bad_graph_file");
    return file.error();
}

}  // namespace

TEST_CASE("a graph file is read, loops and parallel edges and other line ends included") {
    const auto file = parse_graph_file("3 4\r\n0 1 5\r\n1\t2  -3\r\n2 2 7\r\n0 1 6\r\n\r\n");
    REQUIRE(file.has_value());
    CHECK(file->vertex_count == 3);
    CHECK(file->decimals == 0);
    CHECK(file->edges == std::vector<GraphFileEdge>{{0, 1, 5}, {1, 2, -3}, {2, 2, 7}, {0, 1, 6}});
    CHECK(parse_graph_file("0 0")->edges.empty());
    CHECK(parse_graph_file("2 1\n0 1 4")->edges.size() == 1);
}

TEST_CASE("decimal weights become integers of one scale, exactly") {
    const auto file = parse_graph_file("2 4\n0 1 2.5\n0 1 -.125\n0 1 +3\n0 1 1.500\n");
    REQUIRE(file.has_value());
    CHECK(file->decimals == 3);
    CHECK(file->edges == std::vector<GraphFileEdge>{{0, 1, 2500}, {0, 1, -125}, {0, 1, 3000}, {0, 1, 1500}});
}

TEST_CASE("a bad graph file is refused with the line and the reason") {
    CHECK(problem_of("").where == "line 1");
    CHECK(problem_of(" \r\n\n").where == "line 1");
    CHECK(problem_of("3\n").detail.find("found 1 word") != std::string::npos);
    CHECK(problem_of("-1 0\n").detail.find("number of vertices") != std::string::npos);
    CHECK(problem_of("3 x\n").detail.find("number of edges") != std::string::npos);
    CHECK(problem_of("99999999999999999999 0\n").where == "line 1");
    CHECK(problem_of("3 2\n0 1 1\n").where == "line 3");
    CHECK(problem_of("3 1\n0 1 1\n1 2 1\n").where == "line 3");
    CHECK(problem_of("3 1\n0 1\n").where == "line 2");
    CHECK(problem_of("3 1\n0 1 1 1\n").detail.find("words or more") != std::string::npos);
    CHECK(problem_of("3 1\n0 3 1\n").detail.find("not in 0 to 2") != std::string::npos);
    CHECK(problem_of("3 1\n-1 0 1\n").detail.find("not in 0 to 2") != std::string::npos);
    CHECK(problem_of("3 1\n0.5 1 1\n").detail.find("not an integer") != std::string::npos);
    CHECK(problem_of("3 2\n0 1 1\n\n0 2 1\n").where == "line 3");
    for (const char* weight : {"x", "1e5", ".", "-", "+-1", "1.2.3", "nan", "inf", "0x10", "1,5"}) {
        CHECK(problem_of("3 1\n0 1 " + std::string(weight) + "\n").detail.find("not a decimal number") != std::string::npos);
    }
    CHECK(problem_of("3 1\n0 1 99999999999999999999\n").detail.find("too many digits") != std::string::npos);
    CHECK(problem_of("3 2\n0 1 9000000000000000000\n0 2 0.1\n").where == "line 2");
    CHECK(problem_of("# comment\n").where == "line 1");
}

TEST_CASE("a false count of edges does not ask for memory") { CHECK(problem_of("3 200000000\n0 1 1\n").where == "line 3"); }

TEST_CASE("scaled integers are written as short decimals") {
    CHECK(decimal_text(12500, 3) == "12.5");
    CHECK(decimal_text(-5, 3) == "-0.005");
    CHECK(decimal_text(4000, 3) == "4");
    CHECK(decimal_text(0, 2) == "0");
    CHECK(decimal_text(-7, 0) == "-7");
}

TEST_CASE("the answer is one JSON object") {
    CHECK(graph_answer_json({{{0, 3}, {1, 2}}, 125, 125, 1, true, 1250}) ==
          R"({"pairs":[[0,3],[1,2]],"weight":12.5,"bound":12.5,"certified":true,"cardinality":2,"ms":1.25})");
    CHECK(graph_answer_json({{}, 0, 0, 0, true, 0}) == R"({"pairs":[],"weight":0,"bound":0,"certified":true,"cardinality":0,"ms":0})");
}
