#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace counterpart::codec {

/// One cell; read its text with `CsvTable::text`.
struct CsvCell {
    std::uint32_t begin = 0;  ///< byte in the table's own text
    std::uint32_t length_bytes = 0;
    std::uint32_t line = 1;    ///< in the file, from 1; lines within quotes count
    std::uint32_t column = 1;  ///< of the cell's first character, in code points from 1
};

/// The cells of a CSV file, row by row.
class CsvTable {
  public:
    std::size_t row_count() const { return row_ends_.size(); }
    std::span<const CsvCell> row(std::size_t index) const;
    std::string_view text(const CsvCell& cell) const { return std::string_view(text_).substr(cell.begin, cell.length_bytes); }
    char separator() const { return separator_; }

  private:
    friend class CsvReader;
    std::string text_;
    std::vector<CsvCell> cells_;
    std::vector<std::size_t> row_ends_;
    char separator_ = ',';
};

/// Reads RFC 4180, UTF-8 with or without byte order mark; comma, semicolon or tab is found from the first row; any line
/// ends; rows without any text are left out. Problems (where: "line 3, column 7"): `csv_unclosed_quote` (where it opens),
/// `csv_text_after_quote`, `csv_not_utf8`, `csv_utf16`, `csv_latin1`, `csv_zero_byte`, `csv_empty`, `csv_too_large`.
/// Cost: linear, one copy of the text.
Result<CsvTable> read_csv(std::string_view file);

}  // namespace counterpart::codec
