#include "matching/verifier.h"

#include <catch_amalgamated.hpp>

using namespace counterpart;
using namespace counterpart::matching;

namespace {

/// A triangle 0 1 2 with a tail 2 3 and a vertex 4 alone beside it; the triangle is a blossom, the proof is written by hand.
struct Example {
    Graph graph{5, {{0, 1, 5}, {1, 2, 5}, {2, 0, 5}, {2, 3, 2}, {4, 4, 9}}};
    Objective objective = Objective::kMaxWeight;
    std::vector<std::int32_t> partner{1, 0, 3, 2, -1};
    Certificate<std::int64_t> proof{{4, 4, 4, 0, 0}, {5, 5, 5, -1, -1, -1}, {2}, {}};

    Verdict verdict() const { return verify_matching(graph, objective, partner, proof); }
    std::string code() const {
        const Verdict found = verdict();
        CHECK(found.proved == found.problem.code.empty());
        return found.problem.code;
    }
};

/// A star with centre 0: one pair at most, the barrier is the centre.
struct Star {
    Graph graph{4, {{0, 1, 3}, {0, 2, 5}, {0, 3, 4}}};
    Objective objective = Objective::kMaxCardinalityMaxWeight;
    std::vector<std::int32_t> partner{2, -1, 0, -1};
    Certificate<std::int64_t> proof{{10, 0, 0, 0}, {-1, -1, -1, -1}, {}, {-1, 0, 1, 2}};

    std::string code() const { return verify_matching(graph, objective, partner, proof).problem.code; }
};

}  // namespace

TEST_CASE("a sound proof is accepted and its figures are told") {
    const Example example;
    const Verdict verdict = example.verdict();
    CHECK(verdict.proved);
    CHECK(verdict.weight == 7);
    CHECK(verdict.bound == 7);
    CHECK(verdict.pair_count == 2);
    CHECK(verdict.checked_edge_count == 5);
    CHECK(Star().code().empty());
}

TEST_CASE("the least weight is proved with negated weights") {
    Star star;
    star.objective = Objective::kMaxCardinalityMinWeight;
    star.partner = {1, 0, -1, -1};
    star.proof.vertex_dual_2x = {-6, 0, 0, 0};
    star.proof.vertex_dual_2x = {0, -6, -6, -6};
    CHECK(star.code().empty());
}

TEST_CASE("a vertex dual that is too low is refused") {
    Example example;
    example.proof.vertex_dual_2x[0] = 3;
    CHECK(example.code() == "proof_edge_beats_duals");
}

TEST_CASE("a vertex dual that is too high is refused") {
    Example example;
    example.proof.vertex_dual_2x[3] = 1;
    CHECK(example.code() == "proof_pair_not_tight");
}

TEST_CASE("a positive dual of a vertex alone is refused") {
    Example example;
    example.proof.vertex_dual_2x[4] = 1;
    CHECK(example.code() == "proof_lonely_dual_not_least");
    Star star;
    star.proof.vertex_dual_2x[3] = 1;
    CHECK(star.code() == "proof_lonely_dual_not_least");
}

TEST_CASE("a negative vertex dual is refused where vertices may stay alone") {
    Example example;
    example.proof.vertex_dual_2x[3] = -1;
    CHECK(example.code() == "proof_dual_negative");
}

TEST_CASE("a negative blossom dual is refused") {
    Example example;
    example.proof.blossom_dual_2x[0] = -2;
    CHECK(example.code() == "proof_blossom_dual_negative");
}

TEST_CASE("a dual on a blossom that is not full is refused") {
    Example example;
    example.partner = {-1, -1, 3, 2, -1};
    CHECK(example.code() == "proof_blossom_not_full");
}

TEST_CASE("a blossom dual that is too low or too high is refused") {
    Example example;
    example.proof.blossom_dual_2x[0] = 1;
    CHECK(example.code() == "proof_edge_beats_duals");
    example.proof.blossom_dual_2x[0] = 3;
    CHECK(example.code() == "proof_pair_not_tight");
}

TEST_CASE("a vertex in two pairs is refused") {
    Example example;
    example.partner[2] = 1;
    CHECK(example.code() == "proof_partner_not_mutual");
}

TEST_CASE("a blossom with an even number of vertices is refused") {
    Example example;
    example.proof.parent[3] = 5;
    CHECK(example.code() == "proof_blossom_even");
}

TEST_CASE("blossoms in a ring are refused") {
    Example example;
    example.proof.parent[5] = 5;
    CHECK(example.code() == "proof_blossoms_not_nested");
    example.proof.blossom_dual_2x = {2, 2};
    example.proof.parent = {5, 5, 5, -1, -1, 6, 5};
    CHECK(example.code() == "proof_blossoms_not_nested");
}

TEST_CASE("a parent that is no blossom is refused") {
    Example example;
    example.proof.parent[3] = 4;
    CHECK(example.code() == "proof_parent_out_of_range");
    example.proof.parent[3] = 6;
    CHECK(example.code() == "proof_parent_out_of_range");
    example.proof.parent[3] = -2;
    CHECK(example.code() == "proof_parent_out_of_range");
}

TEST_CASE("a vertex missing from its blossom is refused") {
    Example example;
    example.proof.parent = {5, 5, -1, 5, -1, -1};
    CHECK(example.code() == "proof_edge_beats_duals");
}

TEST_CASE("partners that do not agree are refused") {
    Example example;
    example.partner[3] = -1;
    CHECK(example.code() == "proof_partner_not_mutual");
}

TEST_CASE("a vertex that is its own partner is refused") {
    Example example;
    example.partner[4] = 4;
    CHECK(example.code() == "proof_self_partner");
}

TEST_CASE("a partner that does not exist is refused") {
    Example example;
    example.partner[4] = 5;
    CHECK(example.code() == "proof_partner_out_of_range");
    example.partner[4] = -2;
    CHECK(example.code() == "proof_partner_out_of_range");
}

TEST_CASE("a pair that is no edge is refused") {
    Example example;
    example.partner = {1, 0, -1, 4, 3};
    example.proof = {{5, 5, 5, 0, 0}, {-1, -1, -1, -1, -1}, {}, {}};
    example.graph.edges = {{0, 1, 5}};
    example.proof.vertex_dual_2x[2] = 0;
    CHECK(example.code() == "proof_pair_not_tight");
}

TEST_CASE("a pair with another weight than the proof says is refused") {
    Example example;
    example.graph.edges[0].weight = 4;
    CHECK(example.code() == "proof_pair_not_tight");
    example.graph.edges[0].weight = 6;
    CHECK(example.code() == "proof_edge_beats_duals");
}

TEST_CASE("a matching that is not best is refused") {
    Example example;
    example.partner = {-1, 2, 1, -1, -1};
    CHECK(example.code() == "proof_lonely_dual_not_least");
}

TEST_CASE("a wrong component is refused") {
    Star star;
    star.proof.component = {-1, 0, 0, 1};
    CHECK(star.code() == "proof_barrier_allows_more_pairs");
    star.proof.component = {3, 0, 1, -1};
    CHECK(star.code() == "proof_edge_leaves_component");
    star.proof.component = {4, 0, 1, -1};
    CHECK(star.code() == "proof_component_out_of_range");
    star.proof.component = {-2, 0, 1, -1};
    CHECK(star.code() == "proof_component_out_of_range");
}

TEST_CASE("a barrier that is too large or too small is refused") {
    Star star;
    star.proof.component = {-1, -1, 1, 2};
    CHECK(star.code() == "proof_barrier_allows_more_pairs");
    star.proof.component = {0, 0, 0, 0};
    CHECK(star.code() == "proof_barrier_allows_more_pairs");
}

TEST_CASE("a matching with fewer pairs than possible is refused") {
    Star star;
    star.partner = {-1, -1, -1, -1};
    CHECK(star.code() == "proof_lonely_dual_not_least");
    star.proof.vertex_dual_2x = {10, 10, 10, 10};
    CHECK(star.code() == "proof_barrier_allows_more_pairs");
}

TEST_CASE("arrays of the wrong length are refused, each by name") {
    const auto where_of = [](const auto& damage) {
        Example example;
        damage(example);
        const Verdict verdict = example.verdict();
        CHECK(verdict.problem.code == "proof_wrong_length");
        return verdict.problem.where;
    };
    CHECK(where_of([](Example& example) { example.partner.pop_back(); }) == "partner");
    CHECK(where_of([](Example& example) { example.proof.vertex_dual_2x.push_back(0); }) == "vertex_dual_2x");
    CHECK(where_of([](Example& example) { example.proof.parent.pop_back(); }) == "parent");
    CHECK(where_of([](Example& example) { example.proof.blossom_dual_2x.push_back(0); }) == "parent");
    CHECK(where_of([](Example& example) { example.proof.component = {0, 0, 0, 0, 0}; }) == "component");
    Star star;
    star.proof.component.clear();
    CHECK(star.code() == "proof_wrong_length");
}

TEST_CASE("scores in 32 bits are checked the same") {
    const std::vector<std::int32_t> partner{1, 0};
    Certificate<std::int32_t> proof{{255, 255}, {-1, -1}, {}, {0, 0}};
    Verifier<std::int32_t> verifier(2, Objective::kMaxCardinalityMaxWeight, partner, proof);
    REQUIRE(verifier.begin());
    CHECK(verifier.check_edge(0, 1, 255));
    CHECK(verifier.finish().proved);
    Verifier<std::int32_t> strict(2, Objective::kMaxCardinalityMaxWeight, partner, proof);
    REQUIRE(strict.begin());
    CHECK_FALSE(strict.check_edge(0, 1, 256));
    CHECK(strict.finish().problem == problem("proof_edge_beats_duals", "edge 0 1", "-2"));
}
