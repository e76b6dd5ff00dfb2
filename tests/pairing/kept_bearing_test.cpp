#include "pairing/kept_bearing.h"

#include <catch2/catch_test_macros.hpp>

namespace counterpart::pairing {

TEST_CASE("a vertex bears half of what the blossoms around it have lost, and nothing for those that still stand") {
    const Pool pool{.person_of_vertex = {0, 1, 2, 4, 5, 6}, .vertex_of_person = {0, 1, 2, -1, 3, 4, 5}};
    const BearingDuals without{.duals_2x = {10, 11, 12, BearingDuals::kNoDual, 13, 14, BearingDuals::kNoDual},
                               .slack_2x = std::vector<std::int64_t>(7, 0)};
    const matching::KeptBlossoms<std::int32_t> before{
        .around_vertex = {0, 0, 0, 1, 1, -1}, .around_blossom = {1, -1}, .dual_2x = {4, 6}, .first_arc = {0, 0, 0}, .arcs = {}};
    matching::Certificate<std::int64_t> now;
    now.vertex_dual_2x.assign(6, 0);
    now.parent = {6, 6, 6, 7, 7, -1, 7, -1};
    now.blossom_dual_2x = {4, 6};
    CHECK(bear_with_blossoms(without, before, now, pool).duals_2x == without.duals_2x);
    now.blossom_dual_2x = {2, 9};
    CHECK(bear_with_blossoms(without, before, now, pool).duals_2x ==
          std::vector<std::int64_t>{11, 12, 13, BearingDuals::kNoDual, 13, 14, BearingDuals::kNoDual});
    now.parent = {6, 6, -1, 6, 7, 7, 7, -1};  // other vertices than before in both
    now.blossom_dual_2x = {4, 6};
    CHECK(bear_with_blossoms(without, before, now, pool).duals_2x ==
          std::vector<std::int64_t>{15, 16, 17, BearingDuals::kNoDual, 16, 17, BearingDuals::kNoDual});
}

}  // namespace counterpart::pairing
