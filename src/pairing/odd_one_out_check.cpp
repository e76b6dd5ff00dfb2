#include <algorithm>
#include <cstddef>

#include "pairing/check_scorer.h"
#include "pairing/odd_one_out.h"
#include "pairing/score.h"

namespace counterpart::pairing {
namespace {

/// Counts how often each person has a place; false if somebody is not of the round.
bool count_places(const domain::MatchPreview& preview, std::vector<int>& places) {
    const auto count = [&](PersonIndex person) {
        if (person < 0 || static_cast<std::size_t>(person) >= places.size()) {
            return false;
        }
        ++places[static_cast<std::size_t>(person)];
        return true;
    };
    return std::ranges::all_of(preview.pairs, [&](const domain::MatchedPair& pair) { return count(pair.a) && count(pair.b); }) &&
           std::ranges::all_of(preview.trios, [&](const domain::Trio& trio) { return count(trio.third); }) &&
           std::ranges::all_of(preview.alone, [&](const domain::AlonePerson& alone) { return count(alone.person); });
}

class TrioCheck {
  public:
    TrioCheck(const PairingInput& input, const domain::MatchPreview& preview) : input_(input), preview_(preview) {}

    Result<void> run() const {
        if (!preview_.trios.empty() && preview_.odd_one_out != domain::OddOneOut::kTrio) {
            return fail("preview_pair_damaged", "trios");
        }
        // Each pair once: they are in the order of their first person, who is in one pair only.
        if (!std::ranges::is_sorted(preview_.trios, std::ranges::less_equal{}, &domain::Trio::a)) {
            return fail("preview_pair_damaged", "trios");
        }
        for (const domain::Trio& trio : preview_.trios) {
            const auto pair = std::ranges::lower_bound(preview_.pairs, trio.a, {}, &domain::MatchedPair::a);
            const bool is_pair = pair != preview_.pairs.end() && pair->a == trio.a && pair->b == trio.b && !pair->fixed;
            if (!is_pair || !may_meet(trio.third, trio.a) || !may_meet(trio.third, trio.b) || !may_meet(trio.a, trio.b)) {
                return fail("preview_pair_damaged", "trios");
            }
            if (points(trio.third, trio.a) != trio.score_with_a_points || points(trio.third, trio.b) != trio.score_with_b_points) {
                return fail("preview_scores_differ", "trios");
            }
        }
        return {};
    }

  private:
    [[nodiscard]] bool may_meet(PersonIndex one, PersonIndex other) const {
        if (one == other) {
            return false;
        }
        CheckScorer scorer(input_, preview_.criteria, {one, other});
        std::vector<std::uint8_t> row(scorer.stride());
        scorer.score(0, 1, row);
        return row[1] != 0;
    }

    [[nodiscard]] int points(PersonIndex one, PersonIndex other) const {
        return score_points(pair_score_parts(input_, preview_.criteria, one, other));
    }

    const PairingInput& input_;
    const domain::MatchPreview& preview_;
};

}  // namespace

Result<void> check_odd_ones(const PairingInput& input, const domain::MatchPreview& preview) {
    std::vector<int> places(static_cast<std::size_t>(input.person_count));
    if (!count_places(preview, places) || !std::ranges::all_of(places, [](int count) { return count == 1; })) {
        return fail("preview_pair_damaged", "alone");
    }
    const bool is_alone = std::ranges::contains(preview.alone, preview.with_stand_in, &domain::AlonePerson::person);
    const bool has_stand_in = preview.odd_one_out == domain::OddOneOut::kStandIn && !preview.stand_in_id.empty();
    if (preview.with_stand_in != -1 && !(is_alone && has_stand_in)) {
        return fail("preview_pair_damaged", "stand_in");
    }
    return preview.trios.empty() ? Result<void>{} : TrioCheck(input, preview).run();
}

}  // namespace counterpart::pairing
