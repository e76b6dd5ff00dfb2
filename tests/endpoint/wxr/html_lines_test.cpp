#include "endpoint/wxr/html_lines.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("lines know what they stood in") {
    const auto lines = html_lines(
        "<h2>Title</h2><ul><li>One<ul><li>inner</li></ul></li><li><p>Two</p><p>more</p></li></ul>"
        "<blockquote><p>Said</p></blockquote><ol><li>Last</ol>");
    REQUIRE(lines.size() == 7);
    CHECK(lines[0].is_heading);
    CHECK(lines[1].text == "One");
    CHECK(lines[1].begins_item);
    CHECK_FALSE(lines[1].is_heading);
    CHECK(lines[1].list == 1);
    CHECK(lines[2].text == "inner");
    CHECK(lines[2].lists == 2);
    CHECK(lines[2].item == lines[1].item);
    CHECK(lines[3].text == "Two");
    CHECK(lines[3].item != lines[1].item);
    CHECK(lines[3].begins_item);
    CHECK(lines[4].text == "more");
    CHECK(lines[4].item == lines[3].item);
    CHECK_FALSE(lines[4].begins_item);
    CHECK_FALSE(lines[4].after_gap);
    CHECK(lines[5].quotes == 1);
    CHECK(lines[5].list == 0);
    CHECK(lines[6].list == 2);
    CHECK(lines[6].after_gap);
}

TEST_CASE("what closes without having been opened changes nothing") {
    const auto lines = html_lines("</ul></li></blockquote></pre></h1></a>Text</p></ul>");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text == "Text");
    CHECK(lines[0].lists + lines[0].list + lines[0].quotes == 0);
    CHECK_FALSE(lines[0].begins_item);
}

TEST_CASE("what nobody sees makes no line") { CHECK(html_lines("<p>&#8238;</p>\n<p>\x01 &nbsp;</p><li>&#x200B;</li>").empty()); }
