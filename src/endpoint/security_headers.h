#pragma once

#include <string_view>

#include "endpoint/http.h"

namespace counterpart::endpoint {

inline constexpr std::string_view kHtml = "text/html; charset=utf-8";
inline constexpr std::string_view kJavaScript = "text/javascript; charset=utf-8";
inline constexpr std::string_view kPlainText = "text/plain; charset=utf-8";

/// The policy of a page of text: no script, nothing from elsewhere, no forms.
inline constexpr std::string_view kReadingPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Adds what every answer says about how far it may be trusted and by whom; the policy depends on the content type.
/// HSTS is missing on purpose: only the proxy that speaks TLS can promise it.
void add_security_headers(HeaderFields& fields, std::string_view content_type);

/// The Content-Security-Policy of a content type.
std::string_view content_security_policy(std::string_view content_type);

}  // namespace counterpart::endpoint
