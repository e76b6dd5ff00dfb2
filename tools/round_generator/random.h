#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace make_round {

/// A small generator of our own (a Weyl sequence through a mixing function), in integers only, so that a seed gives the
/// same round on every machine. Not for secrets.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 0x1F83D9ABFB41BD6BU) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    /// 0 .. count - 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(((next() >> 32U) * count) >> 32U); }

    /// True in `percent` of 100 cases.
    bool chance(unsigned percent) { return below(100) < percent; }

    /// An index, each with its own weight.
    std::size_t weighted(std::span<const unsigned> weights) {
        std::size_t total = 0;
        for (const unsigned weight : weights) {
            total += weight;
        }
        std::size_t left = below(total);
        std::size_t index = 0;
        while (left >= weights[index]) {
            left -= weights[index];
            ++index;
        }
        return index;
    }

    template <typename Items>
    const auto& pick(const Items& items) {
        return items[below(items.size())];
    }

    template <typename Item>
    void shuffle(std::vector<Item>& items) {
        for (std::size_t left = items.size(); left > 1; --left) {
            std::swap(items[left - 1], items[below(left)]);
        }
    }

  private:
    std::uint64_t state_;
};

/// The words of a list ('_' becomes a space).
std::vector<std::string_view> split_list(std::string_view list);

}  // namespace make_round
