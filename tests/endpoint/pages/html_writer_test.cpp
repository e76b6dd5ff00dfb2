#include "endpoint/pages/html_writer.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("elements, attributes and texts are written, and what has a meaning in HTML stands for itself") {
    HtmlWriter html;
    html.begin("p", {{"lang", "en\" onclick=\"x"}, kOwnDirection});
    html.text("<script>alert('1')</script> & \"more\"");
    html.single("br");
    html.element("a", "here", {{"href", "/topics"}});
    html.end();
    CHECK(std::move(html).finish() ==
          "<!doctype html>\n<p lang=\"en&quot; onclick=&quot;x\" dir=\"auto\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; "
          "&quot;more&quot;<br><a href=\"/topics\">here</a></p>\n");
}

TEST_CASE("an address that runs something is left out of the page") {
    for (const char* address :
         {"javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", ""}) {
        HtmlWriter html;
        html.element("a", "here", {{"href", address}, {"rel", "nofollow"}});
        CHECK(std::move(html).finish() == "<!doctype html><a rel=\"nofollow\">here</a>\n");
    }
    HtmlWriter html;
    html.element("a", "here", {{"href", "https://a.example/?a=1&b=\"2\""}});
    CHECK(std::move(html).finish() == "<!doctype html><a href=\"https://a.example/?a=1&amp;b=&quot;2&quot;\">here</a>\n");
}

TEST_CASE("what turns the direction of what follows, controls and broken bytes do not reach a page") {
    CHECK(html_text("a\u202Eb\u2066c\u2069d") == "abcd");
    CHECK(html_text(std::string_view("a\0b\x1B[0m\x7F", 8)) == "ab[0m");
    CHECK(html_text("a\xFF\xC3"
                    "b") == "ab");
    CHECK(html_text("line\nline\ttab") == "line\nline\ttab");
    CHECK(html_text("شكرا 👩‍🏫 é") == "شكرا 👩‍🏫 é");
}
