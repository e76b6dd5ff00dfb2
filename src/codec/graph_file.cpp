#include "codec/graph_file.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <limits>
#include <optional>
#include <system_error>

namespace counterpart::codec {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A word of the file as a sentence quotes it: short and printable.
std::string quoted_line(std::string_view word) {
    std::string text = "\"";
    for (const char c : word.substr(0, 24)) {
        text += c >= ' ' && c <= '~' && c != '"' ? c : '?';
    }
    return text + (word.size() > 24 ? "…\"" : "\"");
}

struct Decimal {
    std::int64_t digits = 0;
    std::int32_t decimals = 0;
};

/// Multiplies by ten and adds a digit; false if that does not fit.
bool append_digit(std::int64_t& value, std::int64_t digit) {
    return !__builtin_mul_overflow(value, std::int64_t{10}, &value) && !__builtin_add_overflow(value, digit, &value);
}

class GraphFileReader {
  public:
    explicit GraphFileReader(std::string_view text) : rest_(text) {}

    Result<GraphFile> read() {
        if (rest_.find_first_not_of(" \t\r\n") == std::string_view::npos) {
            return fail("bad_graph_file", "line 1", "the file is empty; it has to start with \"n m\"");
        }
        if (Result<void> counts = read_counts(); !counts) {
            return std::unexpected(counts.error());
        }
        while (file_.edges.size() < edge_count_) {
            if (Result<void> edge = read_edge(); !edge) {
                return std::unexpected(edge.error());
            }
        }
        while (next_line()) {
            if (!words_.empty()) {
                return wrong("there are more lines than the " + std::to_string(edge_count_) + " edges announced");
            }
        }
        if (Result<void> scaled = scale(); !scaled) {
            return std::unexpected(scaled.error());
        }
        return std::move(file_);
    }

  private:
    std::unexpected<Problem> wrong(std::string sentence) const { return wrong_in(line_number_, std::move(sentence)); }

    static std::unexpected<Problem> wrong_in(std::size_t line, std::string sentence) {
        return fail("bad_graph_file", "line " + std::to_string(line), std::move(sentence));
    }

    /// Splits the next line into words; false at the end of the file.
    bool next_line() {
        words_.clear();
        if (rest_.empty()) {
            return false;
        }
        ++line_number_;
        const std::size_t end = std::min(rest_.find('\n'), rest_.size());
        std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        for (std::size_t at = 0; at < line.size() && words_.size() < 4;) {
            if (is_blank(line[at])) {
                ++at;
                continue;
            }
            const std::size_t start = at;
            while (at < line.size() && !is_blank(line[at])) {
                ++at;
            }
            words_.push_back(line.substr(start, at - start));
        }
        return true;
    }

    static std::optional<std::int64_t> integer(std::string_view word) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        return error == std::errc() && end == word.data() + word.size() ? std::optional(value) : std::nullopt;
    }

    Result<void> read_counts() {
        next_line();
        if (words_.size() != 2) {
            return wrong("expected \"n m\", the numbers of vertices and edges, and found " + std::to_string(words_.size()) +
                         (words_.size() == 1  ? " word"
                          : words_.size() > 3 ? " words or more"
                                              : " words"));
        }
        const auto vertices = integer(words_[0]);
        const auto edges = integer(words_[1]);
        if (!vertices || *vertices < 0 || *vertices > kMostGraphVertices) {
            return wrong("the number of vertices " + quoted_line(words_[0]) + " is not an integer from 0 to " +
                         std::to_string(kMostGraphVertices));
        }
        if (!edges || *edges < 0 || *edges > kMostGraphEdges) {
            return wrong("the number of edges " + quoted_line(words_[1]) + " is not an integer from 0 to " +
                         std::to_string(kMostGraphEdges));
        }
        file_.vertex_count = static_cast<std::int32_t>(*vertices);
        edge_count_ = static_cast<std::size_t>(*edges);
        // Five characters a line at least ("0 1 2"), so a false count cannot ask for much memory.
        file_.edges.reserve(std::min(edge_count_, rest_.size() / 5 + 1));
        return {};
    }

    Result<void> read_edge() {
        if (!next_line()) {
            ++line_number_;
            return wrong("the file ends after " + std::to_string(file_.edges.size()) + " of " + std::to_string(edge_count_) + " edges");
        }
        if (words_.size() != 3) {
            return wrong("expected \"u v w\" and found " + std::to_string(words_.size()) +
                         (words_.size() == 1  ? " word"
                          : words_.size() > 3 ? " words or more"
                                              : " words"));
        }
        GraphFileEdge edge;
        for (const auto& [word, vertex] : {std::pair(words_[0], &edge.u), std::pair(words_[1], &edge.v)}) {
            const auto id = integer(word);
            if (!id) {
                return wrong("the vertex " + quoted_line(word) + " is not an integer");
            }
            if (*id < 0 || *id >= file_.vertex_count) {
                return wrong("the vertex " + quoted_line(word) + " is not in 0 to " + std::to_string(file_.vertex_count - 1));
            }
            *vertex = static_cast<std::int32_t>(*id);
        }
        const Result<Decimal> weight = read_weight(words_[2]);
        if (!weight) {
            return std::unexpected(weight.error());
        }
        edge.scaled_weight = weight->digits;
        file_.edges.push_back(edge);
        file_.decimals = std::max(file_.decimals, weight->decimals);
        decimals_.push_back(static_cast<std::int8_t>(weight->decimals));
        return {};
    }

    Result<Decimal> read_weight(std::string_view word) const {
        Decimal weight;
        std::string_view digits = word;
        const bool is_negative = digits.starts_with('-');
        if (is_negative || digits.starts_with('+')) {
            digits.remove_prefix(1);
        }
        const std::size_t point = std::min(digits.find('.'), digits.size());
        std::string_view behind = digits.substr(std::min(point + 1, digits.size()));
        const std::string_view before = digits.substr(0, point);
        const bool is_number =
            !(before.empty() && behind.empty()) && std::ranges::all_of(before, is_digit) && std::ranges::all_of(behind, is_digit);
        if (!is_number) {
            return wrong("the weight " + quoted_line(word) + " is not a decimal number");
        }
        while (behind.ends_with('0')) {
            behind.remove_suffix(1);
        }
        bool fits = behind.size() <= static_cast<std::size_t>(kMostGraphDecimals);
        for (const std::string_view part : {before, behind}) {
            for (const char digit : part) {
                fits = fits && append_digit(weight.digits, digit - '0');
            }
        }
        if (!fits) {
            return wrong("the weight " + quoted_line(word) + " has too many digits for exact arithmetic");
        }
        weight.digits = is_negative ? -weight.digits : weight.digits;
        weight.decimals = static_cast<std::int32_t>(behind.size());
        return weight;
    }

    /// Brings all weights to the same number of decimals.
    Result<void> scale() {
        for (std::size_t index = 0; index < file_.edges.size(); ++index) {
            for (std::int32_t decimals = decimals_[index]; decimals < file_.decimals; ++decimals) {
                if (!append_digit(file_.edges[index].scaled_weight, 0)) {
                    return wrong_in(index + 2, "the weight with the " + std::to_string(file_.decimals) +
                                                   " decimals of another line has too many digits for exact arithmetic");
                }
            }
        }
        return {};
    }

    std::string_view rest_;
    std::size_t line_number_ = 0;
    std::size_t edge_count_ = 0;
    std::vector<std::string_view> words_;
    std::vector<std::int8_t> decimals_;  // by edge
    GraphFile file_;
};

}  // namespace

Result<GraphFile> parse_graph_file(std::string_view text) { return GraphFileReader(text).read(); }

std::string decimal_text(std::int64_t scaled, std::int32_t decimals) {
    const auto magnitude = scaled < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(scaled) : static_cast<std::uint64_t>(scaled);
    std::string digits = std::to_string(magnitude);
    const auto behind = static_cast<std::size_t>(decimals);
    if (digits.size() <= behind) {
        digits.insert(0, behind + 1 - digits.size(), '0');
    }
    if (behind > 0) {
        digits.insert(digits.size() - behind, 1, '.');
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.ends_with('.')) {
            digits.pop_back();
        }
    }
    return scaled < 0 ? "-" + digits : digits;
}

std::string graph_answer_json(const GraphAnswer& answer) {
    std::string json = "{\"pairs\":[";
    for (const auto& [u, v] : answer.pairs) {
        if (json.back() != '[') {
            json += ',';
        }
        json += '[' + std::to_string(u) + ',' + std::to_string(v) + ']';
    }
    json += "],\"weight\":" + decimal_text(answer.scaled_weight, answer.decimals);
    json += ",\"bound\":" + decimal_text(answer.scaled_bound, answer.decimals);
    json += std::string(",\"certified\":") + (answer.certified ? "true" : "false");
    json += ",\"cardinality\":" + std::to_string(answer.pairs.size());
    return json + ",\"ms\":" + decimal_text(answer.solve_us, 3) + "}";
}

}  // namespace counterpart::codec
