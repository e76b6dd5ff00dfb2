#include "ui/script.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::ui;

TEST_CASE("the first strong letter gives the direction") {
    CHECK(runs_right_to_left("نوال المرزوقي"));
    CHECK(runs_right_to_left("12. שלום"));
    CHECK_FALSE(runs_right_to_left("Nawal نوال"));
    CHECK_FALSE(runs_right_to_left("林若溪"));
    CHECK_FALSE(runs_right_to_left(""));
    CHECK(has_right_to_left("Nawal نوال"));
}

TEST_CASE("a grapheme keeps its marks, joiners and flags together") {
    CHECK(grapheme_end("e\u0301a", 0) == 3);
    CHECK(grapheme_end("👩‍🚀x", 0) == std::string_view("👩‍🚀").size());
    CHECK(grapheme_end("🇿🇦🇪🇸", 0) == std::string_view("🇿🇦").size());
    CHECK(grapheme_end("ab", 1) == 2);
    CHECK(grapheme_end("", 0) == 0);
}
