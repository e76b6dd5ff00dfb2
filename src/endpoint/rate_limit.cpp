#include "endpoint/rate_limit.h"

#include <algorithm>

namespace counterpart::endpoint {

std::int64_t RateLimiter::take(std::string_view key, std::int64_t now_s, std::int32_t tokens) {
    if (const auto known = by_key_.find(key); known != by_key_.end()) {
        buckets_.splice(buckets_.begin(), buckets_, known->second);
    } else {
        if (buckets_.size() >= most_keys_) {
            by_key_.erase(buckets_.back().key);
            buckets_.pop_back();
        }
        buckets_.push_front({.key = std::string(key), .full_at_s = now_s});
        by_key_.emplace(buckets_.front().key, buckets_.begin());
    }
    Bucket& bucket = buckets_.front();
    const std::int64_t from_s = std::max(bucket.full_at_s, now_s);
    const std::int64_t too_far_s = from_s + rate_.seconds_each - now_s - rate_.burst * rate_.seconds_each;
    if (too_far_s > 0) {
        return too_far_s;
    }
    bucket.full_at_s = from_s + tokens * rate_.seconds_each;
    return 0;
}

}  // namespace counterpart::endpoint
