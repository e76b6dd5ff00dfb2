#include "endpoint/routes.h"

#include <optional>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/temporary_site.h"

using namespace counterpart::endpoint;

// Tests name the fields that matter.
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"

namespace {

/// The table under test: one route to read a thing by its id, one to post to.
class Table {
  public:
    Table() : site_(StaticFiles::load(folder_.folder()).value()), routes_(site_) {
        const auto answer = [this](RouteCall call, const Respond& respond) {
            parts = std::move(call.path_parts);
            respond({.status = 299, .fields = {}, .body = nullptr});
        };
        routes_.add({.method = "GET", .pattern = "/api/things/{id}", .handler = answer});
        routes_.add({.method = "POST", .pattern = "/api/things/{id}", .handler = answer, .body_limit_bytes = 5});
        routes_.add({.method = "GET", .pattern = "/pages/{id}", .handler = answer});
        routes_.add({.method = "GET", .pattern = "/page.js", .handler = answer});
    }

    HttpResponse answer(std::string method, std::string target, HeaderFields fields = {}) {
        HttpResponse answered;
        routes_.answer({.method = std::move(method), .target = std::move(target), .fields = std::move(fields), .body = {}, .peer = {}},
                       [&](HttpResponse response) { answered = std::move(response); });
        return answered;
    }
    [[nodiscard]] const Routes& routes() const { return routes_; }

    std::vector<std::string> parts;

  private:
    TemporarySite folder_;
    StaticFiles site_;
    Routes routes_;
};

}  // namespace

TEST_CASE("the site's files are served, and below /api/ only what the table names is found") {
    Table table;
    CHECK(table.answer("GET", "/").status == 200);
    CHECK(table.answer("GET", "/?round=1").status == 200);
    CHECK(table.answer("GET", "/index.html").status == 200);
    CHECK(table.answer("GET", "/api/sync").status == 404);
    CHECK(table.answer("GET", "/api").status == 404);
    CHECK(table.answer("GET", "/%61pi/").status == 404);
    CHECK(table.answer("GET", "/api/things/a%62c?x=1").status == 299);
    CHECK(table.parts == std::vector<std::string>{"abc"});
    CHECK(table.answer("HEAD", "/api/things/abc").status == 299);
    CHECK(table.answer("GET", "/api/things/").status == 404);
    CHECK(table.answer("GET", "/api/things/a/b").status == 404);
}

TEST_CASE("a route outside /api/ goes before the site's files, which keep everything else") {
    Table table;
    CHECK(table.answer("GET", "/pages/a%62c?x=1").status == 299);
    CHECK(table.parts == std::vector<std::string>{"abc"});
    CHECK(table.answer("HEAD", "/page.js").status == 299);
    CHECK(table.answer("POST", "/pages/abc").status == 405);
    CHECK(table.answer("GET", "/page.wasm").status == 200);
    for (const char* target : {"/pages", "/pages/", "/pages/a/b", "/nothing"}) {
        const auto answer = table.answer("GET", target);
        CHECK(answer.status == 404);
        CHECK_FALSE(field_value(answer.fields, "Content-Type") == "application/json");
    }
}

TEST_CASE("a method that a path does not take is answered by those that it takes") {
    Table table;
    const auto answer = table.answer("DELETE", "/api/things/1");
    CHECK(answer.status == 405);
    CHECK(field_value(answer.fields, "Allow") == "GET, HEAD, POST");
}

TEST_CASE("a change needs its content type and must not come from another site's page") {
    Table table;
    const HeaderField json{"Content-Type", "application/JSON; charset=utf-8"};
    CHECK(table.answer("POST", "/api/things/1", {json}).status == 299);
    CHECK(table.answer("POST", "/api/things/1", {json, {"Sec-Fetch-Site", "same-origin"}}).status == 299);
    for (const char* site : {"cross-site", "same-site", "none"}) {
        CHECK(table.answer("POST", "/api/things/1", {json, {"Sec-Fetch-Site", site}}).status == 403);
    }
    CHECK(table.answer("POST", "/api/things/1", {{"Content-Type", "text/plain"}}).status == 415);
    CHECK(table.answer("POST", "/api/things/1").status == 415);
}

TEST_CASE("a refusal is a problem in JSON with a sentence in the reader's language") {
    Table table;
    const auto body = [&](const char* language) { return *table.answer("GET", "/api/nothing", {{"Accept-Language", language}}).body; };
    CHECK(body("en").starts_with(R"({"problem":{"code":"unknown_route")"));
    CHECK(body("es-MX,en;q=0.5") != body("en"));
    CHECK(field_value(table.answer("GET", "/api/nothing").fields, "Cache-Control") == "no-store");
}

TEST_CASE("each route has its limit for bodies") {
    const Table table;
    CHECK(table.routes().body_limit_bytes("POST", "/api/things/1") == 5);
    CHECK(table.routes().body_limit_bytes("GET", "/api/things/1") == kUsualBodyBytes);
    CHECK(table.routes().body_limit_bytes("POST", "/api/other") == kUsualBodyBytes);
}
