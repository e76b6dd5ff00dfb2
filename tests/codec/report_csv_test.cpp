#include "codec/report_csv.h"

#include <catch2/catch_test_macros.hpp>

#include "codec/csv.h"

using namespace counterpart::codec;

namespace {

ReportTable sample_report_table() {
    return {
        {"Topic", "People", "Of"},
        {{std::string("=1+1"), std::int64_t{12}, std::int64_t{40}}, {std::string("Games, \"toys\"; play"), Withheld{}, std::int64_t{40}}}};
}

}  // namespace

TEST_CASE("a table of figures is a file for spreadsheets, in which nothing is a formula") {
    CHECK(encode_report_csv(sample_report_table(), {.withheld = "fewer than 5"}) ==
          "\xEF\xBB\xBFTopic,People,Of\r\n\"'=1+1\",12,40\r\n\"Games, \"\"toys\"\"; play\",fewer than 5,40\r\n");
}

TEST_CASE("a table of figures is read again with the separator that it was written with") {
    for (const char separator : {',', ';'}) {
        const auto read = read_csv(encode_report_csv(sample_report_table(), {.separator = separator}));
        REQUIRE(read.has_value());
        CHECK(read->separator() == separator);
        REQUIRE(read->row_count() == 3);
        CHECK(read->text(read->row(2)[0]) == "Games, \"toys\"; play");
        CHECK(read->text(read->row(2)[1]).empty());
    }
}
