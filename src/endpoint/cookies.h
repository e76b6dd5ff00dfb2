#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "endpoint/http.h"

namespace counterpart::endpoint {

/// "__Host-": browsers take the cookie only over TLS (or on localhost), from this host alone and for all of it.
inline constexpr std::string_view kSessionCookie = "__Host-session";

/// The value of a cookie, or nothing: it is not there, or it is there twice, and then nobody knows which is the right one.
std::optional<std::string> cookie_value(const HeaderFields& fields, std::string_view name);

/// The Set-Cookie field of the session: out of scripts' reach, never sent along from other sites. Nought seconds remove it; without a lifetime it
/// goes when the browser is closed, as on a computer that others use too.
HeaderField session_cookie(std::string_view value, std::optional<std::int64_t> lifetime_s);

}  // namespace counterpart::endpoint
