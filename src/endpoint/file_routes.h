#pragma once

#include <string>
#include <vector>

#include "endpoint/ledger.h"
#include "endpoint/routes.h"

namespace counterpart::endpoint {

/// What everybody may fetch without the page, for calendars and feed readers: `GET /api/calendar/{id}` (a round's dates, RFC 5545), and as
/// feeds (RFC 4287) `GET /api/feed/forum` (the newest posts), `/api/feed/topic/{id}` (those about a topic) and `/api/feed/round/{id}` (a round's
/// topics, and the posts about them). The ledger must outlive the routes' use.
std::vector<Route> file_routes(Ledger& ledger, std::string page_address);

}  // namespace counterpart::endpoint
