#include "endpoint/static_files.h"

#include <filesystem>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "endpoint/temporary_site.h"

using namespace counterpart::endpoint;

namespace {

HttpRequest request_for(std::string target, HeaderFields fields = {}, std::string method = "GET") {
    return {.method = std::move(method), .target = std::move(target), .fields = std::move(fields), .body = {}};
}

}  // namespace

TEST_CASE("a file is served with the type that its name says") {
    CHECK(content_type_of("/index.html") == "text/html; charset=utf-8");
    CHECK(content_type_of("/page.js") == "text/javascript; charset=utf-8");
    CHECK(content_type_of("/page.wasm") == "application/wasm");
    CHECK(content_type_of("/manifest.webmanifest") == "application/manifest+json");
    CHECK(content_type_of("/fonts/inter-400.ttf") == "font/ttf");
    CHECK(content_type_of("/data/map.bin") == "application/octet-stream");
    CHECK(content_type_of("/html") == "application/octet-stream");
}

TEST_CASE("Brotli is sent only to clients that take it") {
    CHECK(accepts_brotli("gzip, deflate, br, zstd"));
    CHECK(accepts_brotli("BR;q=0.1"));
    CHECK(accepts_brotli("*"));
    CHECK_FALSE(accepts_brotli(""));
    CHECK_FALSE(accepts_brotli("gzip"));
    CHECK_FALSE(accepts_brotli("brotli"));
    CHECK_FALSE(accepts_brotli("br;q=0"));
    CHECK_FALSE(accepts_brotli("*, br; q=0.000"));
    CHECK_FALSE(accepts_brotli("*;q=0"));
}

TEST_CASE("percent codes are decoded once and a broken one is refused") {
    CHECK(decoded_path("/a%20b?c=%zz") == "/a b");
    CHECK(decoded_path("/%252e%252e/") == "/%2e%2e/");
    CHECK(decoded_path("/%2e%2E/x") == "/../x");
    CHECK_FALSE(decoded_path("/%zz"));
    CHECK_FALSE(decoded_path("/%2"));
    CHECK_FALSE(decoded_path("/%"));
}

TEST_CASE("an entity tag is found in a list, weak or strong") {
    CHECK(names_entity_tag("\"a\", W/\"b\"", "\"b\""));
    CHECK(names_entity_tag("*", "\"b\""));
    CHECK_FALSE(names_entity_tag("\"a\"", "\"b\""));
    CHECK_FALSE(names_entity_tag("", "\"b\""));
    CHECK(entity_tag_of("one", "") != entity_tag_of("two", ""));
}

TEST_CASE("the two forms of a file have tags of their own and say that they vary") {
    const TemporarySite folder;
    const auto site = StaticFiles::load(folder.folder()).value();
    const HttpResponse plain = site.answer(request_for("/page.js"));
    const HttpResponse brotli = site.answer(request_for("/page.js", {{"accept-encoding", "br"}}));
    CHECK(*plain.body == "export const page = 1;\n");
    CHECK(*brotli.body == "pretend-brotli");
    CHECK(field_value(brotli.fields, "Content-Encoding") == "br");
    CHECK(field_value(plain.fields, "ETag") != field_value(brotli.fields, "ETag"));
    CHECK(field_value(plain.fields, "Vary") == "Accept-Encoding");
    CHECK(site.answer(request_for("/page.js", {{"If-None-Match", field_value(brotli.fields, "ETag")}})).status == 200);
    CHECK(site.answer(request_for("/page.js.br")).status == 404);
    CHECK(field_value(site.answer(request_for("/page.wasm")).fields, "Vary").empty());
}

TEST_CASE("no path leads out of the folder") {
    const TemporarySite folder;
    std::filesystem::create_symlink(folder.folder() / "../secret.txt", folder.folder() / "link.txt");
    const auto site = StaticFiles::load(folder.folder()).value();
    const char* target = GENERATE("/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/fonts/../../secret.txt", "/link.txt",
                                  "/.hidden", "/fonts/../index.html", "//index.html", "/index.html%00", "/index.html/", "/fonts", "/fonts/",
                                  "/\\index.html", "/....//secret.txt", "/%c0%ae%c0%ae/secret.txt");
    CAPTURE(target);
    CHECK(site.answer(request_for(target)).status == 404);
}

TEST_CASE("a file is only read, never written") {
    const TemporarySite folder;
    const auto site = StaticFiles::load(folder.folder()).value();
    const HttpResponse refused = site.answer(request_for("/", {}, "POST"));
    CHECK(refused.status == 405);
    CHECK(field_value(refused.fields, "Allow") == "GET, HEAD");
    CHECK(site.answer(request_for("/nothing", {}, "DELETE")).status == 404);
}

TEST_CASE("a folder that is no site is refused with its reason") {
    const TemporarySite folder;
    CHECK(StaticFiles::load(folder.folder() / "nothing").error().code == "site_missing");
    CHECK(StaticFiles::load(folder.folder() / "page.js").error().code == "site_missing");
    CHECK(StaticFiles::load(folder.folder() / "fonts").error().code == "site_missing");
    CHECK(StaticFiles::load(folder.folder()).value().file_count() == 6);
}
