#include "codec/csv.h"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;
using namespace counterpart::codec;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view file) {
    const auto table = read_csv(file);
    REQUIRE(table.has_value());
    Rows rows;
    for (std::size_t row = 0; row < table->row_count(); ++row) {
        rows.emplace_back();
        for (const CsvCell& cell : table->row(row)) {
            rows.back().emplace_back(table->text(cell));
        }
    }
    return rows;
}

Problem refusal(std::string_view file) {
    const auto table = read_csv(file);
    REQUIRE_FALSE(table.has_value());
    return table.error();
}

}  // namespace

TEST_CASE("rows and cells are read with any line end, the last one optional") {
    const Rows expected{{"a", "b"}, {"1", "2"}};
    for (const char* file : {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2"}) {
        CHECK(rows_of(file) == expected);
    }
}

TEST_CASE("quotes protect separators, line ends and quotes") {
    CHECK(rows_of("a,\"b;\n\"\"c\"\"\r\nd\"\n1,\"\"\n") == Rows{{"a", "b;\n\"c\"\nd"}, {"1", ""}});
    CHECK(rows_of("a\"b,c\n") == Rows{{"a\"b", "c"}});
}

TEST_CASE("comma, semicolon and tab are told apart by the first row outside quotes") {
    CHECK(rows_of("\"a,b,c\";d\n1;2\n") == Rows{{"a,b,c", "d"}, {"1", "2"}});
    CHECK(rows_of("a\tb, c\n1\t2\n") == Rows{{"a", "b, c"}, {"1", "2"}});
    CHECK(rows_of("one column\n1\n") == Rows{{"one column"}, {"1"}});
    CHECK(rows_of("sep=;\r\na,b;c\r\n") == Rows{{"a,b", "c"}});
    CHECK(read_csv("a;b\n")->separator() == ';');
}

TEST_CASE("a byte order mark is no text") {
    CHECK(rows_of("\xEF\xBB\xBFname,x\n") == Rows{{"name", "x"}});
    CHECK(read_csv("\xEF\xBB\xBFname,x\n")->row(0)[0].column == 1);
}

TEST_CASE("empty cells stay and rows without text go") {
    CHECK(rows_of("a,b,\n\n,,\n  ,\n1,,3\n") == Rows{{"a", "b", ""}, {"1", "", "3"}});
    CHECK(rows_of("a,b\n\"\",\"\"\nc") == Rows{{"a", "b"}, {"c"}});
}

TEST_CASE("every cell knows the line and the column of its first character") {
    const auto table = read_csv("ñame,b\r\n\"x\ny\",\"second\"\nλ,z\n");
    REQUIRE(table.has_value());
    CHECK((table->row(0)[1].line == 1 && table->row(0)[1].column == 6));
    CHECK((table->row(1)[0].line == 2 && table->row(1)[0].column == 1));
    CHECK((table->row(1)[1].line == 3 && table->row(1)[1].column == 4));
    CHECK((table->row(2)[1].line == 4 && table->row(2)[1].column == 3));
}

TEST_CASE("broken quotes are refused where they are") {
    CHECK(refusal("a,b\n1,\"open\n2,3\n") == problem("csv_unclosed_quote", "line 2, column 3"));
    CHECK(refusal("a,b\n\"x\"y,2\n") == problem("csv_text_after_quote", "line 2, column 4"));
}

TEST_CASE("files in other encodings are recognised by what they are") {
    CHECK(refusal("name\nJos\xE9\n") == problem("csv_latin1", "line 2, column 4"));
    CHECK(refusal("naïve\nJos\xE9\n") == problem("csv_not_utf8", "line 2, column 4"));
    CHECK(refusal(std::string_view("\xFF\xFE"
                                   "a\0,\0b\0",
                                   8))
              .code == "csv_utf16");
    CHECK(refusal(std::string_view("a\0,\0b\0\n\0", 8)).code == "csv_utf16");
    CHECK(refusal(std::string_view("\0a\0,\0b\0\n", 8)).code == "csv_utf16");
    CHECK(refusal(std::string_view("ab,c\n1,\0\n", 9)) == problem("csv_zero_byte", "line 2, column 3"));
}

TEST_CASE("a file without any text is refused") {
    CHECK(refusal("").code == "csv_empty");
    CHECK(refusal("\n\r\n,,\n").code == "csv_empty");
}
