#pragma once

#include <cstdint>
#include <string_view>

#include "endpoint/rate_limit.h"

namespace counterpart::endpoint {

/// What bounds guessing, and mails to people who asked for none. Used from one thread.
class SignInLimits {
  public:
    /// Seconds to wait before a network may ask again, 0 = now. Told to the client: it says nothing about an address.
    std::int64_t network_asks(std::string_view network, std::int64_t now_s) { return asks_by_network_.take(network, now_s); }

    /// Whether a mail may go to an address. Not told to the client.
    bool address_may_get_mail(std::string_view normalised_address, std::int64_t now_s) {
        return asks_by_address_.take(normalised_address, now_s) == 0 && all_asks_.take("", now_s) == 0;
    }

    /// Seconds to wait before a network may redeem again, 0 = now.
    std::int64_t network_redeems(std::string_view network, std::int64_t now_s) { return redeems_by_network_.take(network, now_s); }

  private:
    static constexpr std::size_t kMostKeys = 20'000;

    RateLimiter asks_by_network_{{.burst = 30, .seconds_each = 20}, kMostKeys};  // a conference's one address asks for many
    RateLimiter asks_by_address_{{.burst = 4, .seconds_each = 300}, kMostKeys};
    RateLimiter all_asks_{{.burst = 300, .seconds_each = 4}, 1};
    RateLimiter redeems_by_network_{{.burst = 60, .seconds_each = 10}, kMostKeys};
};

}  // namespace counterpart::endpoint
