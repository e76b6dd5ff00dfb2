#pragma once

#include <optional>
#include <string>

namespace counterpart::endpoint {

/// The address of the web that a reference means on a page (RFC 3986, section 5), without a fragment; an empty reference is the page itself. Nothing
/// where it is no address of the web.
std::optional<std::string> resolved_address(const std::string& page, const std::string& reference);

}  // namespace counterpart::endpoint
