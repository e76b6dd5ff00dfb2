#include "pairing/candidates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <string>
#include <cstdlib>
#include <cstdio>
#include <ctime>

#include "pairing/byte_vector.h"

namespace counterpart::pairing {
namespace {

constexpr std::size_t kPartnersPerPerson = 8;
constexpr std::size_t kBlocks = 4;  ///< of a sampled row
constexpr std::size_t kBlockVectors = 4;
constexpr std::size_t kSampleVectors = kBlocks * kBlockVectors;
constexpr std::size_t kSampleSize = kSampleVectors * kLanes;
constexpr std::size_t kStride = 7;
constexpr int kBidsPerPerson = 40;
constexpr std::array<int, 2> kSteps{4, 1};
static const std::size_t kSearchSize = getenv("SS")?atoi(getenv("SS")):4096;
constexpr std::size_t kWindows = 4;

/// A stretch of columns [from, to).
struct Window {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Up to `size` columns for one person, spread over the round and beginning behind the person, in order of preference.
/// The beginning moves with the person, so that ties do not make everybody choose the same few partners.
class Windows {
  public:
    Windows(std::size_t people, std::size_t size) : people_(people), whole_(size >= people), length_(size / kWindows) {}

    /// Calls `visit` for every stretch that is not empty.
    template <typename Visit>
    void for_each(std::size_t person, Visit visit_any) const {
        const auto visit = [&](Window window) {
            if (window.from < window.to) {
                visit_any(window);
            }
        };
        if (whole_) {
            visit(Window{person + 1, people_});
            visit(Window{0, person});
            return;
        }
        for (std::size_t w = 0; w < kWindows; ++w) {
            const std::size_t from = (person + 1 + w * people_ / kWindows) % people_;
            const std::size_t to = std::min(from + length_, people_);
            visit(Window{from, to});
            visit(Window{0, from + length_ - to});
        }
    }

  private:
    std::size_t people_;
    bool whole_;
    std::size_t length_;
};

/// The greatest few keys of a row, first come first kept among equals.
struct Best {
    std::array<std::uint8_t, kPartnersPerPerson> keys{};
    std::array<std::int32_t, kPartnersPerPerson> columns{};
    std::size_t count = 0;

    [[nodiscard]] std::uint8_t to_beat() const { return count < kPartnersPerPerson ? std::uint8_t{0} : keys[count - 1]; }

    void offer(std::uint8_t key, std::int32_t column) {
        if (key <= to_beat()) {
            return;
        }
        std::size_t at = count < kPartnersPerPerson ? count++ : count - 1;
        for (; at > 0 && keys[at - 1] < key; --at) {
            keys[at] = keys[at - 1];
            columns[at] = columns[at - 1];
        }
        keys[at] = key;
        columns[at] = column;
    }

    [[nodiscard]] bool holds(std::int32_t column) const {
        return std::ranges::find(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(count), column) !=
               columns.begin() + static_cast<std::ptrdiff_t>(count);
    }
};

COUNTERPART_BYTES_BEGIN

/// Offers the columns of one window whose points less start value are greatest; keys are at least 1.
void offer_window(const std::uint8_t* row, const std::uint8_t* start_values, Window window, Best& best) {
    for (std::size_t j = window.from / kLanes * kLanes; j < window.to; j += kLanes) {
        const ByteVector points = load(row + j);
        const ByteVector allowed = greater(points, ByteVector{});
        const ByteVector keys = greatest(subtract_saturated(points, load(start_values + j)), splat(1)) & allowed;
        std::uint32_t lanes = lanes_set(greater(keys, splat(best.to_beat())));
        for (; lanes != 0; lanes &= lanes - 1) {
            const std::size_t lane = static_cast<std::size_t>(std::countr_zero(lanes));
            if (j + lane >= window.from && j + lane < window.to) {
                best.offer(keys[lane], static_cast<std::int32_t>(j + lane));
            }
        }
    }
}

/// The two greatest offers of a sampled row, and the column of the greatest; nobody: key 0.
struct TwoBest {
    std::uint8_t key = 0;
    std::uint8_t next_key = 0;
    std::size_t at = 0;  ///< place in the row
};

/// `prices` are by place in the sample's blocks; `turn` says where the search for one of several equal offers begins.
TwoBest two_best(const std::uint8_t* sampled, const std::array<const std::uint8_t*, kBlocks>& prices, std::size_t turn) {
    std::array<ByteVector, kSampleVectors> keys;
    ByteVector top{};
    ByteVector next{};
    for (std::size_t v = 0; v < kSampleVectors; ++v) {
        keys[v] = subtract_saturated(load(sampled + v * kLanes), load(prices[v / kBlockVectors] + v % kBlockVectors * kLanes));
        next = greatest(next, least(top, keys[v]));
        top = greatest(top, keys[v]);
    }
    TwoBest best;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        best.next_key = std::max({best.next_key, next[lane], std::min(best.key, top[lane])});
        best.key = std::max(best.key, top[lane]);
    }
    for (std::size_t k = 0; k < kSampleVectors; ++k) {
        const std::size_t v = (turn + k) % kSampleVectors;
        if (const std::uint32_t lanes = lanes_set(equal(keys[v], splat(best.key))); lanes != 0) {
            const std::uint32_t later = lanes >> (turn % kLanes) << (turn % kLanes);
            best.at = v * kLanes + static_cast<std::size_t>(std::countr_zero(later != 0 ? later : lanes));
            break;
        }
    }
    return best;
}

COUNTERPART_BYTES_END

void score_window(RowScorer& scorer, std::size_t person, Window window, std::vector<std::uint8_t>& row) {
    scorer.score(static_cast<PersonIndex>(person), static_cast<PersonIndex>(window.from), static_cast<PersonIndex>(window.to), row);
}

/// An auction on a sample of the pairs, in which everybody bids for a partner and is bid for: see Bertsekas 1988.
/// What comes out is near a dual solution of the sample's fractional matching.
class SampleAuction {
  public:
    SampleAuction(RowScorer& scorer, std::size_t people) : people_(people), vectors_(scorer.stride() / kLanes), prices_(scorer.stride() + kBlockVectors * kLanes) {
        std::vector<std::uint8_t> row(scorer.stride() + kBlockVectors * kLanes);
        sampled_.resize(people * kSampleSize);
        ByteVector top{};
        for (std::size_t person = 0; person < people; ++person) {
            for (std::size_t block = 0; block < kBlocks; ++block) {
                const std::size_t from = block_start(person, block);
                score_window(scorer, person, {from, std::min(from + kBlockVectors * kLanes, people)}, row);
                for (std::size_t v = 0; v < kBlockVectors; ++v) {
                    const ByteVector points = load(row.data() + from + v * kLanes);
                    top = greatest(top, points);
                    store(sampled_.data() + person * kSampleSize + (block * kBlockVectors + v) * kLanes, points);
                }
            }
        }
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            room_ = std::min(room_, 255 - top[lane]);
        }
        for (std::size_t at = 0; at < sampled_.size(); at += kLanes) {
            const ByteVector points = load(sampled_.data() + at);
            store(sampled_.data() + at, points + (greater(points, ByteVector{}) & splat(static_cast<std::uint8_t>(room_))));
        }
    }

    static int env(const char* n,int d){ return getenv(n)?atoi(getenv(n)):d; }
    void average() { auto values=prices_; for (std::size_t person = 0; person < people_; ++person) values[person]=(std::max(bid_of(person,0).key-room_,0)+prices_[person])/2; prices_=values; }
    std::vector<std::uint8_t> run() {
        for (std::size_t person = 0; person < people_; ++person) {
            prices_[person] = std::max(bid_of(person, 0).key - room_, 0) / 2;
        }
        { auto v=prices_; std::fill(prices_.begin(),prices_.end(),0); for (std::size_t person = 0; person < people_; ++person) v[person]=std::max(bid_of(person, 0).key - room_, 0) / 2; prices_=v; }
        for (int k=0;k<env("AV",1);++k) average();
        std::vector<std::int32_t> demand(people_);
        for (int k=0;k<env("DM",10);++k) {
            std::fill(demand.begin(),demand.end(),0);
            for (std::size_t person = 0; person < people_; ++person) { TwoBest bid=bid_of(person,k*5); if (bid.key==0) continue; ++demand[block_start(person, bid.at / (kBlockVectors * kLanes)) + bid.at % (kBlockVectors * kLanes)]; }
            for (std::size_t person = 0; person < people_; ++person) prices_[person]=std::clamp(prices_[person]+std::clamp(demand[person]-1,-1,env("UP",2)),0,255);
        }
        const std::vector<std::uint8_t> demanded = prices_;
        if (env("SYM",1)) average();
        for (int k=0;k<env("SM",0);++k) average();
        const std::vector<std::uint8_t> values = prices_;
        prices_=demanded;
        sell(env("ST",2));
        return values;
    }

  private:
    [[nodiscard]] std::size_t block_start(std::size_t person, std::size_t block) const {
        if (vectors_ <= kBlockVectors) {
            return 0;
        }
        const std::size_t last = vectors_ - kBlockVectors + 1;
        return (person * kStride + block * last / kBlocks) % last * kLanes;
    }

    [[nodiscard]] TwoBest bid_of(std::size_t person, std::size_t turn) const {
        std::array<const std::uint8_t*, kBlocks> prices;
        for (std::size_t block = 0; block < kBlocks; ++block) {
            prices[block] = prices_.data() + block_start(person, block);
        }
        return two_best(sampled_.data() + person * kSampleSize, prices, person + turn);
    }

    void sell(int step) {
        owner.assign(prices_.size(), -1);
        std::vector<std::size_t> queue(people_);
        std::iota(queue.begin(), queue.end(), std::size_t{0});
        std::vector<std::uint8_t> bids(people_);
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const std::size_t person = queue[next];
            const TwoBest bid = bid_of(person, bids[person]);
            if (bid.key == 0 || ++bids[person] > kBidsPerPerson) {
                continue;
            }
            const std::size_t other = block_start(person, bid.at / (kBlockVectors * kLanes)) + bid.at % (kBlockVectors * kLanes);
            prices_[other] = static_cast<std::uint8_t>(std::min(prices_[other] + (bid.key - bid.next_key) + step, 255));
            if (owner[other] >= 0) {
                queue.push_back(static_cast<std::size_t>(owner[other]));
            }
            owner[other] = static_cast<std::int32_t>(person);
        }
        if (getenv("DBG")) { long own=0; for (std::size_t p=0;p<people_;++p) own+=owner[p]>=0; printf("step %d bids %zu owned %ld\n", step, queue.size(), own); }
    }

    std::size_t people_;
    std::size_t vectors_;
    public: std::vector<std::int32_t> owner; private: int room_ = 255;  ///< points by which a price may exceed what a pair scores
    std::vector<std::uint8_t> prices_;
    std::vector<std::uint8_t> sampled_;  ///< by person, then block: points, raised; 0 = not allowed
};

}  // namespace

std::vector<CandidateEdge> choose_candidates(RowScorer& scorer, const Pool& pool, Meter& meter) {
    const std::size_t people = pool.vertex_of_person.size();
    std::vector<std::uint8_t> row(scorer.stride());
    double T0=clock(); SampleAuction auc(scorer,people); double T1=clock(); const std::vector<std::uint8_t> start_values = auc.run(); if (getenv("DBG")) printf("sample %.2f auction %.2f\n",(T1-T0)/1e3,(clock()-T1)/1e3);
    const Windows windows(people, kSearchSize);
    std::vector<Best> best(people);
    std::vector<std::array<std::uint8_t, kPartnersPerPerson>> points(people);
    for (std::size_t person = 0; person < people; ++person) {
        if (pool.vertex_of_person[person] == Pool::kNoVertex) {
            continue;
        }
        Best& mine = best[person];
        windows.for_each(person, [&](Window window) {
            score_window(scorer, person, window, row);
            offer_window(row.data(), start_values.data(), window, mine);
        });
        for (std::size_t k = 0; k < mine.count; ++k) {
            points[person][k] = row[static_cast<std::size_t>(mine.columns[k])];
        }
        meter.advance(static_cast<std::int64_t>(person), static_cast<std::int64_t>(people));
    }
    std::vector<CandidateEdge> edges;
    edges.reserve(people * kPartnersPerPerson);
    for (std::size_t person = 0; person < people; ++person) {
        for (std::size_t k = 0; k < best[person].count; ++k) {
            const auto other = static_cast<std::size_t>(best[person].columns[k]);
            if (other < person && best[other].holds(static_cast<std::int32_t>(person))) {
                continue;  // the other one has brought this pair already
            }
            edges.push_back({.u = pool.vertex_of_person[std::min(person, other)],
                             .v = pool.vertex_of_person[std::max(person, other)],
                             .weight = points[person][k] - 1});
        }
    }
    if (!getenv("NOOWN")) for (std::size_t other = 0; other < people; ++other) {
        const std::int32_t person = auc.owner[other];
        if (person < 0 || best[other].holds(person) || best[person].holds(other)) continue;
        if (auc.owner[person] == (int)other && (int)other < person) continue;
        score_window(scorer, other, {(std::size_t)person, (std::size_t)person + 1}, row);
        edges.push_back({.u = pool.vertex_of_person[std::min<int>(person, other)],
                             .v = pool.vertex_of_person[std::max<int>(person, other)],
                             .weight = row[person] - 1});
    }
    return edges;
}

}  // namespace counterpart::pairing
