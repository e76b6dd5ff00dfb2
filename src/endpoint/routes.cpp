#include "endpoint/routes.h"

namespace counterpart::endpoint {

HttpResponse route(const StaticFiles& site, const HttpRequest& request) {
    const auto path = decoded_path(request.target);
    if (path && (*path == "/api" || path->starts_with("/api/"))) {
        return plain_answer(404);
    }
    return site.answer(request);
}

}  // namespace counterpart::endpoint
