#pragma once

#include <vector>

#include "endpoint/routes.h"
#include "endpoint/sign_in_routes.h"

namespace counterpart::endpoint {

/// `POST /api/address`: {"email":"…"} -> 202 {"ok":true,"minutes":10}, the same whether somebody has the address or not.
/// `POST /api/address/confirm`: {"token":"…"} -> {"ok":true}; ends the person's sessions but that of the browser that asks: who held one may have
/// been somebody else. 400 link_not_valid, 409 address_taken.
std::vector<Route> address_routes(SignInParts& parts);

}  // namespace counterpart::endpoint
