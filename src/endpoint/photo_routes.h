#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "endpoint/background.h"
#include "endpoint/ledger.h"
#include "endpoint/photo_files.h"
#include "endpoint/rate_limit.h"
#include "endpoint/routes.h"
#include "endpoint/security_log.h"

namespace counterpart::endpoint {

/// At most this many pictures of at most 8 MB wait for their check.
inline constexpr std::size_t kMostPhotosWaiting = 8;

/// What the photos' routes need. Must outlive the routes' use, the files longest.
struct PhotoParts {
    Ledger* ledger = nullptr;
    Ledger::Clock now_s;
    const PhotoFiles* files = nullptr;
    Background* background = nullptr;
    /// How many pictures a person may send; touched on the background's thread alone.
    RateLimiter limit{{.burst = 20, .seconds_each = 120}, 10'000};
    const SecurityLog* log = nullptr;
};

/// What became of a picture that was sent.
struct TakenPhoto {
    HttpResponse answer;
    std::string id;  ///< empty where it was not taken
};

/// Checks and stores a picture: 201 with {"id","type","width","height","size"}; its record comes by the operation AddPhoto. 413 or 422 for a
/// picture that does not pass, 415 for one of another kind than its media type says.
TakenPhoto take_photo(const PhotoFiles& files, const HttpRequest& request);

/// Whether the sender of a request may see a photo (domain::visible). Errors: those of `LedgerView`.
Result<bool> may_see_photo(LedgerView& view, const HttpRequest& request, std::string_view photo_id);

/// The picture, 304 if the client has it, 404.
HttpResponse give_photo(const PhotoFiles& files, const HttpRequest& request, std::string_view photo_id);

/// `PUT /api/photos` (the picture's bytes are the body), `GET /api/photos/{id}`.
std::vector<Route> photo_routes(PhotoParts& parts);

}  // namespace counterpart::endpoint
