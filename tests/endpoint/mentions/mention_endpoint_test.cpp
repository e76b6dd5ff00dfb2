#include "endpoint/mentions/mention_endpoint.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

namespace {

std::string in_header(const std::vector<std::string>& fields) { return find_mention_endpoint(fields, "", "text/html").value_or("(none)"); }

std::string in_html(std::string_view page) { return find_mention_endpoint({}, page, "text/html; charset=utf-8").value_or("(none)"); }

}  // namespace

TEST_CASE("a page's header names where it wants to be told") {
    CHECK(in_header({"<https://a.example/m>; rel=\"webmention\""}) == "https://a.example/m");
    CHECK(in_header({"</m?a=1>; rel=webmention"}) == "/m?a=1");
    CHECK(in_header({"<m> ; title=\"a, b; \\\"c\\\"\" ; REL = \"other WebMention\""}) == "m");
    CHECK(in_header({"<>; rel=webmention"}) == "");
    CHECK(in_header({"<a>; rel=next, <b>; rel=webmention, <c>; rel=webmention"}) == "b");
    CHECK(in_header({"<a>; rel=next", "<b>;rel=webmention"}) == "b");
}

TEST_CASE("other relations, later ones and what is no link do not count") {
    CHECK(in_header({"<m>; rel=\"not-webmention\""}) == "(none)");
    CHECK(in_header({"<m>; rel=\"webmention.org\""}) == "(none)");
    CHECK(in_header({"<m>; rel=next; rel=webmention"}) == "(none)");
    CHECK(in_header({"<m>; title=\"x, <n>; rel=webmention\""}) == "(none)");
    for (const char* const field :
         {"", "<", "<m", "m; rel=webmention", "<m>", "<m>;", "<m>; rel", "<m>; rel=", "<m>; rel=\"", "<m>; \"", ",,,", "<m>;;;"}) {
        CAPTURE(field);
        CHECK(in_header({field}) == "(none)");
    }
}

TEST_CASE("the first link or anchor of a page with the relation names it") {
    CHECK(in_html("<link rel=webmention href=/m>") == "/m");
    CHECK(in_html("<p>Text <A REL='Other WEBMENTION' HREF=\"https://a.example/m?a=1&amp;b=2\">x</A>") == "https://a.example/m?a=1&b=2");
    CHECK(in_html("<a rel=webmention href=/first></a><link rel=webmention href=/second>") == "/first");
    CHECK(in_html("<link rel=webmention href=\"\">") == "");
    CHECK(in_html("<link rel=webmention href>") == "");
    CHECK(in_html("<link rel=\"x\nwebmention\ty\" href=\" /m \">") == "/m");
}

TEST_CASE("a page's relation without an address, in a comment, as text or elsewhere does not count") {
    CHECK(in_html("<link rel=webmention><a rel=webmention href=/m></a>") == "/m");
    CHECK(in_html("<!-- <link rel=webmention href=/no> --><link rel=webmention href=/m>") == "/m");
    CHECK(in_html("&lt;link rel=webmention href=/no&gt;<script>'<a rel=webmention href=/no>'</script>") == "(none)");
    CHECK(in_html("<img rel=webmention href=/no><link rel=not-webmention href=/no><a class=webmention href=/no>") == "(none)");
    CHECK_FALSE(find_mention_endpoint({}, "<link rel=webmention href=/m>", "text/plain"));
}

TEST_CASE("the header comes before the page") {
    CHECK(find_mention_endpoint({"</header>; rel=webmention"}, "<link rel=webmention href=/page>", "text/html") == "/header");
    CHECK(find_mention_endpoint({"</header>; rel=next"}, "<link rel=webmention href=/page>", "text/html") == "/page");
    CHECK(find_mention_endpoint({"</header>; rel=webmention"}, "%PDF", "application/pdf") == "/header");
}
