#include "endpoint/pages/html_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "base/utf8.h"
#include "domain/forum_text.h"

namespace counterpart::endpoint {
namespace {

/// Whether HTML has the character: no control characters, no surrogates, no noncharacters at the end of a plane.
bool is_html_character(char32_t value) {
    const bool is_control = (value < 0x20 && value != U'\n' && value != U'\t') || (value >= 0x7F && value <= 0x9F);
    const bool is_noncharacter = (value >= 0xFDD0 && value <= 0xFDEF) || (value & 0xFFFEU) == 0xFFFEU;
    return !is_control && !is_noncharacter;
}

std::string_view html_form(char32_t value, std::string_view as_it_is) {
    switch (value) {
        case U'&': return "&amp;";
        case U'<': return "&lt;";
        case U'>': return "&gt;";
        case U'"': return "&quot;";
        case U'\'': return "&#39;";
        default: return as_it_is;
    }
}

/// Whether an attribute makes a browser go or look somewhere.
bool holds_address(std::string_view attribute) { return attribute == "href" || attribute == "src"; }

/// A path, a place on the page, or an address of the web: nothing that runs.
bool leads_nowhere_bad(std::string_view address) {
    return address.starts_with('/') || address.starts_with('#') || address.starts_with("https://") || address.starts_with("http://");
}

/// Elements inside a line, around which white space would be seen.
bool stands_in_line(std::string_view tag) {
    constexpr std::array<std::string_view, 6> kInLine{"a", "br", "cite", "span", "strong", "time"};
    return std::ranges::contains(kInLine, tag);
}

}  // namespace

std::string html_text(std::string_view text) {
    const std::string plain = domain::without_overrides(text);
    const std::string_view rest = plain;
    std::string written;
    written.reserve(plain.size() + plain.size() / 8);
    for (std::size_t at = 0; at < rest.size();) {
        const CodePoint point = code_point_at(rest, at);
        const bool is_broken = point.value == kReplacementCharacter && point.length_bytes == 1;
        if (!is_broken && is_html_character(point.value)) {
            written += html_form(point.value, rest.substr(at, point.length_bytes));
        }
        at += point.length_bytes;
    }
    return written;
}

HtmlWriter::HtmlWriter() : document_("<!doctype html>") {}

void HtmlWriter::start_tag(std::string_view tag, std::initializer_list<HtmlAttribute> attributes) {
    document_ += stands_in_line(tag) ? "<" : "\n<";
    document_ += tag;
    for (const HtmlAttribute& attribute : attributes) {
        if (holds_address(attribute.name) && !leads_nowhere_bad(attribute.value)) {
            continue;
        }
        document_ += ' ';
        document_ += attribute.name;
        document_ += "=\"";
        document_ += html_text(attribute.value);
        document_ += '"';
    }
    document_ += '>';
}

void HtmlWriter::begin(std::string_view tag, std::initializer_list<HtmlAttribute> attributes) {
    start_tag(tag, attributes);
    open_.emplace_back(tag);
}

void HtmlWriter::end() {
    check(!open_.empty(), "an element is open that can be ended");
    document_ += "</" + open_.back() + ">";
    open_.pop_back();
}

void HtmlWriter::single(std::string_view tag, std::initializer_list<HtmlAttribute> attributes) { start_tag(tag, attributes); }

void HtmlWriter::text(std::string_view text) { document_ += html_text(text); }

void HtmlWriter::element(std::string_view tag, std::string_view text, std::initializer_list<HtmlAttribute> attributes) {
    begin(tag, attributes);
    this->text(text);
    end();
}

std::string HtmlWriter::finish() && {
    check(open_.empty(), "every element is ended");
    document_ += '\n';
    return std::move(document_);
}

}  // namespace counterpart::endpoint
