#include "matching/nesting.h"

#include <catch_amalgamated.hpp>
#include <vector>

using namespace counterpart::matching;

TEST_CASE("two vertices have in common the duals of the blossoms that hold both") {
    Blossoms blossoms(9);
    const std::int32_t inner = blossoms.close(std::vector<std::int32_t>{0, 1, 2}, std::vector<std::int32_t>{0, 2, 4});
    const std::int32_t other = blossoms.close(std::vector<std::int32_t>{3, 4, 5}, std::vector<std::int32_t>{6, 8, 10});
    const std::int32_t outer = blossoms.close(std::vector<std::int32_t>{6, inner, other}, std::vector<std::int32_t>{12, 14, 16});
    std::vector<std::int32_t> duals(static_cast<std::size_t>(blossoms.node_limit()), 1000);
    duals[static_cast<std::size_t>(inner)] = 4;
    duals[static_cast<std::size_t>(other)] = 20;
    duals[static_cast<std::size_t>(outer)] = 300;

    const Nesting<std::int32_t> nesting(blossoms, [&](std::int32_t blossom) { return duals[static_cast<std::size_t>(blossom)]; });
    CHECK(nesting.common_dual_2x(0, 2) == 304);
    CHECK(nesting.common_dual_2x(5, 3) == 320);
    CHECK(nesting.common_dual_2x(1, 4) == 300);
    CHECK(nesting.common_dual_2x(6, 5) == 300);
    CHECK(nesting.common_dual_2x(2, 6) == 300);
    CHECK(nesting.common_dual_2x(0, 7) == 0);
    CHECK(nesting.common_dual_2x(7, 8) == 0);
}
