#include "matching/kept_blossoms.h"

#include <catch_amalgamated.hpp>

using namespace counterpart::matching;

TEST_CASE("blossoms follow their vertices to new names, and who is gone is missing from their cycles") {
    const KeptBlossoms<std::int32_t> kept{.around_vertex = {0, 0, 0, -1},
                                          .around_blossom = {-1},
                                          .dual_2x = {4},
                                          .first_arc = {0, 3},
                                          .arcs = {{.tail = 0, .head = 1}, {.tail = 1, .head = 2}, {.tail = 2, .head = 0}}};
    const std::vector<std::int32_t> names{5, -1, 0, 1};
    const KeptBlossoms<std::int32_t> renamed = rename_vertices<std::int32_t>(kept, names, 6);
    CHECK(renamed.around_vertex == std::vector<std::int32_t>{0, -1, -1, -1, -1, 0});
    CHECK(renamed.dual_2x == kept.dual_2x);
    CHECK(std::ranges::equal(renamed.cycle(0), std::vector<KeptBlossoms<std::int32_t>::Arc>{{5, -1}, {-1, 0}, {0, 5}}));
    const std::vector<std::int32_t> back{2, 3, -1, -1, -1, 0};
    CHECK(rename_vertices<std::int32_t>(renamed, back, 4).around_vertex == std::vector<std::int32_t>{0, -1, 0, -1});
}
