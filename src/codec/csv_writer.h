#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::codec {

/// Whether the file begins with a byte order mark, by which spreadsheet programmes know UTF-8.
enum class ByteOrderMark : std::uint8_t { kNone, kUtf8 };

/// Builds a CSV file (RFC 4180, CRLF). A cell that a spreadsheet would take for a formula (= + - @, tab, carriage
/// return first) gets an apostrophe in front.
class CsvWriter {
  public:
    explicit CsvWriter(char separator = ',', ByteOrderMark mark = ByteOrderMark::kNone);

    /// Adds a cell of text to the row.
    void add(std::string_view text);
    /// Adds a cell with a number, which is never a formula.
    void add_number(std::int64_t number);
    /// Ends the row.
    void end_row();
    /// The file so far.
    const std::string& text() const { return text_; }

  private:
    void separate();

    std::string text_;
    char separator_;
    bool row_has_cells_ = false;
};

}  // namespace counterpart::codec
