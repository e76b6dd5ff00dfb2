#include "endpoint/pages/credit_line.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/pages/page_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::string written_credit(const domain::Credit& credit) {
    const FakeView view;
    HtmlWriter html;
    write_credit(html, page_source(view), credit);
    return std::move(html).finish();
}

}  // namespace

TEST_CASE("a credit names the title, the author and the licence, with links to the source and to the licence") {
    CHECK(written_credit({"A reading room", "Ines", "https://pictures.example/1", "CC BY-SA 4.0"}) ==
          "<!doctype html>“<cite lang=\"\" dir=\"auto\"><a href=\"https://pictures.example/1\" rel=\"nofollow ugc noopener\">A reading "
          "room</a></cite>” by <span lang=\"\" dir=\"auto\">Ines</span>, <a href=\"https://creativecommons.org/licenses/by-sa/4.0/\" "
          "rel=\"nofollow ugc noopener\">CC BY-SA 4.0</a>\n");
}

TEST_CASE("a credit says what it has") {
    CHECK(written_credit({"", "Ines", "https://pictures.example/1", ""}).contains("by <span lang=\"\" dir=\"auto\"><a href="));
    CHECK(written_credit({"Title", "", "javascript:alert(1)", "all rights reserved"}) ==
          "<!doctype html>“<cite lang=\"\" dir=\"auto\">Title</cite>”, all rights reserved\n");
    CHECK(written_credit({"", "", "", "CC0 1.0"}).contains("html><a href=\"https://creativecommons.org/publicdomain/zero/1.0/\""));
    CHECK_FALSE(is_credited({"", "", "https://pictures.example/1", ""}));
}

TEST_CASE("only licences that exist have an address") {
    CHECK(licence_address("CC BY 4.0") == "https://creativecommons.org/licenses/by/4.0/");
    CHECK(licence_address("cc by-nc-nd 3.0") == "https://creativecommons.org/licenses/by-nc-nd/3.0/");
    for (const char* other : {"", "CC", "CC BY", "CC BY 4", "CC ../.. 4.0", "MIT 1.0", " 4.0"}) {
        CHECK(licence_address(other).empty());
    }
}
