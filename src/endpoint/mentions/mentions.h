#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "endpoint/background.h"
#include "endpoint/ledger.h"
#include "endpoint/mentions/mention.h"
#include "endpoint/mentions/mention_fetch.h"
#include "endpoint/rate_limit.h"
#include "endpoint/routes.h"
#include "endpoint/security_log.h"

namespace counterpart::endpoint {

/// The most mentions whose pages wait to be looked at.
inline constexpr std::size_t kMostMentionsWaiting = 50;

/// What is to be said about mentions at the start.
struct MentionSettings {
    std::string page_address;
    std::vector<std::string> trusted_proxies;
    const SecurityLog* log = nullptr;  ///< outlives the mentions
    FetchPage fetch{};                 ///< how pages are asked for; the web's where empty
};

/// Other sites say that they link to a page of ours, as Webmention (W3C) or Pingback: their page is fetched outside the ledger, and what it says is kept as a post
/// that waits for somebody to look at it. Ends before the ledger, after the server.
class Mentions {
  public:
    Mentions(Ledger& ledger, MentionSettings settings);
    /// Ends a transfer at once and forgets what waits.
    ~Mentions();
    Mentions(const Mentions&) = delete;
    Mentions& operator=(const Mentions&) = delete;

    /// `POST /api/webmention` (a form with source and target; 202) and `POST /api/pingback` (XML-RPC).
    [[nodiscard]] std::vector<Route> routes();

  private:
    /// What becomes of a notice before its page is fetched.
    enum class Verdict : std::uint8_t { kTaken, kUnusableTarget, kTooOften };
    struct Judged {
        Verdict verdict = Verdict::kTaken;
        std::int64_t wait_s = 0;
    };

    void take(const HttpRequest& request, const Mention& mention, std::function<void(const Result<Judged>&)> answer);
    Judged judge(const LedgerView& view, const HttpRequest& request, const Mention& mention);
    void look_at(const Mention& mention);

    void answer_webmention(HttpRequest request, const Respond& respond);
    void answer_pingback(HttpRequest request, const Respond& respond);

    Ledger* ledger_;
    MentionSettings settings_;
    /// Touched on the store's thread alone.
    RateLimiter by_network_{{.burst = 20, .seconds_each = 60}, 20'000};
    RateLimiter all_{{.burst = 200, .seconds_each = 5}, 1};
    std::atomic<bool> is_ending_ = false;
    FetchPage fetch_;
    Background background_;  ///< last: its work uses the others
};

}  // namespace counterpart::endpoint
