#include "domain/application_id.h"

#include <catch2/catch_test_macros.hpp>

#include "base/id.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("ways to write one address give one id, and it is an id") {
    CHECK(application_id("Ana@example.org", 0) == application_id("ana+x@example.org", 0));
    CHECK(application_id("ana@example.org", 0) != application_id("ana@example.org", 1));
    CHECK(application_id("ana@example.org", 0) != application_id("eva@example.org", 0));
    CHECK(is_id(application_id("ana@example.org", 0)));
}
