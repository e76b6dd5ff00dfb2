#include "domain/round.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::domain;

TEST_CASE("a pair of people is the same in either order") {
    CHECK(make_person_pair("b", "a") == make_person_pair("a", "b"));
    CHECK(make_person_pair("b", "a").first == "a");
}
