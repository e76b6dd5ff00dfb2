#include "codec/csv_writer.h"

#include <catch2/catch_test_macros.hpp>

#include "codec/csv.h"

using namespace counterpart::codec;

namespace {

std::string one_cell(std::string_view text, char separator = ',') {
    CsvWriter writer(separator);
    writer.add(text);
    return writer.text();
}

}  // namespace

TEST_CASE("what a spreadsheet would run as a formula gets an apostrophe in front") {
    CHECK(one_cell("=1+1") == "\"'=1+1\"");
    CHECK(one_cell("+34 600") == "\"'+34 600\"");
    CHECK(one_cell("-x") == "\"'-x\"");
    CHECK(one_cell("@SUM(A1)") == "\"'@SUM(A1)\"");
    CHECK(one_cell("\t=1") == "\"'\t=1\"");
    CHECK(one_cell("\r=1") == "\"'\r=1\"");
    CHECK(one_cell("＝1") == "\"'＝1\"");
    CHECK(one_cell("=HYPERLINK(\"x\")") == "\"'=HYPERLINK(\"\"x\"\")\"");
}

TEST_CASE("a separator within a cell cannot start a formula in the next one") {
    CHECK(one_cell("a,=1") == "\"a,=1\"");
    CHECK(one_cell("a;=1") == "\"a;=1\"");
}

TEST_CASE("plain text and numbers stay plain") {
    CHECK(one_cell("Ana Ruiz") == "Ana Ruiz");
    CHECK(one_cell("") == "");
    CsvWriter writer;
    writer.add_number(-5);
    CHECK(writer.text() == "-5");
}

TEST_CASE("what is written is read again") {
    CsvWriter writer(';', ByteOrderMark::kUtf8);
    for (const char* text : {"a;b", "\"quoted\"", "two\nlines", " spaces ", "", "नमस्ते"}) {
        writer.add(text);
    }
    writer.end_row();
    const auto table = read_csv(writer.text());
    REQUIRE(table.has_value());
    CHECK(writer.text().starts_with("\xEF\xBB\xBF"));
    REQUIRE(table->row(0).size() == 6);
    CHECK(table->text(table->row(0)[1]) == "\"quoted\"");
    CHECK(table->text(table->row(0)[2]) == "two\nlines");
    CHECK(table->text(table->row(0)[3]) == " spaces ");
}
