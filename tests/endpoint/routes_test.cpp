#include "endpoint/routes.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "endpoint/temporary_site.h"

using namespace counterpart::endpoint;

TEST_CASE("the site's files are served, and below /api/ nothing is found") {
    const TemporarySite folder;
    const auto site = StaticFiles::load(folder.folder()).value();
    const auto status = [&](std::string target) {
        return route(site, {.method = "GET", .target = std::move(target), .fields = {}, .body = {}}).status;
    };
    CHECK(status("/") == 200);
    CHECK(status("/?round=1") == 200);
    CHECK(status("/index.html") == 200);
    CHECK(status("/api/sync") == 404);
    CHECK(status("/api") == 404);
    CHECK(status("/%61pi/") == 404);
}
