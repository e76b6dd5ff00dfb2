#include "matching/incidence.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <functional>
#include <random>
#include <set>
#include <utility>
#include <vector>

using namespace counterpart::matching;

namespace {

using Weights = std::multiset<std::pair<std::int32_t, std::int32_t>>;

/// The heads and doubled weights of a row, which must be sorted by slack.
Weights around(const Incidence<std::int32_t>& incidence, std::int32_t vertex, const std::vector<std::int32_t>& duals_2x) {
    Weights found;
    const auto row = incidence.row(vertex);
    CHECK(std::ranges::is_sorted(row, {}, [](const auto& entry) { return entry.slack_2x; }));
    for (const auto& entry : row) {
        const std::int32_t arc = incidence.arc(entry);
        CHECK(incidence.tail(arc) == vertex);
        CHECK(incidence.head(arc) == entry.head);
        CHECK(incidence.head(arc ^ 1) == vertex);
        const std::int32_t both_2x = duals_2x[static_cast<std::size_t>(vertex)] + duals_2x[static_cast<std::size_t>(entry.head)];
        CHECK(both_2x - incidence.weight_2x(arc) == entry.slack_2x);
        found.insert({entry.head, incidence.weight_2x(arc)});
    }
    return found;
}

}  // namespace

TEST_CASE("edges are found from both ends, those with the least slack first, whenever rows are arranged") {
    Incidence<std::int32_t> incidence(4);
    const std::vector<std::int32_t> duals_2x{11, 20, -5, 3};
    incidence.add(0, 1, 10);
    incidence.add(2, 0, 20);
    incidence.arrange(duals_2x);
    CHECK(around(incidence, 0, duals_2x).size() == 2);
    for (std::int32_t k = 0; k < 3; ++k) {
        incidence.add(1, 2, 30 + k);
        incidence.arrange(duals_2x);
        CHECK(around(incidence, 0, duals_2x) == Weights{{1, 10}, {2, 20}});
        CHECK(around(incidence, 1, duals_2x).size() == static_cast<std::size_t>(k) + 2);
        CHECK(around(incidence, 3, duals_2x).empty());
    }
    CHECK(around(incidence, 2, duals_2x).size() == 4);
    CHECK(around(incidence, 1, duals_2x).contains({2, 32}));
}

TEST_CASE("rows are sorted again after duals changed, short and long ones, with slacks below zero and far above") {
    std::mt19937 random(1);
    const auto draw = [&](std::uint32_t below) { return static_cast<std::int32_t>(random() % below); };
    for (int run = 0; run < 200; ++run) {
        constexpr std::int32_t kVertices = 150;
        Incidence<std::int32_t> incidence(kVertices);
        std::vector<std::int32_t> duals_2x;
        for (std::int32_t vertex = 0; vertex < kVertices; ++vertex) {
            duals_2x.push_back(draw(run % 2 == 0 ? 40 : 4000));
            incidence.add(vertex, (vertex + 1 + draw(kVertices - 1)) % kVertices, draw(60));
            if (vertex > 0) {
                incidence.add(0, vertex, draw(60));
            }
        }
        incidence.arrange(duals_2x);
        std::vector<Weights> before;
        for (std::int32_t vertex = 0; vertex < kVertices; ++vertex) {
            before.push_back(around(incidence, vertex, duals_2x));
        }
        std::vector<std::int32_t> change_2x(kVertices);
        for (std::int32_t& change : change_2x) {
            change = draw(3) == 0 ? draw(30) - 20 : 0;
        }
        incidence.rearrange([&](std::int32_t vertex) { return change_2x[static_cast<std::size_t>(vertex)]; });
        std::ranges::transform(duals_2x, change_2x, duals_2x.begin(), std::plus());
        for (std::int32_t vertex = 0; vertex < kVertices; ++vertex) {
            CHECK(around(incidence, vertex, duals_2x) == before[static_cast<std::size_t>(vertex)]);
        }
    }
}
