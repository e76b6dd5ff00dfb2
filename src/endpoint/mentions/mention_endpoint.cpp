#include "endpoint/mentions/mention_endpoint.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "endpoint/http.h"
#include "endpoint/mentions/markup_scan.h"
#include "endpoint/mentions/source_page.h"

namespace counterpart::endpoint {
namespace {

/// Whether one of the relations in a list is "webmention".
bool names_webmention(std::string_view relations) {
    while (!relations.empty()) {
        const auto* const end = std::ranges::find_if(relations, is_page_space);
        const std::string_view one(relations.begin(), end);
        if (same_ignoring_case(one, "webmention")) {
            return true;
        }
        relations.remove_prefix(std::min(one.size() + 1, relations.size()));
    }
    return false;
}

/// Reads the links of one Link field (RFC 8288, section 3) from left to right.
class LinkField {
  public:
    explicit LinkField(std::string_view value) : rest_(value) {}

    /// The reference of the first link with the relation.
    std::optional<std::string_view> find_webmention() {
        while (true) {
            skip_any_of(" \t,");
            if (!rest_.starts_with('<')) {
                return std::nullopt;
            }
            const std::size_t end = rest_.find('>');
            if (end == std::string_view::npos) {
                return std::nullopt;
            }
            const std::string_view reference = rest_.substr(1, end - 1);
            rest_.remove_prefix(end + 1);
            if (take_parameters()) {
                return counterpart::trimmed(reference);
            }
        }
    }

  private:
    void skip_any_of(std::string_view letters) { rest_.remove_prefix(std::min(rest_.find_first_not_of(letters), rest_.size())); }

    std::string take_until(std::string_view ends) {
        const std::size_t end = std::min(rest_.find_first_of(ends), rest_.size());
        return std::string(std::exchange(rest_, rest_.substr(end)).substr(0, end));
    }

    std::string take_quoted() {
        std::string value;
        rest_.remove_prefix(1);
        while (!rest_.empty() && rest_.front() != '"') {
            rest_.remove_prefix(rest_.front() == '\\' && rest_.size() > 1 ? 1 : 0);
            value += rest_.front();
            rest_.remove_prefix(1);
        }
        rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
        return value;
    }

    /// Reads what belongs to a link, up to the next one; whether its relations, the first that are given, name the one that is looked for.
    bool take_parameters() {
        std::optional<bool> is_wanted;
        for (skip_any_of(" \t"); rest_.starts_with(';'); skip_any_of(" \t")) {
            skip_any_of("; \t");
            const std::string name = take_until("=;, \t");
            skip_any_of(" \t");
            std::string value;
            if (rest_.starts_with('=')) {
                rest_.remove_prefix(1);
                skip_any_of(" \t");
                value = rest_.starts_with('"') ? take_quoted() : take_until(";, \t");
            }
            if (!is_wanted && same_ignoring_case(name, "rel")) {
                is_wanted = names_webmention(value);
            }
        }
        take_until(",");
        return is_wanted.value_or(false);
    }

    std::string_view rest_;
};

std::optional<std::string_view> attribute_of(const MarkupTag& tag, std::string_view name) {
    const auto found = std::ranges::find_if(tag.attributes, [name](const auto& one) { return same_ignoring_case(one.first, name); });
    return found == tag.attributes.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> endpoint_in_page(std::string_view page) {
    MarkupScan scan(page);
    while (const auto tag = scan.next()) {
        if (!same_ignoring_case(tag->name, "link") && !same_ignoring_case(tag->name, "a")) {
            continue;
        }
        const auto relations = attribute_of(*tag, "rel"), reference = attribute_of(*tag, "href");
        if (relations && reference && names_webmention(resolved_text(*relations))) {
            return std::string(counterpart::trimmed(resolved_text(*reference)));
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> find_mention_endpoint(const std::vector<std::string>& link_fields, std::string_view page,
                                                 std::string_view media_type) {
    for (const std::string& field : link_fields) {
        if (const auto reference = LinkField(field).find_webmention()) {
            return std::string(*reference);
        }
    }
    return is_html(media_type) ? endpoint_in_page(page.substr(0, kMostSourceBytes)) : std::nullopt;
}

}  // namespace counterpart::endpoint
