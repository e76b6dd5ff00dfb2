#include "codec/feed_file.h"

#include <algorithm>
#include <string_view>

#include "base/date_time.h"
#include "base/utf8.h"
#include "domain/forum_text.h"

namespace counterpart::codec {
namespace {

/// Whether XML 1.0 has the character (its production Char).
bool is_xml_character(char32_t value) {
    return value == 0x9 || value == 0xA || value == 0xD || (value >= 0x20 && value <= 0xD7FF) || (value >= 0xE000 && value <= 0xFFFD) ||
           (value >= 0x10000 && value <= 0x10FFFF);
}

/// What stands for a character in text and in attributes.
std::string_view xml_form(char32_t value, std::string_view as_it_is) {
    switch (value) {
        case U'&': return "&amp;";
        case U'<': return "&lt;";
        case U'>': return "&gt;";
        case U'"': return "&quot;";
        case U'\'': return "&#39;";
        case U'\r': return "&#13;";
        default: return as_it_is;
    }
}

std::string xml_text(std::string_view all) {
    const std::string plain = domain::without_overrides(all);
    const std::string_view text = plain;
    std::string written;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const bool broken = point.value == kReplacementCharacter && point.length_bytes == 1;
        if (!broken && is_xml_character(point.value)) {
            written += xml_form(point.value, text.substr(at, point.length_bytes));
        }
        at += point.length_bytes;
    }
    return written;
}

std::string element(std::string_view name, std::string_view text) {
    return "<" + std::string(name) + ">" + xml_text(text) + "</" + std::string(name) + ">\n";
}

std::string link_element(std::string_view relation, std::string_view address) {
    return R"(<link rel=")" + std::string(relation) + R"(" href=")" + xml_text(address) + "\"/>\n";
}

std::string language_attribute(std::string_view language) {
    return language.empty() ? std::string() : R"( xml:lang=")" + xml_text(language) + '"';
}

std::int64_t last_changed_at_s(const FeedEntry& entry) { return std::max(entry.published_at_s, entry.edited_at_s); }

std::string entry_element(const FeedEntry& entry) {
    return "<entry" + language_attribute(entry.language) + ">\n" + element("id", entry.id) + element("title", entry.title) +
           element("published", format_date_time_utc(entry.published_at_s)) +
           element("updated", format_date_time_utc(last_changed_at_s(entry))) + "<author>" + element("name", entry.author) + "</author>\n" +
           link_element("alternate", entry.link) + R"(<content type="text">)" + xml_text(entry.text) + "</content>\n</entry>\n";
}

}  // namespace

std::string encode_feed(const FeedFile& feed) {
    std::int64_t updated_at_s = 0;
    std::string entries;
    for (const FeedEntry& entry : feed.entries) {
        updated_at_s = std::max(updated_at_s, last_changed_at_s(entry));
        entries += entry_element(entry);
    }
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"" + language_attribute(feed.language) +
           ">\n" + element("id", feed.id) + element("title", feed.title) + element("updated", format_date_time_utc(updated_at_s)) +
           link_element("self", feed.self_link) + link_element("alternate", feed.link) + entries + "</feed>\n";
}

}  // namespace counterpart::codec
