#include "matching/incidence.h"

#include <catch_amalgamated.hpp>
#include <set>
#include <utility>

using namespace counterpart::matching;

namespace {

std::multiset<std::pair<std::int32_t, std::int32_t>> around(const Incidence<std::int32_t>& incidence, std::int32_t vertex) {
    std::multiset<std::pair<std::int32_t, std::int32_t>> found;
    for (const auto& entry : incidence.row(vertex)) {
        const std::int32_t arc = incidence.arc(entry);
        CHECK(incidence.tail(arc) == vertex);
        CHECK(incidence.head(arc) == entry.head);
        CHECK(incidence.weight_2x(arc) == entry.weight_2x);
        CHECK(incidence.head(arc ^ 1) == vertex);
        found.insert({entry.head, entry.weight_2x});
    }
    return found;
}

}  // namespace

TEST_CASE("edges are found from both ends after each sorting") {
    Incidence<std::int32_t> incidence(4);
    incidence.add(0, 1, 10);
    incidence.add(2, 0, 20);
    incidence.tidy();
    CHECK(around(incidence, 0).size() == 2);
    for (std::int32_t k = 0; k < 3; ++k) {
        incidence.add(1, 2, 30 + k);
        incidence.tidy();
        CHECK(around(incidence, 0) == std::multiset<std::pair<std::int32_t, std::int32_t>>{{1, 10}, {2, 20}});
        CHECK(around(incidence, 1).size() == static_cast<std::size_t>(k) + 2);
        CHECK(around(incidence, 3).empty());
    }
    CHECK(around(incidence, 2).size() == 4);
    CHECK(around(incidence, 1).contains({2, 32}));
}
