#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::endpoint {

/// Where a page says that it wants to be told of links to it (Webmention, section 3.1.2): the reference in the first Link field of its header with the
/// relation "webmention", else in the first <link> or <a> of the page with that relation. As it stands there: it may be relative, or empty for the
/// page itself. Nothing where the page names none. Cost: linear.
std::optional<std::string> find_mention_endpoint(const std::vector<std::string>& link_fields, std::string_view page,
                                                 std::string_view media_type);

}  // namespace counterpart::endpoint
