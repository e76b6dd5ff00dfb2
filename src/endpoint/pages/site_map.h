#pragma once

#include <string>
#include <string_view>

#include "domain/programme.h"

namespace counterpart::endpoint {

/// The most addresses that a site map may hold (https://www.sitemaps.org/protocol.html).
inline constexpr std::size_t kMostAddressesOfMap = 50'000;

/// What search engines may read.
std::string robots_text(std::string_view page_address);

/// The addresses of all plain pages: topics, then threads, the newest first where there are too many. Cost: one pass over the posts.
std::string site_map(const domain::Programme& programme, std::string_view page_address);

}  // namespace counterpart::endpoint
