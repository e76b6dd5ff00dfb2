#include "endpoint/mentions/source_page.h"

#include <catch2/catch_test_macros.hpp>

#include "base/utf8.h"

using namespace counterpart::endpoint;

namespace {

constexpr std::string_view kOurs = "https://ours.example/topics/1?a=1&b=2";

std::optional<SourcePage> found_in(std::string_view html) { return find_link_in_page(html, "text/html; charset=utf-8", kOurs); }

}  // namespace

TEST_CASE("a link to a page of ours is found with the title and the words around it") {
    const auto page = found_in(
        "<!doctype html><html><head><title>My &amp; your\nblog</title><style>p { }</style></head><body><!-- <a href=no> --><p>Before "
        "<a class=x href='https://ours.example/topics/1?a=1&amp;b=2'>the topic</a> after &lt;it&gt;.</p></body></html>");
    REQUIRE(page);
    CHECK(page->title == "My & your blog");
    CHECK(page->excerpt == "Before the topic after <it>.");
}

TEST_CASE("links are found in every way of writing them") {
    for (const char* html :
         {"<a href=\"https://ours.example/topics/1?a=1&b=2\">", "<A HREF = https://ours.example/topics/1?a=1&b=2>",
          "<a\nhref=' https://ours.example/topics/1?a=1&#38;b=2 '>", "<img src=\"https://ours.example/topics/1?a=1&#x26;b=2\"/>",
          "<a x y=1 href=\"https://ours.example/topics/1?a=1&b=2\""}) {
        CHECK(found_in(html));
    }
}

TEST_CASE("what is no link does not count") {
    for (const char* html :
         {"", "https://ours.example/topics/1?a=1&b=2", "<!-- <a href=\"https://ours.example/topics/1?a=1&b=2\"> -->",
          "<script>'<a href=\"https://ours.example/topics/1?a=1&b=2\">'</script>", "<a href=\"https://ours.example/topics/1?a=1&b=22\">",
          "<a title=\"https://ours.example/topics/1?a=1&b=2\">",
          "<a href=\"https://other.example/?https://ours.example/topics/1?a=1&b=2\">",
          "<template><a href=\"https://ours.example/topics/1?a=1&b=2\"></template>", "<", "<a", "<a href", "<a href=", "<a href='"}) {
        CHECK_FALSE(found_in(html));
    }
    CHECK_FALSE(find_link_in_page("<a href=\"https://ours.example/topics/1?a=1&b=2\">", "application/pdf", kOurs));
}

TEST_CASE("a plain text names the address itself and nothing longer") {
    const auto in_text = [](std::string_view text) { return find_link_in_page(text, "text/plain", kOurs); };
    CHECK(in_text("See https://ours.example/topics/1?a=1&b=2."));
    CHECK(in_text("https://ours.example/topics/1?a=1&b=2"));
    CHECK_FALSE(in_text("https://ours.example/topics/1?a=1&b=22"));
    CHECK_FALSE(in_text("https://ours.example/topics/1"));
}

TEST_CASE("a hostile page gives short clean words") {
    const std::string link = "<a href=\"https://ours.example/topics/1?a=1&b=2\">x</a>";
    const auto page = found_in("<title>\u202E" + std::string(5'000, 't') + "</title>" + std::string(100'000, 'a') + " \xFF\x01 <b>" +
                               std::string(300, 'w') + link + std::string(100'000, 'z'));
    REQUIRE(page);
    CHECK(counterpart::count_code_points(page->title) <= 200);
    CHECK(page->excerpt.size() < 520);
    CHECK(counterpart::first_invalid_utf8(page->title + page->excerpt) == std::string::npos);
    CHECK_FALSE(page->title.contains("\u202E"));
    CHECK_FALSE(page->excerpt.contains('\x01'));
}

TEST_CASE("a page is read to the first megabyte") {
    const std::string link = "<a href=\"https://ours.example/topics/1?a=1&b=2\">x</a>";
    CHECK(found_in(std::string(kMostSourceBytes - link.size(), ' ') + link));
    CHECK_FALSE(found_in(std::string(kMostSourceBytes, ' ') + link));
}
