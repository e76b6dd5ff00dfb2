#include "codec/csv.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMaxFileBytes = 256U << 20U;

/// A place in a file as people count it: lines and code points from 1.
struct Place {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

std::string place_text(Place place) { return "line " + std::to_string(place.line) + ", column " + std::to_string(place.column); }

Place place_of(std::string_view file, std::size_t at) {
    const std::string_view before = file.substr(0, at);
    const std::size_t line_end = before.find_last_of("\r\n");
    const std::size_t line_begin = line_end == std::string_view::npos ? 0 : line_end + 1;
    std::uint32_t line = 1;
    for (std::size_t k = 0; k < before.size(); ++k) {
        const bool ends_line = before[k] == '\n' || (before[k] == '\r' && (k + 1 == file.size() || file[k + 1] != '\n'));
        line += ends_line ? 1 : 0;
    }
    return {line, static_cast<std::uint32_t>(1 + count_code_points(before.substr(line_begin)))};
}

/// Whether text that is not UTF-8 looks like one byte a letter: no sound sequence of several bytes in it.
bool looks_like_latin1(std::string_view file) {
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t length = code_point_at(file, at).length_bytes;
        if (length > 1) {
            return false;
        }
        at += length;
    }
    return true;
}

/// Refuses files that are not UTF-8 text, by what they seem to be.
Result<void> check_encoding(std::string_view file) {
    if (file.size() > kMaxFileBytes) {
        return fail("csv_too_large", {}, std::to_string(kMaxFileBytes >> 20U));
    }
    const bool utf16_mark = file.starts_with("\xFF\xFE") || file.starts_with("\xFE\xFF");
    const std::size_t zero = file.find('\0');
    // UTF-16 without its mark has a zero byte beside nearly every Latin letter.
    if (utf16_mark || (zero < 2 && file.size() >= 4 && file.substr(zero + 1).find('\0') == 1)) {
        return fail("csv_utf16");
    }
    if (zero != std::string_view::npos) {
        return fail("csv_zero_byte", place_text(place_of(file, zero)));
    }
    if (const std::size_t invalid = first_invalid_utf8(file); invalid != std::string_view::npos) {
        const std::string place = place_text(place_of(file, invalid));
        return looks_like_latin1(file) ? fail("csv_latin1", place) : fail("csv_not_utf8", place);
    }
    return {};
}

/// The separator of a file that names it in its first line, as spreadsheets write it ("sep=;").
char named_separator(std::string_view file) {
    const bool named = file.starts_with("sep=") && file.size() > 5 && (file[5] == '\r' || file[5] == '\n');
    return named ? file[4] : '\0';
}

/// Of comma, semicolon and tab the most frequent one in the first row, outside quotes; of equals the one that is rarer
/// in running text.
char likely_separator(std::string_view file) {
    constexpr std::array<char, 3> kSeparators{'\t', ';', ','};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    for (const char letter : file) {
        quoted = letter == '"' ? !quoted : quoted;
        if (!quoted && (letter == '\n' || letter == '\r')) {
            break;
        }
        for (std::size_t k = 0; k < kSeparators.size(); ++k) {
            counts[k] += !quoted && letter == kSeparators[k] ? 1 : 0;
        }
    }
    const auto most = std::ranges::max_element(counts);
    return *most == 0 ? ',' : kSeparators[static_cast<std::size_t>(most - counts.begin())];
}

}  // namespace

/// Goes through a file once, from cell to cell.
class CsvReader {
  public:
    explicit CsvReader(std::string_view file) : file_(file) {}

    Result<CsvTable> read() {
        if (const char separator = named_separator(file_); separator != '\0') {
            table_.separator_ = separator;
            at_ = 5;
            end_line();
        } else {
            table_.separator_ = likely_separator(file_);
        }
        table_.text_.reserve(file_.size());
        while (at_ < file_.size()) {
            if (const Result<void> row = read_row(); !row.has_value()) {
                return std::unexpected(row.error());
            }
        }
        if (table_.row_ends_.empty()) {
            return fail("csv_empty");
        }
        return std::move(table_);
    }

  private:
    bool at_line_end() const { return at_ == file_.size() || file_[at_] == '\n' || file_[at_] == '\r'; }

    void step() {
        place_.column += (static_cast<unsigned char>(file_[at_]) & 0xC0U) != 0x80U ? 1 : 0;
        ++at_;
    }

    void end_line() {
        at_ += file_.substr(at_).starts_with("\r\n") ? 2 : (at_ < file_.size() ? 1 : 0);
        ++place_.line;
        place_.column = 1;
    }

    Result<void> read_row() {
        const std::size_t first_cell = table_.cells_.size();
        const std::size_t text_before = table_.text_.size();
        while (true) {
            if (const Result<void> cell = read_cell(); !cell.has_value()) {
                return cell;
            }
            if (at_line_end()) {
                break;
            }
            step();  // the separator
        }
        end_line();
        const bool has_text = !trimmed(std::string_view(table_.text_).substr(text_before)).empty();
        if (has_text) {
            table_.row_ends_.push_back(table_.cells_.size());
        } else {
            table_.cells_.resize(first_cell);
            table_.text_.resize(text_before);
        }
        return {};
    }

    Result<void> read_cell() {
        CsvCell cell{static_cast<std::uint32_t>(table_.text_.size()), 0, place_.line, place_.column};
        if (at_ < file_.size() && file_[at_] == '"') {
            if (const Result<void> quoted = read_quoted(); !quoted.has_value()) {
                return quoted;
            }
        } else {
            const std::size_t begin = at_;
            while (!at_line_end() && file_[at_] != table_.separator_) {
                step();
            }
            table_.text_.append(file_.substr(begin, at_ - begin));
        }
        cell.length_bytes = static_cast<std::uint32_t>(table_.text_.size()) - cell.begin;
        table_.cells_.push_back(cell);
        return {};
    }

    Result<void> read_quoted() {
        const Place opened = place_;
        step();
        while (at_ < file_.size()) {
            const char letter = file_[at_];
            if (letter == '"') {
                step();
                if (at_ == file_.size() || file_[at_] != '"') {
                    return check_after_quote();
                }
            }
            if (letter == '\n' || letter == '\r') {
                table_.text_.push_back('\n');
                end_line();
                continue;
            }
            table_.text_.push_back(letter);
            step();
        }
        return fail("csv_unclosed_quote", place_text(opened));
    }

    Result<void> check_after_quote() const {
        if (at_line_end() || file_[at_] == table_.separator_) {
            return {};
        }
        return fail("csv_text_after_quote", place_text(place_));
    }

    std::string_view file_;
    std::size_t at_ = 0;
    Place place_;
    CsvTable table_;
};

std::span<const CsvCell> CsvTable::row(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : row_ends_[index - 1];
    return std::span(cells_).subspan(begin, row_ends_[index] - begin);
}

Result<CsvTable> read_csv(std::string_view file) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (file.starts_with(kByteOrderMark)) {
        file.remove_prefix(kByteOrderMark.size());
    }
    if (const Result<void> encoding = check_encoding(file); !encoding.has_value()) {
        return std::unexpected(encoding.error());
    }
    return CsvReader(file).read();
}

}  // namespace counterpart::codec
