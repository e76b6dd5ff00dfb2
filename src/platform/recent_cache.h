#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <unordered_map>
#include <utility>

namespace counterpart::platform {

/// Keeps what was used most recently, up to a total cost.
template <typename Key, typename Value, typename Hash = std::hash<Key>>
class RecentCache {
  public:
    using Dropped = std::function<void(const Value&)>;

    /// `dropped` is told every value that leaves.
    RecentCache(std::size_t max_cost, Dropped dropped) : max_cost_(max_cost), dropped_(std::move(dropped)) {}

    /// The value of a key, now the most recent; null if there is none. Valid until the next `put`.
    Value* find(const Key& key) {
        const auto found = places_.find(key);
        if (found == places_.end()) {
            return nullptr;
        }
        entries_.splice(entries_.begin(), entries_, found->second);
        return &found->second->value;
    }

    /// Adds a value under a new key; the oldest leave until all costs fit.
    Value& put(const Key& key, Value value, std::size_t cost) {
        entries_.push_front({key, std::move(value), cost});
        places_[key] = entries_.begin();
        cost_ += cost;
        while (cost_ > max_cost_ && entries_.size() > 1) {
            drop_oldest();
        }
        return entries_.front().value;
    }

    void clear() {
        while (!entries_.empty()) {
            drop_oldest();
        }
    }

    [[nodiscard]] std::size_t size() const { return entries_.size(); }

  private:
    struct Entry {
        Key key;
        Value value;
        std::size_t cost;
    };

    void drop_oldest() {
        const Entry& oldest = entries_.back();
        dropped_(oldest.value);
        cost_ -= oldest.cost;
        places_.erase(oldest.key);
        entries_.pop_back();
    }

    std::size_t max_cost_, cost_ = 0;
    Dropped dropped_;
    std::list<Entry> entries_;
    std::unordered_map<Key, typename std::list<Entry>::iterator, Hash> places_;
};

}  // namespace counterpart::platform
