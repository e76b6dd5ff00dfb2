#include "domain/match_preview.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::domain;

TEST_CASE("the pairs of a preview are told by id, sorted") {
    MatchPreview preview;
    preview.people = {"a", "b", "c", "d"};
    preview.pairs = {{.a = 1, .b = 2}, {.a = 0, .b = 3}};
    CHECK(person_pairs(preview) == std::vector<PersonPair>{{"a", "d"}, {"b", "c"}});
}
