#include "endpoint/wxr/plain_text.h"

#include <catch2/catch_test_macros.hpp>

#include "base/utf8.h"
#include "domain/limits.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::string repeated_html(std::string_view part, std::size_t times) {
    std::string all;
    for (std::size_t k = 0; k < times; ++k) {
        all += part;
    }
    return all;
}

}  // namespace

TEST_CASE("paragraphs and line breaks stay, other tags go") {
    CHECK(plain_text("<p>One <em>and</em>\n two</p>\n\n<p>Three<br />\nfour</p>") == "One and\ntwo\n\nThree\nfour");
    CHECK(plain_text("As blogs store it:\na line\n\na paragraph") == "As blogs store it:\na line\n\na paragraph");
    CHECK(plain_text("<!-- wp:paragraph -->\n<p>A line's end\nin the block editor</p>\n<!-- /wp:paragraph -->") ==
          "A line's end in the block editor");
    CHECK(plain_text("a<br><br>b<hr>c<div>d</div>e") == "a\n\nb\n\nc\nd\ne");
    CHECK(plain_text("  much   space &nbsp; here  ") == "much space here");
    CHECK(plain_text("<pre>a  b\n\tc</pre>") == "a  b\n c");
    CHECK(plain_text("1 < 2 & 3 > 2, <3") == "1 < 2 & 3 > 2, <3");
    CHECK(plain_text("[caption id=\"a\" width=\"3\"]<img src=\"x\"/> A desk[/caption] [sic] [gallery]") == "A desk [sic]");
    CHECK(plain_text("").empty());
}

TEST_CASE("lists and quotations keep their form") {
    CHECK(plain_text("Read:<ul>\n<li>one</li>\n<li>two<ol><li>inner</li></ol></li>\n</ul>\nBye") ==
          "Read:\n\n- one\n- two\n  - inner\n\nBye");
    CHECK(plain_text("<blockquote><p>He said</p><p>this</p></blockquote>I say") == "> He said\n\n> this\n\nI say");
    CHECK(plain_text(repeated_html("<blockquote>", 1'000) + "deep") == "> > > deep");
}

TEST_CASE("a link is its text with the address, once") {
    CHECK(plain_text("See <a href=\"https://x.example/a?b=1&amp;c=2\">this page</a>.") == "See this page (https://x.example/a?b=1&c=2).");
    CHECK(plain_text("<a href='http://x.example/'>x.example</a>") == "x.example");
    CHECK(plain_text("<a href='https://x.example/a'>https://x.example/a</a>") == "https://x.example/a");
    CHECK(plain_text("<a href='https://x.example/big.jpg'><img src='a.jpg'></a>").empty());
    CHECK(plain_text("<a href='javascript:alert(1)'>press</a> <a href='mailto:a@b.example'>write</a> <a name='x'>here</a>") ==
          "press write here");
    CHECK(plain_text("<a href='https://x.example/'>never closed") == "never closed (https://x.example/)");
}

TEST_CASE("hostile texts stay harmless") {
    CHECK(plain_text("a<script>alert('<p>')</script >b<STYLE>p{}</STYLE>c<iframe src=x>d") == "abc");
    CHECK(plain_text("<scr<script>ipt>alert(1)</script>") == "ipt>alert(1)");
    CHECK(plain_text("&lt;script&gt;") == "<script>");
    CHECK(plain_text("a\x01\x7f&#x7F;&#8238;b&#0;&#x200B;") == "ab");
    CHECK(plain_text("\xff\xc3") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(plain_text("text <a title=\"never closed>and on") == "text and on");
    CHECK(plain_text("<!-- never closed") == "");
    CHECK(plain_line("<p>two</p><p>lines \n</p>") == "two lines");
    // Each of these takes for ever where one part of the text is looked at again for each other part.
    for (const std::string_view part : {"<a", "<a \"\"<", "<a \">\" ", "<!-", "<![x", "</", "&#", "&amp", "[caption ", "<script",
                                        "<li><ul>", "<blockquote>", "<a href='https://x.example'>", "<pre>\n", "<h1>", "http", "<b'"}) {
        CHECK(first_invalid_utf8(plain_text(repeated_html(part, 50'000))) == std::string_view::npos);
    }
}

TEST_CASE("the last list that asks becomes the prompts, and is not said twice") {
    const auto asked = text_with_prompts(
        "<p>Hello</p><ul><li>not this?</li><li>or that?</li></ul><ul><li>Who are <b>you</b>?</li><li>Tell us more.</li></ul><p>Bye</p>");
    CHECK(asked.prompts == std::vector<std::string>{"Who are you?", "Tell us more."});
    CHECK(asked.text == "Hello\n\n- not this?\n- or that?\n\nBye");
}

TEST_CASE("without questions, the last list right behind a heading becomes the prompts, unless it holds addresses") {
    const auto headed = text_with_prompts(
        "<h3>Tasks</h3><ol><li>Write</li><li>Call<br>again</li></ol><p>And:</p><ul><li>a</li><li>b</li></ul>"
        "<h3>Links</h3><ul><li>https://a.example/</li><li>https://b.example/</li></ul>");
    CHECK(headed.prompts == std::vector<std::string>{"Write", "Call again"});
    CHECK(text_with_prompts("<p>And:</p><ul><li>a</li><li>b</li></ul>").prompts.empty());
    CHECK(text_with_prompts("<h2>One</h2><ul><li>alone?</li></ul>").prompts.empty());
    CHECK(text_with_prompts("<blockquote><ul><li>a?</li><li>b?</li></ul></blockquote>").prompts.empty());
}

TEST_CASE("a list that does not fit stays in the text as well") {
    const auto many = text_with_prompts("<ul>" + repeated_html("<li>Why?</li>", domain::kMaxPrompts + 1) + "</ul>");
    CHECK(many.prompts.size() == domain::kMaxPrompts);
    CHECK(many.text.starts_with("- Why?\n- Why?"));
    const auto wide = text_with_prompts("<ul><li>Why?</li><li>" + repeated_html("word ", 100) + "?</li></ul>");
    REQUIRE(wide.prompts.size() == 2);
    CHECK(count_code_points(wide.prompts[1]) <= domain::kMaxNameLength);
    CHECK(wide.prompts[1].ends_with("word…"));
    CHECK(wide.text.starts_with("- Why?\n- word word"));
}

TEST_CASE("a text is cut at a word, and in a word that would take too much with it") {
    CHECK(cut_at_word("one two three", 13) == "one two three");
    CHECK(cut_at_word("one two three four", 14) == "one two three…");
    CHECK(cut_at_word("one two three four", 15) == "one two three…");
    CHECK(cut_at_word("aaaaaaaaaaaaaaaaaaaa", 5) == "aaaa…");
    CHECK(cut_at_word("ñññññ ñ", 6) == "ñññññ…");
    CHECK(cut_at_word("ñññññ", 5) == "ñññññ");
}
