#pragma once

#include "endpoint/http.h"
#include "endpoint/static_files.h"

namespace counterpart::endpoint {

/// The answer to any request: the site's files; below /api/ nothing is found.
HttpResponse route(const StaticFiles& site, const HttpRequest& request);

}  // namespace counterpart::endpoint
