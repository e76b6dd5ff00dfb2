#pragma once

#include <cstdint>
#include <string_view>

#include "codec/sync_json.h"
#include "endpoint/ledger_view.h"
#include "endpoint/rate_limit.h"

namespace counterpart::endpoint {

/// What bounds how much strangers write, and the mails that they cause. Used from one thread.
class VisitorLimits {
  public:
    /// Seconds to wait before a network may send so many changes, 0 = now. Told to the client: it says nothing about an address.
    std::int64_t network_writes(std::string_view network, std::int32_t changes, std::int64_t now_s);

    /// Whether a mail may go to an address. Not told to the client.
    bool address_may_get_mail(std::string_view normalised_address, std::int64_t now_s) {
        return mails_by_address_.take(normalised_address, now_s) == 0;
    }

  private:
    static constexpr std::size_t kMostKeys = 20'000;

    RateLimiter writes_by_network_{{.burst = 30, .seconds_each = 60}, kMostKeys};  // a conference's one address may apply together
    RateLimiter all_writes_{{.burst = 600, .seconds_each = 2}, 1};
    RateLimiter mails_by_address_{{.burst = 4, .seconds_each = 300}, kMostKeys};
};

/// How many of a visitor's operations count against the limits: those that write or send mails, and were not answered before.
std::int32_t limited_changes(const LedgerView& view, const codec::SyncRequest& request);

}  // namespace counterpart::endpoint
