#include "endpoint/wxr/html_parts.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "endpoint/wxr/html_entities_table.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kLongestEntity = 12, kLongestTagName = 16;

bool is_html_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }
bool is_html_space(char letter) { return letter == ' ' || (letter >= '\t' && letter <= '\r'); }
char small_html_letter(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter; }

bool same_html_name(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, {}, small_html_letter, small_html_letter);
}

/// The number of "&#233;" or "&#xE9;", between "#" and ";"; 0 for one that no text has.
std::optional<char32_t> numbered_character(std::string_view digits) {
    const bool is_hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    digits.remove_prefix(is_hexadecimal ? 1 : 0);
    std::uint32_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [behind, error] = std::from_chars(digits.data(), end, number, is_hexadecimal ? 16 : 10);
    if (digits.empty() || behind != end || error == std::errc::invalid_argument) {
        return std::nullopt;
    }
    const bool is_character = error == std::errc() && number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
    return is_character ? static_cast<char32_t>(number) : 0;
}

std::optional<char32_t> named_character(std::string_view name) {
    if (const auto* latin = std::ranges::find(kLatinEntities, name); latin != kLatinEntities.end()) {
        return static_cast<char32_t>(0xA0 + (latin - kLatinEntities.begin()));
    }
    const auto* other = std::ranges::find(kOtherEntities, name, &std::pair<std::string_view, char32_t>::first);
    return other == kOtherEntities.end() ? std::nullopt : std::optional(other->second);
}

}  // namespace

std::optional<HtmlEntity> html_entity_at(std::string_view html, std::size_t at) {
    const std::string_view behind = html.substr(std::min(at + 1, html.size()), kLongestEntity);
    const std::size_t end = behind.find(';');
    if (end == std::string_view::npos || end == 0) {
        return std::nullopt;
    }
    const std::string_view name = behind.substr(0, end);
    const auto value = name.starts_with('#') ? numbered_character(name.substr(1)) : named_character(name);
    return value ? std::optional(HtmlEntity{.value = *value, .size_bytes = end + 2}) : std::nullopt;
}

std::string without_entities(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto entity = text[at] == '&' ? html_entity_at(text, at) : std::nullopt;
        if (!entity) {
            plain.push_back(text[at]);
            ++at;
            continue;
        }
        if (entity->value != 0) {
            append_code_point(plain, entity->value);
        }
        at += entity->size_bytes;
    }
    return plain;
}

std::optional<std::size_t> HtmlTags::end_of_tag(std::size_t at) {
    const std::size_t first = any_end_ahead_ ? html_.find('>', at) : std::string_view::npos;
    if (first == std::string_view::npos) {
        any_end_ahead_ = false;
        return std::nullopt;
    }
    char quote = '\0';
    for (std::size_t k = at; quotes_are_whole_ && k < html_.size(); ++k) {
        const char letter = html_[k];
        if (quote == '\0' && letter == '>') {
            return k + 1;
        }
        if (letter == quote) {
            quote = '\0';
        } else if (quote == '\0' && (letter == '"' || letter == '\'')) {
            quote = letter;
        }
    }
    // Looking for the end of quotations from each tag on would take for ever in a text made for it.
    quotes_are_whole_ = false;
    return first + 1;
}

std::optional<HtmlTag> HtmlTags::tag_at(std::size_t at) {
    const std::string_view rest = html_.substr(at);
    if (rest.starts_with("<!--")) {
        const std::size_t end = html_.find("-->", at + 4);
        return HtmlTag{.name = {}, .closes = false, .attributes = {}, .end = end == std::string_view::npos ? html_.size() : end + 3};
    }
    const bool closes = rest.starts_with("</");
    const std::size_t begin = at + (closes ? 2 : 1);
    const char first = begin < html_.size() ? html_[begin] : ' ';
    const bool is_declaration = !closes && (first == '!' || first == '?');
    if (!is_html_letter(first) && !is_declaration) {
        return std::nullopt;
    }
    const auto end = end_of_tag(begin);
    if (!end) {
        return std::nullopt;
    }
    HtmlTag tag{.name = {}, .closes = closes, .attributes = {}, .end = *end};
    const std::string_view inside = html_.substr(begin, *end - 1 - begin);
    const auto name_end = static_cast<std::size_t>(
        std::ranges::find_if(inside, [](char letter) { return is_html_space(letter) || letter == '/'; }) - inside.begin());
    if (!is_declaration && name_end <= kLongestTagName) {
        std::ranges::transform(inside.substr(0, name_end), std::back_inserter(tag.name), small_html_letter);
    }
    tag.attributes = inside.substr(name_end);
    return tag;
}

std::size_t HtmlTags::end_of_element(std::string_view name, std::size_t from) const {
    for (std::size_t at = html_.find("</", from); at != std::string_view::npos; at = html_.find("</", at + 2)) {
        if (same_html_name(html_.substr(at + 2, name.size()), name)) {
            const std::size_t end = html_.find('>', at);
            return end == std::string_view::npos ? html_.size() : end + 1;
        }
    }
    return html_.size();
}

std::string html_attribute(std::string_view attributes, std::string_view name) {
    std::size_t at = 0;
    const auto skip = [&](auto&& skips) {
        while (at < attributes.size() && skips(attributes[at])) {
            ++at;
        }
    };
    while (at < attributes.size()) {
        skip([](char letter) { return is_html_space(letter) || letter == '/' || letter == '='; });
        const std::size_t begin = at;
        skip([](char letter) { return !is_html_space(letter) && letter != '/' && letter != '='; });
        const bool is_wanted = same_html_name(attributes.substr(begin, at - begin), name);
        skip(is_html_space);
        if (at == attributes.size() || attributes[at] != '=') {
            continue;
        }
        ++at;
        skip(is_html_space);
        const char quote = at < attributes.size() ? attributes[at] : ' ';
        const bool is_quoted = quote == '"' || quote == '\'';
        at += is_quoted ? 1 : 0;
        const std::size_t value = at;
        skip([&](char letter) { return is_quoted ? letter != quote : !is_html_space(letter); });
        if (is_wanted) {
            return without_entities(trimmed(attributes.substr(value, at - value)));
        }
        at += is_quoted && at < attributes.size() ? 1 : 0;
    }
    return {};
}

}  // namespace counterpart::endpoint
