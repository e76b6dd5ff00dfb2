#include "pairing/odd_one_out.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <tuple>

#include "pairing/hard_rules.h"
#include "pairing/score.h"

namespace counterpart::pairing {
namespace {

int added_points(const domain::Trio& trio) { return trio.score_with_a_points + trio.score_with_b_points; }

bool is_better_trio(const domain::Trio& one, const domain::Trio& other) {
    return std::tuple(-added_points(one), one.third, one.a) < std::tuple(-added_points(other), other.third, other.a);
}

/// Looks for the best pair of everybody alone among the pairs that are still two.
class TrioChooser {
  public:
    TrioChooser(const PairingInput& input, const domain::Criteria& criteria, const std::vector<domain::MatchedPair>& pairs)
        : input_(input), criteria_(criteria), pairs_(pairs), is_open_(static_cast<std::size_t>(input.person_count)) {
        for (const domain::MatchedPair& pair : pairs) {
            is_open_[static_cast<std::size_t>(pair.a)] = !pair.fixed && broken_rules(input, criteria, pair.a, pair.b) == 0;
        }
    }

    std::vector<domain::Trio> run(const std::vector<domain::AlonePerson>& alone) {
        std::vector<domain::Trio> wanted;
        for (const domain::AlonePerson& person : alone) {
            if (const auto best = best_for(person.person)) {
                wanted.push_back(*best);
            }
        }
        std::vector<domain::Trio> chosen;
        while (!wanted.empty()) {
            const domain::Trio next = *std::ranges::min_element(wanted, is_better_trio);
            chosen.push_back(next);
            is_open_[static_cast<std::size_t>(next.a)] = false;
            std::vector<domain::Trio> left;
            for (const domain::Trio& trio : wanted) {
                const auto best = trio.a == next.a ? best_for(trio.third) : std::optional(trio);
                if (trio.third != next.third && best) {
                    left.push_back(*best);
                }
            }
            wanted = std::move(left);
        }
        std::ranges::sort(chosen, {}, &domain::Trio::a);
        return chosen;
    }

  private:
    [[nodiscard]] std::optional<domain::Trio> best_for(PersonIndex third) const {
        std::optional<domain::Trio> best;
        for (const domain::MatchedPair& pair : pairs_) {
            if (!is_open_[static_cast<std::size_t>(pair.a)] || broken_rules(input_, criteria_, third, pair.a) != 0 ||
                broken_rules(input_, criteria_, third, pair.b) != 0) {
                continue;
            }
            const domain::Trio trio{.third = third,
                                    .a = pair.a,
                                    .b = pair.b,
                                    .score_with_a_points = points(third, pair.a),
                                    .score_with_b_points = points(third, pair.b)};
            if (!best || is_better_trio(trio, *best)) {
                best = trio;
            }
        }
        return best;
    }

    [[nodiscard]] std::uint8_t points(PersonIndex one, PersonIndex other) const {
        return static_cast<std::uint8_t>(score_points(pair_score_parts(input_, criteria_, one, other)));
    }

    const PairingInput& input_;
    const domain::Criteria& criteria_;
    const std::vector<domain::MatchedPair>& pairs_;
    std::vector<bool> is_open_;  ///< by the first of a pair
};

}  // namespace

std::vector<domain::Trio> choose_trios(const PairingInput& input, const domain::Criteria& criteria,
                                       const std::vector<domain::MatchedPair>& pairs, const std::vector<domain::AlonePerson>& alone) {
    return alone.empty() ? std::vector<domain::Trio>() : TrioChooser(input, criteria, pairs).run(alone);
}

void place_alone(const PairingInput& input, domain::MatchPreview& preview) {
    if (preview.odd_one_out == domain::OddOneOut::kTrio) {
        preview.trios = choose_trios(input, preview.criteria, preview.pairs, preview.alone);
        std::erase_if(preview.alone, [&](const domain::AlonePerson& alone) {
            return std::ranges::contains(preview.trios, alone.person, &domain::Trio::third);
        });
    } else if (preview.odd_one_out == domain::OddOneOut::kStandIn && !preview.stand_in_id.empty() && !preview.alone.empty()) {
        const auto longest = std::ranges::find_if(
            preview.waited, [&](PersonIndex person) { return std::ranges::contains(preview.alone, person, &domain::AlonePerson::person); });
        preview.with_stand_in = longest == preview.waited.end() ? preview.alone.front().person : *longest;
    }
}

}  // namespace counterpart::pairing
