#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

#include "endpoint/ledger.h"
#include "endpoint/mentions/links_to_tell.h"
#include "endpoint/mentions/mention_fetch.h"

namespace counterpart::endpoint {

/// How often it is looked for links, and how many are told then at most: no more than fit between two tries of one.
inline constexpr std::chrono::minutes kOutgoingInterval(1);
inline constexpr std::size_t kMostLinksAtOnce = 20;

/// What is to be said about outgoing mentions at the start.
struct OutgoingSettings {
    std::string page_address;
    Reach reach = Reach::kPublicWeb;
    std::chrono::milliseconds interval = kOutgoingInterval;
};

/// Tells one page that ours links to it, as a Webmention (W3C, section 3.1): asks for the page, finds where it wants to be told, sends both addresses
/// there. A page that is gone, names no such place or refuses is done with. Waits for the other site.
TellOutcome tell_link(const LinkToTell& link, const FetchPage& fetch, const PostForm& post);

/// Tells other sites that open posts and topics link to their pages, on a thread of its own, again and again. Ends before the ledger.
class OutgoingMentions {
  public:
    OutgoingMentions(Ledger& ledger, OutgoingSettings settings);
    /// Ends a transfer at once; what waits is kept.
    ~OutgoingMentions();
    OutgoingMentions(const OutgoingMentions&) = delete;
    OutgoingMentions& operator=(const OutgoingMentions&) = delete;

  private:
    void run();
    void look();

    Ledger* ledger_;
    OutgoingSettings settings_;
    std::atomic<bool> is_ending_ = false;
    FetchPage fetch_;
    PostForm post_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::thread thread_;  ///< last: it uses the others
};

}  // namespace counterpart::endpoint
