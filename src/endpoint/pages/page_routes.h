#pragma once

#include <string>
#include <vector>

#include "endpoint/ledger.h"
#include "endpoint/routes.h"

namespace counterpart::endpoint {

/// The pages that need no WebAssembly, for search engines, text browsers and archives: `GET /topics`, `/topics/{id}`, `/forum`, `/forum/{id}`,
/// their style sheet, `/robots.txt` and `/sitemap.xml`. What a visitor may not read is no page. The ledger must outlive the routes' use.
std::vector<Route> page_routes(Ledger& ledger, const std::string& page_address);

}  // namespace counterpart::endpoint
