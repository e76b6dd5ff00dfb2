#include "app/text/names.h"

#include "base/utf8.h"

namespace counterpart::app {
namespace {

bool looks_abbreviated(std::string_view word) {
    return word.ends_with('.') || word.ends_with("\u00aa") || word.ends_with("\u00ba") || count_code_points(word) == 1;
}

// A single character is a whole name in Chinese, so scripts beyond Latin, Greek and Cyrillic never count as abbreviated.
std::string first_name(std::string_view name) {
    const std::string_view whole = trimmed(name);
    std::size_t end = whole.find(' ');
    if (end != std::string_view::npos && code_point_at(whole, 0).value < 0x0530 && looks_abbreviated(whole.substr(0, end))) {
        end = whole.find(' ', end + 1);
    }
    return std::string(whole.substr(0, end));
}

}  // namespace

ShortNames short_names(std::string_view first, std::string_view second) {
    ShortNames names{first_name(first), first_name(second)};
    if (names.first == names.second) {
        names = {std::string(trimmed(first)), std::string(trimmed(second))};
    }
    return names;
}

std::string initial_of(std::string_view name) {
    const std::string_view whole = trimmed(name);
    return whole.empty() ? std::string() : std::string(whole.substr(0, code_point_at(whole, 0).length_bytes));
}

std::string list_of(std::span<const std::string> parts, const Texts& t) {
    if (parts.empty()) {
        return {};
    }
    std::string text = parts.front();
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        text += ", " + parts[i];
    }
    return parts.size() == 1 ? text : t.fill("list.and", {{"first", text}, {"last", parts.back()}});
}

std::string dotted(std::span<const std::string> parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            text += (text.empty() ? "" : " \u00b7 ") + part;
        }
    }
    return text;
}

}  // namespace counterpart::app
