#pragma once

#include "endpoint/routes.h"

namespace counterpart::endpoint {

class Ledger;

/// `GET /api/health`: {"ok":true} once the store has answered a reader, else 503. The ledger must outlive the route's use.
Route health_route(Ledger& ledger);

}  // namespace counterpart::endpoint
