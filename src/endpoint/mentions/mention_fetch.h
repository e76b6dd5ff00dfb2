#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

namespace counterpart::endpoint {

/// What became of asking for a page of another site.
enum class FetchOutcome : std::uint8_t { kPage, kGone, kNotNow };

struct FetchedPage {
    FetchOutcome outcome = FetchOutcome::kNotNow;
    std::string media_type;
    std::string body;
};

/// Asks for a page; on a thread that may wait.
using FetchPage = std::function<FetchedPage(const std::string& address)>;

/// Asks for pages of other sites with libcurl: only http and https, on their own ports, from public addresses (each one that a name or a redirect leads to
/// is looked at before it is connected to), without a proxy, cookies or credentials, in ten seconds, and no more than the first megabyte. `is_ending`
/// set ends a transfer at once; it has to outlive the function.
FetchPage fetch_public_pages(std::string page_address, const std::atomic<bool>& is_ending);

}  // namespace counterpart::endpoint
