#include "base/check.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;

TEST_CASE("the bug handler can be set and restored") {
    const BugHandler former = set_bug_handler([](std::string_view) {});
    const BugHandler ours = set_bug_handler(former);
    CHECK(ours != former);
    CHECK(set_bug_handler(former) == former);
}

TEST_CASE("a condition that holds stops nothing") { check(true, "never said"); }
