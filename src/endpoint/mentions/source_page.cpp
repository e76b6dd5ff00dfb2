#include "endpoint/mentions/source_page.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "domain/forum_text.h"
#include "domain/limits.h"
#include "endpoint/http.h"
#include "endpoint/pages/user_text.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kBytesBeforeLink = 200, kBytesOfExcerpt = 500;

bool is_html_space(char letter) { return letter == ' ' || (letter >= '\t' && letter <= '\r'); }

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

/// A text of HTML with its references resolved; those that are not known stay as they are.
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

/// Only what belongs into a line of people: UTF-8, no controls, nothing that turns the direction.
std::string clean_line(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const bool is_broken = point.value == kReplacementCharacter && point.length_bytes == 1;
        const bool is_control = point.value < 0x20 || (point.value >= 0x7F && point.value <= 0x9F);
        if (is_control) {
            clean += ' ';
        } else if (!is_broken) {
            clean += text.substr(at, point.length_bytes);
        }
        at += point.length_bytes;
    }
    return domain::without_overrides(clean);
}

/// Reads a page tag by tag.
class PageScan {
  public:
    PageScan(std::string_view page, std::string_view target) : rest_(page), target_(target) {}

    void run() {
        while (!rest_.empty()) {
            const std::size_t open = std::min(rest_.find('<'), rest_.size());
            text_ += resolved_text(rest_.substr(0, open));
            rest_.remove_prefix(open);
            if (!rest_.empty()) {
                take_markup();
            }
        }
    }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const std::string& title() const { return title_; }
    [[nodiscard]] std::optional<std::size_t> link_at() const { return link_at_; }

  private:
    void skip_behind(std::string_view mark) {
        const std::size_t found = rest_.find(mark);
        rest_.remove_prefix(found == std::string_view::npos ? rest_.size() : found + mark.size());
    }

    void skip_space() {
        while (!rest_.empty() && (is_html_space(rest_.front()) || rest_.front() == '/')) {
            rest_.remove_prefix(1);
        }
    }

    std::string_view take_word(std::string_view ends) {
        const std::size_t end = std::min(rest_.find_first_of(ends), rest_.size());
        return std::exchange(rest_, rest_.substr(end)).substr(0, end);
    }

    void take_markup() {
        if (rest_.starts_with("<!--")) {
            return skip_behind("-->");
        }
        rest_.remove_prefix(1);
        const bool is_tag =
            !rest_.empty() && ((rest_.front() >= 'a' && rest_.front() <= 'z') || (rest_.front() >= 'A' && rest_.front() <= 'Z'));
        if (!is_tag) {
            const bool is_other_markup = rest_.starts_with('/') || rest_.starts_with('!') || rest_.starts_with('?');
            text_ += is_other_markup ? "" : "<";
            return is_other_markup ? skip_behind(">") : void();
        }
        const std::string_view name = take_word(" \t\n\r\f/>");
        take_attributes();
        text_ += ' ';
        if (same_ignoring_case(name, "title") && title_.empty()) {
            title_ = resolved_text(rest_.substr(0, rest_.find('<')));
        }
        for (const std::string_view silent : {"script", "style", "title", "template", "noscript", "textarea"}) {
            if (same_ignoring_case(name, silent)) {
                skip_element(silent);
            }
        }
    }

    /// Goes to the end tag of an element whose inside is no text of the page.
    void skip_element(std::string_view name) {
        while (!rest_.empty()) {
            skip_behind("</");
            if (same_ignoring_case(rest_.substr(0, name.size()), name)) {
                return skip_behind(">");
            }
        }
    }

    void take_attributes() {
        for (skip_space(); !rest_.empty() && rest_.front() != '>'; skip_space()) {
            const std::string_view name = take_word(" \t\n\r\f/>=");
            while (!rest_.empty() && is_html_space(rest_.front())) {
                rest_.remove_prefix(1);
            }
            if (!rest_.starts_with('=')) {
                continue;
            }
            rest_.remove_prefix(1);
            while (!rest_.empty() && is_html_space(rest_.front())) {
                rest_.remove_prefix(1);
            }
            const std::string_view value = take_value();
            if (same_ignoring_case(name, "href") || same_ignoring_case(name, "src")) {
                note_address(value);
            }
        }
        rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
    }

    std::string_view take_value() {
        if (!rest_.starts_with('"') && !rest_.starts_with('\'')) {
            return take_word(" \t\n\r\f>");
        }
        const char quote = rest_.front();
        rest_.remove_prefix(1);
        const std::string_view value = take_word(std::string_view(&quote, 1));
        rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
        return value;
    }

    void note_address(std::string_view value) {
        const std::string address = resolved_text(value);
        if (!link_at_ && counterpart::trimmed(address) == target_) {
            link_at_ = text_.size();
        }
    }

    std::string_view rest_;
    std::string_view target_;
    std::string text_;
    std::string title_;
    std::optional<std::size_t> link_at_;
};

/// Where a plain text names the address, and nothing that is longer.
std::optional<std::size_t> address_in_text(std::string_view text, std::string_view target) {
    for (std::size_t at = text.find(target); at != std::string_view::npos && !target.empty(); at = text.find(target, at + 1)) {
        const std::string_view behind = text.substr(at + target.size());
        if (behind.empty() || is_html_space(behind.front()) || std::string_view(".,;:!?)>]\"'").contains(behind.front())) {
            return at;
        }
    }
    return std::nullopt;
}

std::string words_around(std::string_view text, std::size_t at) {
    std::size_t begin = at > kBytesBeforeLink ? at - kBytesBeforeLink : 0;
    if (begin > 0) {
        const std::size_t space = text.substr(0, at).find_first_of(" \n\t", begin);
        begin = space == std::string_view::npos ? begin : space;
    }
    const std::string words = beginning_of_text(clean_line(text.substr(begin, 4 * kBytesOfExcerpt)), kBytesOfExcerpt);
    return (begin > 0 && !words.empty() ? "… " : "") + words;
}

std::string short_name(std::string_view title) { return beginning_of_text(clean_line(title), domain::kMaxNameLength - 10); }

}  // namespace

std::optional<SourcePage> find_link_in_page(std::string_view page, std::string_view media_type, std::string_view target) {
    page = page.substr(0, kMostSourceBytes);
    const std::string_view kind = endpoint::trimmed(media_type.substr(0, media_type.find(';')));
    if (same_ignoring_case(kind, "text/plain")) {
        const auto at = address_in_text(page, target);
        return at ? std::optional(SourcePage{.title = {}, .excerpt = words_around(page, *at)}) : std::nullopt;
    }
    if (!same_ignoring_case(kind, "text/html") && !same_ignoring_case(kind, "application/xhtml+xml")) {
        return std::nullopt;
    }
    PageScan scan(page, target);
    scan.run();
    if (!scan.link_at()) {
        return std::nullopt;
    }
    return SourcePage{.title = short_name(scan.title()), .excerpt = words_around(scan.text(), *scan.link_at())};
}

}  // namespace counterpart::endpoint
