#include "codec/pairs_csv.h"

#include <catch2/catch_test_macros.hpp>

#include "codec/csv.h"
#include "codec/sample_records.h"

using namespace counterpart;
using namespace counterpart::codec;

TEST_CASE("each pair is a row, each person alone too, under the keys of the columns") {
    const auto table = read_csv(encode_pairs_csv(sample_round(), sample_preview(), {}));
    REQUIRE(table.has_value());
    REQUIRE(table->row_count() == 3);
    for (std::size_t row = 0; row < 3; ++row) {
        REQUIRE(table->row(row).size() == pairs_csv_columns().size());
    }
    const auto cell = [&](std::size_t row, std::size_t column) { return table->text(table->row(row)[column]); };
    CHECK(cell(0, 0) == "score");
    CHECK(cell(1, 0) == "60");
    CHECK(cell(1, 1) == "Anele Gumede");
    CHECK(cell(1, 3) == "South Africa");
    CHECK(cell(1, 6) == "林若溪");
    CHECK(cell(1, 11) == "20");
    CHECK(cell(1, 17) == "1");
    CHECK(cell(2, 0).empty());
    CHECK(cell(2, 1) == "نوال المرزوقي");
}

TEST_CASE("the third of a trio stands in a row with each of the other two") {
    domain::MatchPreview preview = sample_preview();
    preview.alone.clear();
    preview.trios = {{2, 0, 1, 30, 40}};
    const auto table = read_csv(encode_pairs_csv(sample_round(), preview, {}));
    REQUIRE(table.has_value());
    REQUIRE(table->row_count() == 4);
    const auto cell = [&](std::size_t row, std::size_t column) { return table->text(table->row(row)[column]); };
    for (std::size_t row = 2; row < 4; ++row) {
        REQUIRE(table->row(row).size() == pairs_csv_columns().size());
        CHECK(cell(row, 1) == "نوال المرزوقي");
        CHECK(cell(row, 11).empty());
    }
    CHECK(cell(2, 0) == "30");
    CHECK(cell(2, 6) == "Anele Gumede");
    CHECK(cell(3, 0) == "40");
    CHECK(cell(3, 6) == "林若溪");
}

TEST_CASE("headers, countries and the separator follow the options") {
    const std::vector<std::string> headers{"Puntos", "Nombre"};
    PairsCsvOptions options;
    options.language = domain::UiLanguage::kSpanish;
    options.separator = ';';
    options.mark = ByteOrderMark::kNone;
    options.headers = headers;
    const std::string text = encode_pairs_csv(sample_round(), sample_preview(), options);
    CHECK(text.starts_with("Puntos;Nombre;a_email;"));
    CHECK(text.contains("Sudáfrica"));
}

TEST_CASE("a name that is a formula cannot run in a spreadsheet") {
    domain::Round round = sample_round();
    round.applications[0].name = "=HYPERLINK(\"http://example.org\")";
    CHECK(encode_pairs_csv(round, sample_preview(), {}).contains("\"'=HYPERLINK("));
}
