#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "endpoint/ledger.h"
#include "endpoint/routes.h"

namespace counterpart::endpoint {

/// A tag of content that is made for each request: a strong hash.
std::string tag_of_content(std::string_view bytes);

/// A file that may be kept and is asked for again each time; a client that has it gets a line.
HttpResponse file_answer(std::string bytes, const std::string& entity_tag, std::string_view media_type, const HttpRequest& request);

/// A GET that reads the programme. The ledger must outlive the route's use.
Route reading_route(Ledger& ledger, std::string pattern, std::function<HttpResponse(const LedgerView&, const RouteCall&)> make);

}  // namespace counterpart::endpoint
