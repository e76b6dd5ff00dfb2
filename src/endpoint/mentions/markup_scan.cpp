#include "endpoint/mentions/markup_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "base/utf8.h"
#include "endpoint/http.h"

namespace counterpart::endpoint {
namespace {

/// Elements whose content is no text of the page.
constexpr std::array<std::string_view, 6> kSilentElements{"script", "style", "title", "template", "noscript", "textarea"};

/// The character that a reference between "&" and ";" stands for; 0 for one that is not known here.
char32_t referred_character(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, char32_t>, 6> kNamed{
        {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}, {"nbsp", U' '}}};
    if (name.starts_with('#')) {
        const bool is_hex = name.starts_with("#x") || name.starts_with("#X");
        const std::string_view digits = name.substr(is_hex ? 2 : 1);
        std::uint32_t value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hex ? 16 : 10);
        const bool is_character = read.ec == std::errc() && read.ptr == digits.data() + digits.size() && value >= 0x20 &&
                                  value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
        return is_character ? static_cast<char32_t>(value) : 0;
    }
    const auto found = std::ranges::find(kNamed, name, [](const auto& entry) { return entry.first; });
    return found == kNamed.end() ? 0 : found->second;
}

}  // namespace

bool is_page_space(char letter) { return letter == ' ' || (letter >= '\t' && letter <= '\r'); }

std::string resolved_text(std::string_view text) {
    constexpr std::size_t kLongestReference = 10;
    std::string resolved;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text[at] == '&' ? text.substr(0, at + kLongestReference).find(';', at) : std::string_view::npos;
        const char32_t value = end == std::string_view::npos ? 0 : referred_character(text.substr(at + 1, end - at - 1));
        if (value == 0) {
            resolved += text[at];
        } else {
            append_code_point(resolved, value);
            at = end;
        }
    }
    return resolved;
}

bool is_html(std::string_view media_type) {
    const std::string_view kind = trimmed(media_type.substr(0, media_type.find(';')));
    return same_ignoring_case(kind, "text/html") || same_ignoring_case(kind, "application/xhtml+xml");
}

void MarkupScan::skip_behind(std::string_view mark) {
    const std::size_t found = rest_.find(mark);
    rest_.remove_prefix(found == std::string_view::npos ? rest_.size() : found + mark.size());
}

void MarkupScan::skip_space() {
    while (!rest_.empty() && (is_page_space(rest_.front()) || rest_.front() == '/')) {
        rest_.remove_prefix(1);
    }
}

/// Goes to the end tag of an element.
void MarkupScan::skip_element(std::string_view name) {
    while (!rest_.empty()) {
        skip_behind("</");
        if (same_ignoring_case(rest_.substr(0, name.size()), name)) {
            return skip_behind(">");
        }
    }
}

std::string_view MarkupScan::take_word(std::string_view ends) {
    const std::size_t end = std::min(rest_.find_first_of(ends), rest_.size());
    return std::exchange(rest_, rest_.substr(end)).substr(0, end);
}

std::string_view MarkupScan::take_value() {
    if (!rest_.starts_with('"') && !rest_.starts_with('\'')) {
        return take_word(" \t\n\r\f>");
    }
    const char quote = rest_.front();
    rest_.remove_prefix(1);
    const std::string_view value = take_word(std::string_view(&quote, 1));
    rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
    return value;
}

std::optional<MarkupTag> MarkupScan::take_markup() {
    if (rest_.starts_with("<!--")) {
        skip_behind("-->");
        return std::nullopt;
    }
    rest_.remove_prefix(1);
    const bool is_tag =
        !rest_.empty() && ((rest_.front() >= 'a' && rest_.front() <= 'z') || (rest_.front() >= 'A' && rest_.front() <= 'Z'));
    if (!is_tag) {
        const bool is_other_markup = rest_.starts_with('/') || rest_.starts_with('!') || rest_.starts_with('?');
        if (is_other_markup) {
            skip_behind(">");
        } else {
            text_ += '<';
        }
        return std::nullopt;
    }
    MarkupTag tag{.name = take_word(" \t\n\r\f/>"), .attributes = {}};
    take_attributes(tag);
    const auto silent = std::ranges::find_if(kSilentElements, [&](std::string_view name) { return same_ignoring_case(tag.name, name); });
    silent_ = silent == kSilentElements.end() ? std::string_view() : *silent;
    return tag;
}

void MarkupScan::take_attributes(MarkupTag& tag) {
    const auto skip_blanks = [this] {
        while (!rest_.empty() && is_page_space(rest_.front())) {
            rest_.remove_prefix(1);
        }
    };
    for (skip_space(); !rest_.empty() && rest_.front() != '>'; skip_space()) {
        const std::string_view name = take_word(" \t\n\r\f/>=");
        skip_blanks();
        if (!rest_.starts_with('=')) {
            tag.attributes.emplace_back(name, std::string_view());
            continue;
        }
        rest_.remove_prefix(1);
        skip_blanks();
        tag.attributes.emplace_back(name, take_value());
    }
    rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
}

std::optional<MarkupTag> MarkupScan::next() {
    text_.clear();
    if (!silent_.empty()) {
        skip_element(std::exchange(silent_, {}));
    }
    while (!rest_.empty()) {
        const std::size_t open = std::min(rest_.find('<'), rest_.size());
        text_ += resolved_text(rest_.substr(0, open));
        rest_.remove_prefix(open);
        if (rest_.empty()) {
            break;
        }
        if (auto tag = take_markup()) {
            return tag;
        }
    }
    return std::nullopt;
}

}  // namespace counterpart::endpoint
