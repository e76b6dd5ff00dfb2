#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "endpoint/mail/bounce.h"
#include "endpoint/rate_limit.h"

namespace counterpart::endpoint {

/// What happened to the locks of the programme. Nothing in it is an address, a token or what somebody wrote.
struct SecurityEvent {
    std::string_view
        what;  ///< "sign_in", "link_refused", "rate_limited", "session_ended", "role_given", "role_taken", "account_deleted", "address_corrected", "invited", "refused",
    ///< "address_changed"
    std::string by_id = {};  ///< the person who did it, or empty
    std::string to_id = {};  ///< the person whom it concerns, where that is another
    std::string network = {};  ///< as `network_of` gives it; only its keyed hash is written
    std::string detail = {};  ///< words of ours: a role, an operation's kind, a number
};

/// Writes one line an event, for the host's log:
/// "security 2026-11-26T05:10:00Z sign_in by=1a2b3c4d network=9f8e7d6c detail=new". May be used from several threads.
/// What strangers can bring about as often as they like is written 100 times at once and then once a second; the next line says how many
/// were left out.
class SecurityLog {
  public:
    using Say = std::function<void(std::string_view line)>;

    /// `hash` is keyed anew at each start, so that networks can be told apart in a log but not found out from it.
    SecurityLog(Say say, std::function<std::int64_t()> now_s, KeyedHash hash)
        : say_(std::move(say)), now_s_(std::move(now_s)), hash_(std::move(hash)) {}

    void note(const SecurityEvent& event) const;
    void note(const std::vector<SecurityEvent>& events) const;

  private:
    /// Whether there is room for a line of strangers now; what was left out before is said first.
    [[nodiscard]] bool has_room(const std::string& time, std::int64_t now_s) const;

    Say say_;
    std::function<std::int64_t()> now_s_;
    KeyedHash hash_;
    mutable std::mutex mutex_;
    mutable RateLimiter strangers_{{.burst = 100, .seconds_each = 1}, 1};
    mutable std::int64_t left_out_ = 0;
};

/// Notes events where there is a log.
void note_in(const SecurityLog* log, const std::vector<SecurityEvent>& events);

}  // namespace counterpart::endpoint
