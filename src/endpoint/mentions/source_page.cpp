#include "endpoint/mentions/source_page.h"

#include <algorithm>

#include "base/utf8.h"
#include "domain/forum_text.h"
#include "domain/limits.h"
#include "endpoint/http.h"
#include "endpoint/mentions/markup_scan.h"
#include "endpoint/pages/user_text.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kBytesBeforeLink = 200, kBytesOfExcerpt = 500;

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

/// What a page says, and where in it the first link to an address stands.
struct ScannedPage {
    std::string text;
    std::string title;
    std::optional<std::size_t> link_at;
};

bool has_link_to(const MarkupTag& tag, std::string_view target) {
    return std::ranges::any_of(tag.attributes, [target](const auto& attribute) {
        const bool is_address = same_ignoring_case(attribute.first, "href") || same_ignoring_case(attribute.first, "src");
        return is_address && counterpart::trimmed(resolved_text(attribute.second)) == target;
    });
}

ScannedPage scan_page(std::string_view page, std::string_view target) {
    ScannedPage scanned;
    MarkupScan scan(page);
    while (true) {
        const auto tag = scan.next();
        scanned.text += scan.text();
        if (!tag) {
            return scanned;
        }
        if (!scanned.link_at && has_link_to(*tag, target)) {
            scanned.link_at = scanned.text.size();
        }
        scanned.text += ' ';
        if (same_ignoring_case(tag->name, "title") && scanned.title.empty()) {
            scanned.title = resolved_text(scan.inside());
        }
    }
}

/// Where a plain text names the address, and nothing that is longer.
std::optional<std::size_t> address_in_text(std::string_view text, std::string_view target) {
    for (std::size_t at = text.find(target); at != std::string_view::npos && !target.empty(); at = text.find(target, at + 1)) {
        const std::string_view behind = text.substr(at + target.size());
        if (behind.empty() || is_page_space(behind.front()) || std::string_view(".,;:!?)>]\"'").contains(behind.front())) {
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
    if (!is_html(media_type)) {
        return std::nullopt;
    }
    const ScannedPage scanned = scan_page(page, target);
    if (!scanned.link_at) {
        return std::nullopt;
    }
    return SourcePage{.title = short_name(scanned.title), .excerpt = words_around(scanned.text, *scanned.link_at)};
}

}  // namespace counterpart::endpoint
