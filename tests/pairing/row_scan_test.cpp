#include "pairing/row_scan.h"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <vector>

#include "tests/pairing/random_input.h"

namespace counterpart::pairing {

TEST_CASE("columns above a raised threshold are all visited where the threshold stays, whatever its sign and size, and no others") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        std::vector<std::uint8_t> row(whole_vectors(80));
        std::vector<std::uint8_t> raise(row.size());
        for (std::size_t j = 0; j < row.size(); ++j) {
            row[j] = static_cast<std::uint8_t>(testing::draw(random, 242));
            raise[j] = static_cast<std::uint8_t>(testing::draw(random, seed % 2 == 0 ? 256 : 20));
        }
        const auto threshold = static_cast<std::int32_t>(testing::draw(random, 500)) - 250;
        const std::size_t from = testing::draw(random, 40);
        const std::size_t to = 41 + testing::draw(random, 39);
        std::vector<std::size_t> expected;
        for (std::size_t j = from; j < to; ++j) {
            if (row[j] > std::clamp(raise[j] + threshold, 0, kGreatestByte)) {
                expected.push_back(j);
            }
        }
        std::vector<std::size_t> visited;
        for_each_above(row.data(), raise.data(), threshold, from, to, [&](std::size_t column) {
            visited.push_back(column);
            return threshold;
        });
        CHECK(visited == expected);
    }
}

}  // namespace counterpart::pairing
