#include "codec/csv_writer.h"

namespace counterpart::codec {
namespace {

/// Letters that make a spreadsheet read a cell as a formula (OWASP's list), full-width forms of Asian keyboards included.
bool begins_a_formula(std::string_view text) {
    constexpr std::string_view kFirst = "=+-@\t\r\n";
    return !text.empty() && (kFirst.contains(text.front()) || text.starts_with("\uFF1D") || text.starts_with("\uFF0B") ||
                             text.starts_with("\uFF0D") || text.starts_with("\uFF20"));
}

}  // namespace

CsvWriter::CsvWriter(char separator, ByteOrderMark mark) : separator_(separator) {
    if (mark == ByteOrderMark::kUtf8) {
        text_ = "\xEF\xBB\xBF";
    }
}

void CsvWriter::separate() {
    if (row_has_cells_) {
        text_.push_back(separator_);
    }
    row_has_cells_ = true;
}

void CsvWriter::add(std::string_view text) {
    separate();
    const bool formula = begins_a_formula(text);
    const bool quoted = formula || text.find_first_of("\",;\t\r\n") != std::string_view::npos || text.contains(separator_) ||
                        text.starts_with(' ') || text.ends_with(' ');
    if (quoted) {
        text_.push_back('"');
    }
    if (formula) {
        text_.push_back('\'');
    }
    for (const char letter : text) {
        if (letter == '"') {
            text_.push_back('"');
        }
        text_.push_back(letter);
    }
    if (quoted) {
        text_.push_back('"');
    }
}

void CsvWriter::add_number(std::int64_t number) {
    separate();
    text_ += std::to_string(number);
}

void CsvWriter::end_row() {
    text_ += "\r\n";
    row_has_cells_ = false;
}

}  // namespace counterpart::codec
