#include "endpoint/server_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("the server's files are worded in the language that is asked for") {
    CHECK(server_texts(domain::UiLanguage::kEnglish).fill("calendar.starts", {{"round", "R"}}) == "R: first day");
    CHECK(server_texts(domain::UiLanguage::kSpanish).fill("calendar.starts", {{"round", "R"}}) == "R: primer día");
}
