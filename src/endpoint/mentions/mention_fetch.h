#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace counterpart::endpoint {

/// What became of asking for a page of another site.
enum class FetchOutcome : std::uint8_t { kPage, kGone, kNotNow };

struct FetchedPage {
    FetchOutcome outcome = FetchOutcome::kNotNow;
    std::string media_type;
    std::string body;
    std::string address{};  ///< where the page is, behind redirects
    std::vector<std::string> link_fields{};  ///< the values of "Link" in its header
};

/// Asks for a page; on a thread that may wait.
using FetchPage = std::function<FetchedPage(const std::string& address)>;

/// What became of a form that was sent.
enum class FormOutcome : std::uint8_t { kTaken, kRefused, kNotNow };

/// Sends a form (application/x-www-form-urlencoded); on a thread that may wait.
using PostForm = std::function<FormOutcome(const std::string& address, const std::string& form)>;

/// What may be connected to: public addresses on the web's ports, or, for tests alone, nothing but this machine.
enum class Reach : std::uint8_t { kPublicWeb, kThisMachine };

/// Asks for pages of other sites with libcurl: only http and https, on their own ports, from public addresses (each one that a name or a redirect leads to
/// is looked at before it is connected to), without a proxy, cookies or credentials, in ten seconds, and no more than the first megabyte. `is_ending`
/// set ends a transfer at once; it has to outlive the function.
FetchPage fetch_public_pages(const std::string& page_address, const std::atomic<bool>& is_ending, Reach reach = Reach::kPublicWeb);

/// Sends forms to other sites, within the same bounds; a redirect is sent the form too.
PostForm post_public_forms(const std::string& page_address, const std::atomic<bool>& is_ending, Reach reach = Reach::kPublicWeb);

}  // namespace counterpart::endpoint
