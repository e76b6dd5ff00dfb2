#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace counterpart::endpoint {

inline constexpr std::size_t kMostSourceBytes = std::size_t{1} << 20;

/// What a page of another site shows of itself, as plain UTF-8 on one line each.
struct SourcePage {
    std::string title;    ///< may be empty; at most kMaxNameLength characters
    std::string excerpt;  ///< the words around the link
};

/// Looks in a page (HTML, or plain text) for a link to an address of ours; nothing where there is none. Scripts, styles and comments
/// do not count. Cost: linear.
std::optional<SourcePage> find_link_in_page(std::string_view page, std::string_view media_type, std::string_view target);

}  // namespace counterpart::endpoint
