#include "endpoint/wxr/html_parts.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("entities are read by name and number, and an ampersand is one") {
    CHECK(without_entities("a &amp; b &lt;c&gt; &eacute;&#233;&#xE9;&hellip; &copy;&yuml;&nbsp;") == "a & b <c> ééé… ©ÿ\xC2\xA0");
    CHECK(without_entities("R&D; &; &unknown; &#; &#x; &#12a; & &amp") == "R&D; &; &unknown; &#; &#x; &#12a; & &amp");
    CHECK(without_entities("a&#0;b&#xD800;c&#1114112;d&#9999999999;e") == "abcde");
    CHECK(html_entity_at("&#xD800;", 0)->value == 0);
    CHECK(html_entity_at("&#x1F642;", 0)->value == 0x1F642);
    CHECK_FALSE(html_entity_at("&", 0).has_value());
}

TEST_CASE("tags are read with their attributes, and a sign that begins none is text") {
    HtmlTags tags("<A HREF='x>y' title=\"\">t</a><br/><!-- <p> --><3 < b");
    const auto open = tags.tag_at(0).value();
    CHECK(open.name == "a");
    CHECK(html_attribute(open.attributes, "href") == "x>y");
    CHECK(html_attribute(open.attributes, "title").empty());
    CHECK(html_attribute(open.attributes, "class").empty());
    CHECK(open.end == 23);
    CHECK(tags.tag_at(24)->closes);
    CHECK(tags.tag_at(28)->name == "br");
    CHECK(tags.tag_at(33)->name.empty());
    CHECK(tags.tag_at(33)->end == 45);
    CHECK_FALSE(tags.tag_at(45).has_value());
    CHECK_FALSE(tags.tag_at(48).has_value());
    CHECK(html_attribute(" a=b/c&amp;d  e", "a") == "b/c&d");
}

TEST_CASE("an element's end is found in any case of letters, or is the text's end") {
    const HtmlTags tags("<script>x</p></SCRIPT >y");
    CHECK(tags.end_of_element("script", 8) == 23);
    CHECK(tags.end_of_element("style", 0) == 24);
}
