#include "codec/json_document.h"

#include <algorithm>
#include <cstddef>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMaxDepth = 32;

std::string line_and_column(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    const std::string_view before = text.substr(0, at);
    const auto line = 1 + std::ranges::count(before, '\n');
    const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const std::size_t column = 1 + count_code_points(before.substr(line_begin));
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Reads the events of a document without building anything, and stops at what we refuse.
class Guard final : public nlohmann::json_sax<nlohmann::json> {
  public:
    Guard(std::string_view text, JsonLimits limits) : text_(text), limits_(limits) {}

    bool null() override { return count(); }
    bool boolean(bool) override { return count(); }
    bool number_integer(number_integer_t) override { return count(); }
    bool number_unsigned(number_unsigned_t) override { return count(); }
    bool number_float(number_float_t, const string_t&) override { return count(); }
    bool string(string_t&) override { return count(); }
    bool binary(binary_t&) override { return count(); }

    bool start_object(std::size_t) override {
        keys_.emplace_back();
        return enter();
    }
    bool start_array(std::size_t) override { return enter(); }
    bool end_array() override { return leave(); }

    bool key(string_t& name) override {
        keys_.back().push_back(name);
        return count();
    }

    bool end_object() override {
        std::vector<std::string>& names = keys_.back();
        std::ranges::sort(names);
        const auto repeated = std::ranges::adjacent_find(names);
        if (repeated != names.end()) {
            return refuse(counterpart::problem("json_repeated_key", {}, *repeated));
        }
        keys_.pop_back();
        return leave();
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        return refuse(counterpart::problem("bad_json", line_and_column(text_, position == 0 ? 0 : position - 1)));
    }

    const Problem& problem() const { return problem_; }

  private:
    bool count() {
        ++values_;
        return values_ <= limits_.values || refuse(counterpart::problem("json_too_large", {}, std::to_string(limits_.values)));
    }

    bool enter() {
        ++depth_;
        return depth_ <= kMaxDepth ? count() : refuse(counterpart::problem("json_too_deep", {}, std::to_string(kMaxDepth)));
    }

    bool leave() {
        --depth_;
        return true;
    }

    bool refuse(Problem problem) {
        problem_ = std::move(problem);
        return false;
    }

    std::string_view text_;
    JsonLimits limits_;
    std::size_t values_ = 0;
    std::vector<std::vector<std::string>> keys_;
    std::size_t depth_ = 0;
    Problem problem_{"bad_json", {}, {}};
};

}  // namespace

std::expected<nlohmann::json, Problems> parse_json(std::string_view text, JsonLimits limits) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) {
        text.remove_prefix(kByteOrderMark.size());
    }
    // Neither call throws: the first reports to the guard, the second discards (and the page is built without exceptions).
    Guard guard(text, limits);
    if (!nlohmann::json::sax_parse(text, &guard)) {
        return std::unexpected(Problems{guard.problem()});
    }
    nlohmann::json document = nlohmann::json::parse(text, nullptr, false);
    if (document.is_discarded()) {
        return std::unexpected(Problems{problem("bad_json")});
    }
    return document;
}

}  // namespace counterpart::codec
