#include "endpoint/pages/user_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

namespace {

std::string written_text(std::string_view text) {
    HtmlWriter html;
    write_user_text(html, text, "es");
    return std::move(html).finish();
}

}  // namespace

TEST_CASE("a text of people becomes paragraphs at blank lines, and keeps its other line ends") {
    CHECK(written_text("one\ntwo\n\n \n\nthree\n") ==
          "<!doctype html>\n<div class=\"text\" lang=\"es\" dir=\"auto\">\n<p dir=\"auto\">one<br>two</p>\n<p "
          "dir=\"auto\">three</p></div>\n");
    CHECK(written_text("") == "<!doctype html>\n<div class=\"text\" lang=\"es\" dir=\"auto\"></div>\n");
}

TEST_CASE("addresses of the web in a text become links that recommend nothing, and nothing else does") {
    const std::string page = written_text("see https://a.example/x?a=1&b=2. And javascript:alert(1) or www.b.example");
    CHECK(page.contains(
        "see <a href=\"https://a.example/x?a=1&amp;b=2\" rel=\"nofollow ugc noopener\">https://a.example/x?a=1&amp;b=2</a>. And "));
    CHECK(page.contains("And javascript:alert(1) or www.b.example</p>"));
}

TEST_CASE("a hostile text stays a text") {
    const std::string page = written_text("<img src=x onerror=alert(1)>\n</div></main>https://a.example/\"onmouseover=\"x");
    CHECK_FALSE(page.contains("<img"));
    CHECK_FALSE(page.contains("</main>"));
    CHECK(page.contains("<a href=\"https://a.example/\" rel="));
    CHECK(page.contains("</a>&quot;onmouseover=&quot;x"));
    const std::string longest = written_text(std::string(10'000, 'x'));
    CHECK(longest.contains(std::string(10'000, 'x')));
    CHECK(written_text("\u202Egnp.exe").contains(">gnp.exe<"));
}

TEST_CASE("a sentence takes elements in place of its names, in the order that the language wants") {
    HtmlWriter html;
    write_sentence(html, "{b} & {a} {unknown}.", {{"a", [&] { html.element("cite", "first"); }}, {"b", [&] { html.text("second"); }}});
    CHECK(std::move(html).finish() == "<!doctype html>second &amp; <cite>first</cite> .\n");
}

TEST_CASE("the beginning of a text is one line, ends between words and says that there is more") {
    CHECK(beginning_of_text("", 20) == "");
    CHECK(beginning_of_text("one\n\n two ", 20) == "one two");
    CHECK(beginning_of_text("one two three four", 12) == "one two…");
    CHECK(beginning_of_text(std::string(50, 'x'), 12) == std::string(12, 'x') + "…");
    CHECK(beginning_of_text("ééééé", 5) == "éé…");
    CHECK(beginning_of_text("exactly twelve", 14) == "exactly twelve");
}
