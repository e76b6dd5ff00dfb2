#include "matching/incidence.h"

#include <catch_amalgamated.hpp>
#include <set>
#include <utility>

using namespace counterpart::matching;

namespace {

std::multiset<std::pair<std::int32_t, std::int32_t>> around(const Incidence<std::int32_t>& incidence, std::int32_t vertex) {
    std::multiset<std::pair<std::int32_t, std::int32_t>> found;
    incidence.for_each(vertex, [&](const auto& entry) {
        CHECK(incidence.tail(entry.arc) == vertex);
        CHECK(incidence.head(entry.arc) == entry.head);
        CHECK(incidence.weight_2x(entry.arc) == entry.weight_2x);
        CHECK(incidence.head(entry.arc ^ 1) == vertex);
        found.insert({entry.head, entry.weight_2x});
    });
    return found;
}

}  // namespace

TEST_CASE("edges are found from both ends, sorted into rows or still late") {
    Incidence<std::int32_t> incidence(4);
    incidence.add(0, 1, 10);
    incidence.add(2, 0, 20);
    incidence.tidy();
    CHECK(around(incidence, 0).size() == 2);
    for (std::int32_t k = 0; k < 3; ++k) {
        incidence.add(1, 2, 30 + k);
        CHECK(around(incidence, 0) == std::multiset<std::pair<std::int32_t, std::int32_t>>{{1, 10}, {2, 20}});
        CHECK(around(incidence, 1).size() == static_cast<std::size_t>(k) + 2);
        CHECK(around(incidence, 3).empty());
    }
    incidence.tidy();
    CHECK(around(incidence, 2).size() == 4);
    CHECK(around(incidence, 1).contains({2, 32}));
}
