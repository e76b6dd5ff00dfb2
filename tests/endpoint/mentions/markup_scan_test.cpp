#include "endpoint/mentions/markup_scan.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

namespace {

/// The tags of a page, each with its attributes, and the text before it in brackets.
std::string outline_of(std::string_view page) {
    std::string outline;
    MarkupScan scan(page);
    while (true) {
        const auto tag = scan.next();
        outline += scan.text().empty() ? "" : "[" + scan.text() + "]";
        if (!tag) {
            return outline;
        }
        outline += "<" + std::string(tag->name);
        for (const auto& [name, value] : tag->attributes) {
            outline += " " + std::string(name) + "=" + std::string(value);
        }
        outline += ">";
    }
}

}  // namespace

TEST_CASE("a page is read as its opening tags with what stands between them") {
    CHECK(outline_of("A &amp; B<p class=x>C</p><br/>D") == "[A & B]<p class=x>[C]<br>[D]");
    CHECK(outline_of("<A HREF = 'x y' hidden rel=\"a&amp;b\" >") == "<A HREF=x y hidden= rel=a&amp;b>");
    CHECK(outline_of("1 < 2 <!doctype html><?xml?>") == "[1 < 2 ]");
    CHECK(outline_of("") == "");
}

TEST_CASE("comments, scripts and other elements without text of the page are left out") {
    CHECK(outline_of("<!-- <a> --><b>") == "<b>");
    CHECK(outline_of("<script>if (a<b) '<i>'</script>C<style><u></style><template><a></template>") == "<script>[C]<style><template>");
    CHECK(outline_of("<textarea><a></textarea><noscript><a></noscript><b>") == "<textarea><noscript><b>");
    CHECK(outline_of("<script><a>") == "<script>");
}

TEST_CASE("what follows a tag can be looked at before it is read") {
    MarkupScan scan("<title>A title</title>Text");
    REQUIRE(scan.next());
    CHECK(scan.inside() == "A title");
    CHECK_FALSE(scan.next());
    CHECK(scan.text() == "Text");
}

TEST_CASE("broken markup ends the reading and nothing else") {
    for (const std::string_view page :
         {"<", "<a", "<a ", "<a b", "<a b=", "<a b='c", "<a b=\"", "<!--", "</", "<title", "<script>", "<a/", "&#x;"}) {
        CAPTURE(page);
        MarkupScan scan(page);
        int tags = 0;
        while (scan.next()) {
            ++tags;
        }
        CHECK(tags <= 1);
    }
}

TEST_CASE("HTML is told by its media type") {
    CHECK(is_html("text/html"));
    CHECK(is_html("Text/HTML ; charset=utf-8"));
    CHECK(is_html("application/xhtml+xml"));
    CHECK_FALSE(is_html("text/htmlx"));
    CHECK_FALSE(is_html("text/plain"));
    CHECK_FALSE(is_html(""));
}
