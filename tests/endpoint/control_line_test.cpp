#include "endpoint/control_line.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("words go over the control socket in one line and come back, empty ones too") {
    const std::vector<std::string> words{"invite", "ana@example.org", "", "Ana Díaz"};
    CHECK(words_of_line(line_of_words(words)) == words);
    CHECK(words_of_line("") == std::vector<std::string>{""});
}

TEST_CASE("an answer is a text or a problem, also where the other side says less than it should") {
    CHECK(result_of_line(line_of_result(std::string("https://example.org/#/x"))) == "https://example.org/#/x");
    CHECK(result_of_line(line_of_result(std::string())) == "");
    CHECK(result_of_line(line_of_result(fail("backup_failed", "a.db", "no room"))).error() == Problem{"backup_failed", "a.db", "no room"});
    CHECK(result_of_line("").error() == Problem{"", "", ""});
}
