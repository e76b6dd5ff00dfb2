#include "matching/blossoms.h"

#include <catch_amalgamated.hpp>
#include <vector>

using namespace counterpart::matching;

namespace {

/// Arcs 2e and 2e + 1 of the edges of two triangles 0 1 2 and 2 3 4, and of 4 5.
const std::vector<std::int32_t> kTails{0, 1, 1, 2, 2, 0, 2, 3, 3, 4, 4, 2, 4, 5};

std::vector<std::int32_t> partners_of(Blossoms& blossoms) {
    std::vector<std::int32_t> partner(static_cast<std::size_t>(blossoms.vertex_count()), -2);
    blossoms.read_partners(kTails, partner);
    return partner;
}

}  // namespace

TEST_CASE("the matching inside nested blossoms follows from the base") {
    Blossoms blossoms(6);
    const std::int32_t inner = blossoms.close(std::vector<std::int32_t>{0, 1, 2}, std::vector<std::int32_t>{0, 2, 4});
    CHECK(blossoms.size(inner) == 3);
    CHECK(blossoms.outermost(1) == inner);
    CHECK(blossoms.parent(1) == inner);
    CHECK(blossoms.same_outermost(0, 2));
    const std::int32_t outer = blossoms.close(std::vector<std::int32_t>{inner, 3, 4}, std::vector<std::int32_t>{6, 8, 10});
    CHECK(blossoms.outermost(0) == outer);
    CHECK(blossoms.child_with(outer, 1) == inner);

    CHECK(partners_of(blossoms) == std::vector<std::int32_t>{-1, 2, 1, 4, 3, -1});
    blossoms.set_match(outer, 12, 4);
    blossoms.set_match(5, 13, 5);
    CHECK(partners_of(blossoms) == std::vector<std::int32_t>{1, 0, 3, 2, 5, 4});
}

TEST_CASE("an opened blossom gives its children back, matched along the cycle") {
    Blossoms blossoms(6);
    const std::int32_t inner = blossoms.close(std::vector<std::int32_t>{0, 1, 2}, std::vector<std::int32_t>{0, 2, 4});
    const std::int32_t outer = blossoms.close(std::vector<std::int32_t>{inner, 3, 4}, std::vector<std::int32_t>{6, 8, 10});
    blossoms.set_match(outer, -1, 3);
    Blossoms::Cycle cycle;
    blossoms.open(outer, kTails, cycle);
    CHECK(cycle.nodes == std::vector<std::int32_t>{3, 4, inner});
    CHECK(cycle.arcs == std::vector<std::int32_t>{8, 10, 6});
    CHECK_FALSE(blossoms.is_alive(outer));
    CHECK(blossoms.outermost(3) == 3);
    CHECK(blossoms.outermost(1) == inner);
    CHECK_FALSE(blossoms.same_outermost(2, 3));
    CHECK(blossoms.base(inner) == 2);
    blossoms.open(inner, kTails, cycle);
    CHECK(blossoms.outermost(1) == 1);
    CHECK(partners_of(blossoms) == std::vector<std::int32_t>{1, 0, 4, -1, 2, -1});
}

TEST_CASE("the vertices of a node are visited once each") {
    Blossoms blossoms(6);
    const std::int32_t blossom = blossoms.close(std::vector<std::int32_t>{2, 3, 4}, std::vector<std::int32_t>{6, 8, 10});
    std::vector<std::int32_t> visited;
    blossoms.for_each_vertex(blossom, [&](std::int32_t vertex) { visited.push_back(vertex); });
    CHECK(visited == std::vector<std::int32_t>{2, 3, 4});
}
