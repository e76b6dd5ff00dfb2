#include "pairing/start_values.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "pairing/byte_vector.h"

namespace counterpart::pairing {
namespace {

constexpr std::size_t kBlocks = 4;  ///< stretches of columns that a sampled row has
constexpr std::size_t kBlockSize = 64;
constexpr std::size_t kSampledPerPerson = kBlocks * kBlockSize;
constexpr std::size_t kSampleVectors = kSampledPerPerson / kLanes;
constexpr std::size_t kStretch = 16;  ///< blocks begin at multiples of it; the same for vectors of any width
constexpr std::size_t kStretches = kSampledPerPerson / kStretch;
constexpr int kGreatestPrice = 255;
constexpr int kDemandPasses = 6;
constexpr int kGreatestRise = 2;   ///< points a pass; who is not wanted falls by one
constexpr int kBidStep = 2;        ///< points
constexpr int kBidsPerPerson = 8;  ///< more would only drive prices up where somebody has to stay alone
constexpr std::size_t kTurnOfPass = 5;

/// The greatest offer of a sampled row with its place, and the next; key 0: nobody is allowed, or everybody too dear.
struct TwoBest {
    int key = 0;
    int next_key = 0;
    std::size_t at = 0;
};

COUNTERPART_BYTES_BEGIN

using Prices = std::array<const std::uint8_t*, kBlocks>;
using Keys = std::array<ByteVector, kSampleVectors>;

/// What is left of a sampled row's points by the prices of each block.
inline Keys keys_of(const std::uint8_t* sampled, const Prices& prices) {
    constexpr std::size_t kBlockVectors = kBlockSize / kLanes;
    Keys keys;
    for (std::size_t v = 0; v < kSampleVectors; ++v) {
        keys[v] = subtract_saturated(load(sampled + v * kLanes), load(prices[v / kBlockVectors] + v % kBlockVectors * kLanes));
    }
    return keys;
}

int greatest_key(const std::uint8_t* sampled, const Prices& prices) {
    ByteVector top{};
    for (const ByteVector& some : keys_of(sampled, prices)) {
        top = greatest(top, some);
    }
    return greatest_lane(top);
}

/// The two greatest of the keys.
inline TwoBest two_greatest(const Keys& keys) {
    ByteVector top{};
    ByteVector next{};
    for (const ByteVector& some : keys) {
        next = greatest(next, least(top, some));
        top = greatest(top, some);
    }
    TwoBest best{.key = greatest_lane(top)};
    const ByteVector tops = equal(top, splat(static_cast<std::uint8_t>(best.key)));
    const bool is_twice = std::popcount(lanes_set(tops)) > 1;
    best.next_key = is_twice ? best.key : greatest_lane(greatest(next, top & ~tops));
    return best;
}

/// `prices` are by block; `turn` says where the search among equal offers begins.
TwoBest two_best(const std::uint8_t* sampled, const Prices& prices, std::size_t turn) {
    const Keys keys = keys_of(sampled, prices);
    TwoBest best = two_greatest(keys);
    const ByteVector key = splat(static_cast<std::uint8_t>(best.key));
    for (std::size_t k = 0; k < kStretches; ++k) {
        const std::size_t stretch = (turn + k) % kStretches;
        const std::size_t at = stretch * kStretch;
        const std::uint32_t equals = lanes_set(equal(keys[at / kLanes], key)) >> at % kLanes & 0xffffU;
        if (equals != 0) {
            const std::uint32_t later = equals >> turn % kStretch << turn % kStretch;
            best.at = at + static_cast<std::size_t>(std::countr_zero(later != 0 ? later : equals));
            break;
        }
    }
    return best;
}

COUNTERPART_BYTES_END

/// A sample of the pairs, in which everybody bids for a partner and is bid for.
class SampleMarket {
  public:
    SampleMarket(RowScorer& scorer, std::size_t people)
        : people_(people),
          stretches_((people + kStretch - 1) / kStretch),
          sampled_(people * kSampledPerPerson),
          prices_(scorer.stride() + kBlockSize) {
        take_sample(scorer);
    }

    StartValues run() {
        average();
        average();
        for (int pass = 0; pass < kDemandPasses; ++pass) {
            follow_demand(static_cast<std::size_t>(pass) * kTurnOfPass);
        }
        const std::vector<std::uint8_t> demanded = prices_;
        average();
        StartValues values{.points = prices_, .sold = {}};
        values.points.resize(prices_.size() - kBlockSize);
        prices_ = demanded;
        values.sold = sell();
        return values;
    }

  private:
    void take_sample(RowScorer& scorer) {
        std::vector<std::uint8_t> row(prices_.size());
        ByteVector top{};
        for (std::size_t person = 0; person < people_; ++person) {
            for (std::size_t block = 0; block < kBlocks; ++block) {
                const std::size_t from = block_start(person, block);
                scorer.score(static_cast<PersonIndex>(person), static_cast<PersonIndex>(from),
                             static_cast<PersonIndex>(std::min(from + kBlockSize, people_)), row);
                for (std::size_t v = 0; v < kBlockSize; v += kLanes) {
                    const ByteVector points = load(row.data() + from + v);
                    top = greatest(top, points);
                    store(sampled_.data() + person * kSampledPerPerson + block * kBlockSize + v, points);
                }
            }
        }
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            room_ = std::min(room_, kGreatestPrice - top[lane]);
        }
        const ByteVector room = splat(static_cast<std::uint8_t>(room_));
        for (std::size_t at = 0; at < sampled_.size(); at += kLanes) {
            const ByteVector points = load(sampled_.data() + at);
            store(sampled_.data() + at, points + (greater(points, ByteVector{}) & room));
        }
    }

    /// The first column of a block; it moves with the person, so that ties do not make everybody want the same few partners.
    [[nodiscard]] std::size_t block_start(std::size_t person, std::size_t block) const {
        constexpr std::size_t kBlockStretches = kBlockSize / kStretch;
        const std::size_t starts = stretches_ <= kBlockStretches ? 1 : stretches_ - kBlockStretches + 1;
        return (person / kStretch + block * starts / kBlocks) % starts * kStretch;
    }

    [[nodiscard]] std::size_t column(std::size_t person, std::size_t at) const {
        return block_start(person, at / kBlockSize) + at % kBlockSize;
    }

    [[nodiscard]] Prices prices_for(std::size_t person) const {
        Prices prices;
        for (std::size_t block = 0; block < kBlocks; ++block) {
            prices[block] = prices_.data() + block_start(person, block);
        }
        return prices;
    }

    [[nodiscard]] const std::uint8_t* sampled_of(std::size_t person) const { return sampled_.data() + person * kSampledPerPerson; }

    [[nodiscard]] TwoBest bid_of(std::size_t person, std::size_t turn) const {
        return two_best(sampled_of(person), prices_for(person), person + turn);
    }

    /// Draws everybody's price halfway to the best offer that others leave.
    void average() {
        std::vector<std::uint8_t> next = prices_;
        for (std::size_t person = 0; person < people_; ++person) {
            next[person] = static_cast<std::uint8_t>(
                (std::max(greatest_key(sampled_of(person), prices_for(person)) - room_, 0) + prices_[person]) / 2);
        }
        prices_ = std::move(next);
    }

    void follow_demand(std::size_t turn) {
        std::vector<int> demand(prices_.size());
        for (std::size_t person = 0; person < people_; ++person) {
            if (const TwoBest bid = bid_of(person, turn); bid.key > 0) {
                ++demand[column(person, bid.at)];
            }
        }
        for (std::size_t person = 0; person < people_; ++person) {
            const int price = prices_[person] + std::clamp(demand[person] - 1, -1, kGreatestRise);
            prices_[person] = static_cast<std::uint8_t>(std::clamp(price, 0, kGreatestPrice));
        }
    }

    std::vector<SoldPair> sell() {
        constexpr PersonIndex kNobody = -1;
        std::vector<SoldPair> sold(prices_.size(), SoldPair{.bidder = kNobody});
        std::vector<PersonIndex> queue(people_);
        std::iota(queue.begin(), queue.end(), PersonIndex{0});
        std::vector<std::uint8_t> bids(people_);
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const auto person = static_cast<std::size_t>(queue[next]);
            const TwoBest bid = bid_of(person, bids[person]);
            if (bid.key == 0 || ++bids[person] > kBidsPerPerson) {
                continue;
            }
            const std::size_t partner = column(person, bid.at);
            const std::int32_t points = sampled_[person * kSampledPerPerson + bid.at] - room_ - 1;
            if (sold[partner].bidder != kNobody) {
                queue.push_back(sold[partner].bidder);
            }
            sold[partner] = {.bidder = static_cast<PersonIndex>(person), .partner = static_cast<PersonIndex>(partner), .points = points};
            const int price = prices_[partner] + bid.key - bid.next_key + kBidStep;
            prices_[partner] = static_cast<std::uint8_t>(std::min(price, kGreatestPrice));
        }
        std::erase_if(sold, [](const SoldPair& pair) { return pair.bidder == kNobody; });
        return sold;
    }

    std::size_t people_;
    std::size_t stretches_;              ///< of a row
    int room_ = kGreatestPrice;          ///< points by which a price may exceed what a pair scores
    std::vector<std::uint8_t> sampled_;  ///< by person, then place: points and one and `room_`; 0 = not allowed
    std::vector<std::uint8_t> prices_;   ///< by person; a block longer
};

}  // namespace

StartValues find_start_values(RowScorer& scorer, std::size_t people) { return SampleMarket(scorer, people).run(); }

}  // namespace counterpart::pairing
