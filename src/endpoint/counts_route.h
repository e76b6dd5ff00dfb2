#pragma once

#include <cstdint>

#include "endpoint/ledger.h"
#include "endpoint/routes.h"

namespace counterpart::endpoint {

/// How long counts are kept, here and by caches: they are those of rounds that are past.
inline constexpr std::int64_t kKeepCounts_s = 300;

/// `GET /api/counts`, for everybody: as `codec::encode_public_counts` writes them. They are counted once in `kKeepCounts_s`.
Route counts_route(Ledger& ledger);

}  // namespace counterpart::endpoint
