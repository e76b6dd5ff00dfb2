#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace counterpart::endpoint {

/// How often something may be done: `burst` times at once, and then once every `seconds_each`.
struct Rate {
    std::int32_t burst = 1;
    std::int64_t seconds_each = 1;
};

/// Token buckets, one a key, in memory that is bounded: at most `most_keys` of about 100 bytes and the key. Where more come, the one
/// that was used longest ago is forgotten. Each endpoint counts for itself, and afresh when it starts.
class RateLimiter {
  public:
    RateLimiter(Rate rate, std::size_t most_keys) : rate_(rate), most_keys_(most_keys) {}

    /// Takes so many tokens where one is there; how many seconds are to be waited until there is one, 0 where they were taken. What is taken
    /// beyond the tokens that are there has to be waited for afterwards. A clock that goes backwards gives nothing.
    std::int64_t take(std::string_view key, std::int64_t now_s, std::int32_t tokens = 1);

    [[nodiscard]] std::size_t key_count() const { return buckets_.size(); }

  private:
    /// `full_at_s` is the moment when the bucket is full again; a token is there while that lies less than the burst's time ahead.
    struct Bucket {
        std::string key;
        std::int64_t full_at_s = 0;
    };

    Rate rate_;
    std::size_t most_keys_;
    std::list<Bucket> buckets_;  ///< the latest used first
    std::unordered_map<std::string_view, std::list<Bucket>::iterator> by_key_;
};

}  // namespace counterpart::endpoint
