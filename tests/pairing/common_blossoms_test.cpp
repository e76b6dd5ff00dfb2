#include "pairing/common_blossoms.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "tests/pairing/random_input.h"

namespace counterpart::pairing {

TEST_CASE("the blossoms around two vertices add up as a climb from both says, however deep they are nested") {
    using testing::draw;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        const std::uint32_t vertices = 1 + draw(random, 30);
        const std::uint32_t blossoms = draw(random, 12);
        matching::Certificate<std::int64_t> certificate;
        certificate.vertex_dual_2x.resize(vertices);
        for (std::uint32_t node = 0; node < vertices + blossoms; ++node) {
            const std::uint32_t first = node < vertices ? vertices : node + 1;  // a parent has a larger number
            const std::uint32_t choice = first + draw(random, vertices + blossoms - first + 1);
            certificate.parent.push_back(choice < vertices + blossoms ? static_cast<std::int32_t>(choice) : -1);
        }
        for (std::uint32_t blossom = 0; blossom < blossoms; ++blossom) {
            certificate.blossom_dual_2x.push_back(1 + draw(random, 9));
        }
        const auto is_around = [&](std::int32_t blossom, std::int32_t node) {
            while (node >= 0 && node != blossom) {
                node = certificate.parent[static_cast<std::size_t>(node)];
            }
            return node == blossom;
        };
        CommonBlossoms common;
        common.load(certificate);
        for (std::int32_t one = 0; one < static_cast<std::int32_t>(vertices); ++one) {
            common.choose(one);
            for (std::int32_t other = 0; other < static_cast<std::int32_t>(vertices); ++other) {
                std::int64_t sum_2x = 0;
                for (std::uint32_t blossom = 0; blossom < blossoms; ++blossom) {
                    const auto node = static_cast<std::int32_t>(vertices + blossom);
                    sum_2x += is_around(node, one) && is_around(node, other) ? certificate.blossom_dual_2x[blossom] : 0;
                }
                CHECK(common.sum_2x(other) == sum_2x);
                CHECK((one != other || common.sum_around_2x(one) == sum_2x));
            }
        }
    }
}

}  // namespace counterpart::pairing
