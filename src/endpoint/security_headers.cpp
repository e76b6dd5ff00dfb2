#include "endpoint/security_headers.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kPagePolicy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; "
    "img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'";

// A worker obeys the policy of its own file, not the page's: it has to run WebAssembly and fetch from here.
constexpr std::string_view kScriptPolicy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

constexpr std::string_view kOtherPolicy = "default-src 'none'; frame-ancestors 'none'";

constexpr std::string_view kPermissions =
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
    "microphone=(), midi=(), payment=(), usb=()";

}  // namespace

std::string_view content_security_policy(std::string_view content_type) {
    if (content_type == kHtml) {
        return kPagePolicy;
    }
    return content_type == kJavaScript ? kScriptPolicy : kOtherPolicy;
}

void add_security_headers(HeaderFields& fields, std::string_view content_type) {
    fields.push_back({"Content-Security-Policy", std::string(content_security_policy(content_type))});
    if (content_type == kHtml) {
        fields.push_back({"Permissions-Policy", std::string(kPermissions)});
    }
    fields.push_back({"X-Content-Type-Options", "nosniff"});
    fields.push_back({"Referrer-Policy", "no-referrer"});
    fields.push_back({"Cross-Origin-Opener-Policy", "same-origin"});
    fields.push_back({"Cross-Origin-Resource-Policy", "same-origin"});
}

}  // namespace counterpart::endpoint
