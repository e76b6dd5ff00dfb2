#include <algorithm>

#include "pairing/explanation.h"

namespace counterpart::pairing {
namespace {

/// The duals of a preview, ready for asking pair by pair.
class Prices {
  public:
    Prices(const PairingInput& input, const domain::MatchPreview& preview)
        : input_(input), preview_(preview), settled_(preview.people.size(), PriceKind::kPriced) {
        for (const domain::MatchedPair& pair : preview.pairs) {
            if (pair.fixed || pair.kept) {
                const PriceKind kind = pair.fixed ? PriceKind::kTakenFixed : PriceKind::kTakenKept;
                settled_[static_cast<std::size_t>(pair.a)] = settled_[static_cast<std::size_t>(pair.b)] = kind;
            }
        }
        const domain::PairingProof& proof = preview.proof;
        enclosing_.assign(proof.blossom_duals.size(), 0);
        for (std::size_t blossom = enclosing_.size(); blossom-- > 0;) {
            const std::int32_t around = proof.blossom_parents[blossom];
            enclosing_[blossom] = proof.blossom_duals[blossom] + (around < 0 ? 0 : enclosing_[static_cast<std::size_t>(around)]);
        }
    }

    [[nodiscard]] PairPrice price(PersonIndex a, PersonIndex b, PersonIndex partner_of_a) const {
        PairPrice price;
        price.score_points = score_points(pair_score_parts(input_, preview_.criteria, a, b));
        price.broken = broken_rules(input_, preview_.criteria, a, b);
        if (partner_of_a == b) {
            price.kind = PriceKind::kPaired;
        } else if (price.broken != 0) {
            price.kind = PriceKind::kForbidden;
        } else if (const PriceKind taken = std::min(settled_[static_cast<std::size_t>(a)], settled_[static_cast<std::size_t>(b)]);
                   taken != PriceKind::kPriced) {
            price.kind = taken;
        } else if (price.score_points < preview_.proof.lowest_score_floor_points) {
            price.kind = PriceKind::kBelowFloor;
        } else {
            const std::int64_t points = at_least_points(a, b, price.score_points);
            // No pairing can lose more points than there are: the price is somebody who waited.
            const bool leaves_waiting = !preview_.waited.empty() && points > preview_.figures.total_points;
            price.kind = leaves_waiting ? PriceKind::kLeavesWaiting : PriceKind::kPriced;
            price.at_least_points = leaves_waiting ? 0 : static_cast<std::int32_t>(points);
        }
        return price;
    }

  private:
    /// Slack of the pair in the dual, in whole points rounded up: totals are integers, so the next integer is a bound too.
    [[nodiscard]] std::int64_t at_least_points(PersonIndex a, PersonIndex b, std::int32_t score) const {
        const domain::PairingProof& proof = preview_.proof;
        const std::int64_t slack = proof.person_duals[static_cast<std::size_t>(a)] + proof.person_duals[static_cast<std::size_t>(b)] +
                                   common_blossoms(a, b) - std::int64_t{proof.scale} * score;
        return slack <= 0 ? 0 : (slack + proof.scale - 1) / proof.scale;
    }

    [[nodiscard]] std::int64_t common_blossoms(PersonIndex a, PersonIndex b) const {
        const domain::PairingProof& proof = preview_.proof;
        std::int32_t one = proof.blossom_of[static_cast<std::size_t>(a)];
        std::int32_t other = proof.blossom_of[static_cast<std::size_t>(b)];
        while (one != other && one >= 0 && other >= 0) {
            // A blossom's number is smaller than that of the blossom around it.
            std::int32_t& inner = one < other ? one : other;
            inner = proof.blossom_parents[static_cast<std::size_t>(inner)];
        }
        return one >= 0 && one == other ? enclosing_[static_cast<std::size_t>(one)] : 0;
    }

    const PairingInput& input_;
    const domain::MatchPreview& preview_;
    std::vector<PriceKind> settled_;  ///< by person: kTakenFixed, kTakenKept, or kPriced for people who were matched
    std::vector<std::int64_t> enclosing_;
};

}  // namespace

PairPrice price_of_pair(const PairingInput& input, const domain::MatchPreview& preview, PersonIndex a, PersonIndex b) {
    return Prices(input, preview).price(a, b, partner_of(preview, a));
}

std::vector<PartnerOption> next_best_partners(const PairingInput& input, const domain::MatchPreview& preview, PersonIndex person,
                                              std::int32_t count) {
    const Prices prices(input, preview);
    const PersonIndex partner = partner_of(preview, person);
    std::vector<PartnerOption> options;
    for (PersonIndex other = 0; other < input.person_count; ++other) {
        if (other == person) {
            continue;
        }
        const PairPrice price = prices.price(person, other, partner);
        if (price.kind == PriceKind::kPriced) {
            options.push_back({.partner = other, .score_points = price.score_points, .at_least_points = price.at_least_points});
        }
    }
    const auto kept = static_cast<std::ptrdiff_t>(std::min(options.size(), static_cast<std::size_t>(std::max(count, 0))));
    std::ranges::partial_sort(options, options.begin() + kept, [](const PartnerOption& one, const PartnerOption& other) {
        if (one.at_least_points != other.at_least_points) {
            return one.at_least_points < other.at_least_points;
        }
        return one.score_points != other.score_points ? one.score_points > other.score_points : one.partner < other.partner;
    });
    options.resize(static_cast<std::size_t>(kept));
    return options;
}

}  // namespace counterpart::pairing
