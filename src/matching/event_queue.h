#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace counterpart::matching {

/// Events ordered by time, where nothing is ever added before the present moment: a multi-level bucket queue.
///
/// Level 0 has a bucket for each of the next 256 moments, level k one for each 256^k of them; an event moves down at most once a
/// level, so short weights cost O(1) an event and 64-bit weights at most eight moves.
/// Within one moment the first added comes first. Source: Denardo and Fox 1979; Ahuja, Mehlhorn, Orlin and Tarjan 1990 (radix heap).
template <typename Time>
class EventQueue {
  public:
    struct Event {
        Time time = 0;
        std::int32_t code = 0;
    };

    /// Forgets all events and starts again at time 0; keeps the memory.
    void clear() {
        for (std::size_t level = 0; level < kLevels; ++level) {
            for (std::size_t index = first_from(level, 0); index < kBuckets; index = first_from(level, index + 1)) {
                bucket(level, index).clear();
            }
            occupied_[level].fill(0);
        }
        now_ = 0;
        taken_ = 0;
    }

    /// Adds an event; `time` is not before the present moment.
    void add(Time time, std::int32_t code) {
        const auto moment = static_cast<Moment>(time);
        const Moment difference = moment ^ now_;
        const std::size_t level = difference < kBuckets ? 0 : static_cast<std::size_t>(std::bit_width(difference) - 1) / 8U;
        const std::size_t index = static_cast<std::size_t>(moment >> (8U * level)) % kBuckets;
        bucket(level, index).push_back(Event{time, code});
        occupied_[level][index / 64] |= std::uint64_t{1} << (index % 64);
    }

    /// Takes an event of the present moment; false when none is left.
    bool take_present(Event& event) {
        const std::size_t index = static_cast<std::size_t>(now_ % kBuckets);
        auto& events = bucket(0, index);
        if (events.empty()) {
            return false;
        }
        event = events[taken_++];
        if (taken_ == events.size()) {
            events.clear();
            taken_ = 0;
            occupied_[0][index / 64] &= ~(std::uint64_t{1} << (index % 64));
        }
        return true;
    }

    /// Moves the present to the next moment that has an event; false when there is none.
    bool advance() {
        std::size_t index = first_from(0, static_cast<std::size_t>(now_ % kBuckets));
        if (index == kBuckets) {
            return descend();
        }
        now_ = (now_ & ~Moment{kBuckets - 1}) | static_cast<Moment>(index);
        return true;
    }

    /// The present moment.
    Time now() const { return static_cast<Time>(now_); }

  private:
    using Moment = std::make_unsigned_t<Time>;
    static constexpr std::size_t kBuckets = 256;
    static constexpr std::size_t kLevels = sizeof(Time);

    std::vector<Event>& bucket(std::size_t level, std::size_t index) { return buckets_[level * kBuckets + index]; }

    std::size_t first_from(std::size_t level, std::size_t index) const {
        for (std::size_t word = index / 64; word < kBuckets / 64; ++word) {
            std::uint64_t bits = occupied_[level][word];
            if (word == index / 64) {
                bits &= ~std::uint64_t{0} << (index % 64);
            }
            if (bits != 0) {
                return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            }
        }
        return kBuckets;
    }

    /// Spreads the next bucket of the lowest level that has one over the levels below; the present becomes its earliest event.
    bool descend() {
        for (std::size_t level = 1; level < kLevels; ++level) {
            const std::size_t index = first_from(level, 0);
            if (index == kBuckets) {
                continue;
            }
            moving_.swap(bucket(level, index));
            occupied_[level][index / 64] &= ~(std::uint64_t{1} << (index % 64));
            now_ = static_cast<Moment>(std::ranges::min_element(moving_, {}, [](const Event& event) { return event.time; })->time);
            for (const Event& event : moving_) {
                add(event.time, event.code);
            }
            moving_.clear();
            return true;
        }
        return false;
    }

    std::size_t taken_ = 0;  // of the present bucket
    Moment now_ = 0;
    std::array<std::array<std::uint64_t, kBuckets / 64>, kLevels> occupied_{};
    std::vector<std::vector<Event>> buckets_ = std::vector<std::vector<Event>>(kLevels * kBuckets);
    std::vector<Event> moving_;
};

}  // namespace counterpart::matching
