#include "endpoint/mentions/resolved_address.h"

#include <memory>

#include <curl/curl.h>

#include "base/check.h"
#include "domain/forum_text.h"

namespace counterpart::endpoint {

std::optional<std::string> resolved_address(const std::string& page, const std::string& reference) {
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parts(curl_url(), curl_url_cleanup);
    check(parts != nullptr, "libcurl makes an address");
    const bool is_sound = curl_url_set(parts.get(), CURLUPART_URL, page.c_str(), 0) == CURLUE_OK &&
                          (reference.empty() || curl_url_set(parts.get(), CURLUPART_URL, reference.c_str(), 0) == CURLUE_OK) &&
                          curl_url_set(parts.get(), CURLUPART_FRAGMENT, nullptr, 0) == CURLUE_OK;
    char* text = nullptr;
    if (!is_sound || curl_url_get(parts.get(), CURLUPART_URL, &text, 0) != CURLUE_OK) {
        return std::nullopt;
    }
    const std::unique_ptr<char, decltype(&curl_free)> owner(text, curl_free);
    return domain::is_web_address(text) ? std::optional<std::string>(text) : std::nullopt;
}

}  // namespace counterpart::endpoint
