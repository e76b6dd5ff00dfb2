#include "pairing/solve_round.h"

#include <algorithm>
#include <optional>

#include "pairing/alone.h"
#include "pairing/candidates.h"
#include "pairing/floor.h"
#include "pairing/hard_rules.h"
#include "pairing/priority.h"
#include "pairing/proof_check.h"
#include "pairing/score.h"
#include "pairing/sparse_solve.h"

namespace counterpart::pairing {
namespace {

constexpr std::int32_t kProofScale = 2;

domain::MatchedPair make_pair(const PairingInput& input, const domain::Criteria& criteria, IndexPair pair, bool fixed) {
    domain::MatchedPair matched{.a = pair.a, .b = pair.b, .fixed = fixed};
    matched.parts = pair_score_parts(input, criteria, pair.a, pair.b);
    matched.score_points = static_cast<std::uint8_t>(score_points(matched.parts));
    return matched;
}

std::vector<domain::MatchedPair> make_pairs(const PairingInput& input, const domain::Criteria& criteria, const Pool& pool,
                                            const std::vector<std::int32_t>& partner) {
    std::vector<domain::MatchedPair> pairs;
    for (std::size_t vertex = 0; vertex < partner.size(); ++vertex) {
        if (partner[vertex] > static_cast<std::int32_t>(vertex)) {
            const PersonIndex one = pool.person_of_vertex[vertex];
            const PersonIndex other = pool.person_of_vertex[static_cast<std::size_t>(partner[vertex])];
            pairs.push_back(make_pair(input, criteria, make_index_pair(one, other), false));
        }
    }
    for (const IndexPair& pair : input.fixed_pairs) {
        pairs.push_back(make_pair(input, criteria, pair, true));
    }
    std::ranges::sort(pairs, {}, &domain::MatchedPair::a);
    return pairs;
}

std::int64_t sum_points(const std::vector<domain::MatchedPair>& pairs) {
    std::int64_t sum = 0;
    for (const domain::MatchedPair& pair : pairs) {
        sum += pair.score_points;
    }
    return sum;
}

std::int32_t lowest_free_points(const std::vector<domain::MatchedPair>& pairs) {
    std::int32_t lowest = 255;
    bool any = false;
    for (const domain::MatchedPair& pair : pairs) {
        if (!pair.fixed) {
            lowest = std::min<std::int32_t>(lowest, pair.score_points);
            any = true;
        }
    }
    return any ? lowest : 0;
}

/// Vertex values spread over people. People with a fixed partner stand outside the proof: each is a class alone.
std::vector<std::int32_t> by_person(const Pool& pool, const std::vector<std::int32_t>& by_vertex) {
    std::vector<std::int32_t> values;
    std::int32_t next_class = pool.size();
    for (const std::int32_t vertex : pool.vertex_of_person) {
        values.push_back(vertex == Pool::kNoVertex ? next_class++ : by_vertex[static_cast<std::size_t>(vertex)]);
    }
    return values;
}

domain::PairingProof make_proof(const Pool& pool, const matching::Certificate<std::int64_t>& certificate,
                                const std::vector<std::int32_t>& component) {
    domain::PairingProof proof;
    proof.scale = kProofScale;
    const std::int32_t vertices = pool.size();
    for (const std::int32_t vertex : pool.vertex_of_person) {
        const bool free = vertex != Pool::kNoVertex;
        const std::int32_t parent = free ? certificate.parent[static_cast<std::size_t>(vertex)] : -1;
        proof.person_duals.push_back(free ? certificate.vertex_dual_2x[static_cast<std::size_t>(vertex)] : 0);
        proof.blossom_of.push_back(parent < 0 ? -1 : parent - vertices);
    }
    for (std::size_t blossom = 0; blossom < certificate.blossom_dual_2x.size(); ++blossom) {
        const std::int32_t parent = certificate.parent[static_cast<std::size_t>(vertices) + blossom];
        proof.blossom_parents.push_back(parent < 0 ? -1 : parent - vertices);
        proof.blossom_duals.push_back(certificate.blossom_dual_2x[blossom]);
    }
    proof.barrier_classes = by_person(pool, component);
    return proof;
}

/// One computation from input to unverified outcome.
class RoundSolver {
  public:
    RoundSolver(const PairingInput& input, const ScoringPlanes& planes, const domain::Criteria& criteria, const WarmStarts* warm,
                Meter& meter)
        : input_(input),
          criteria_(criteria),
          warm_(warm),
          meter_(meter),
          priorities_(priorities_points(input)),
          pool_(make_pool(input)),
          scorer_(input, planes, criteria) {}

    /// Started warm, it leaves out what only a preview tells: who is alone and why, and how many partners everybody could have.
    SolvedRound run() {
        SolvedRound solved;
        PairingOutcome& outcome = solved.outcome;
        PoolMatching best = solve(warm_ == nullptr ? nullptr : &warm_->greatest_total, 0,
                                  warm_ == nullptr ? &outcome.possible_partner_counts : nullptr, solved.warm.greatest_total);
        std::vector<std::int32_t> component = best.certificate.component;
        outcome.pairs = make_pairs(input_, criteria_, pool_, best.partner);
        solved.greatest_total_points = sum_points(outcome.pairs);
        solved.lowest_score_of_greatest_total_points = lowest_free_points(outcome.pairs);
        Floor floor;
        if (criteria_.policy == domain::PairingPolicy::kWorstPairFirst && best.pair_count() > 0) {
            const auto reached = static_cast<std::uint8_t>(solved.lowest_score_of_greatest_total_points);
            floor = find_floor(scorer_, pool_, best.pair_count(), reached, meter_);
            if (floor.points > reached) {
                scorer_.set_floor(floor.points);
                best = solve(warm_ == nullptr || !warm_->lifted ? nullptr : &*warm_->lifted, floor.points, nullptr,
                             solved.warm.lifted.emplace());
                scorer_.set_floor(0);
                outcome.pairs = make_pairs(input_, criteria_, pool_, best.partner);
            }
        }
        if (warm_ == nullptr) {
            outcome.alone = describe_alone(scorer_, pool_, best.partner, component, outcome.possible_partner_counts);
        }
        outcome.proof = make_proof(pool_, best.certificate, component);
        outcome.proof.lowest_score_floor_points = floor.points;
        if (!floor.component.empty()) {
            outcome.proof.floor_barrier_classes = by_person(pool_, floor.component);
        }
        fill_figures(outcome);
        return solved;
    }

  private:
    /// `kept` receives what another solve may start from, unless this one did.
    PoolMatching solve(const WarmStart* warm, std::int32_t lowest_score_points, std::vector<std::int32_t>* counts, WarmStart& kept) {
        meter_.begin(PreviewStage::kChoosingCandidates);
        std::vector<CandidateEdge> start;
        std::optional<StartSolution> solution;
        if (warm == nullptr) {
            start = choose_candidates(scorer_, pool_, meter_);
        } else {
            const std::vector<IndexPair> none;
            const std::vector<IndexPair>& forbidden = criteria_.never_forbidden_pair ? input_.forbidden_pairs : none;
            solution = warm_solution(*warm, pool_);
            if (lowest_score_points > 0) {
                solution->bearing = {};  // its floor may have been another, and nothing was asked of the pairs below
            }
            start = warm_candidates(*warm, scorer_, pool_, forbidden, lowest_score_points);
        }
        PoolMatching best = solve_sparse(scorer_, pool_, Weighing::kPoints, start, {}, solution ? &*solution : nullptr, counts, meter_);
        if (warm_ == nullptr) {
            kept = keep_warm(pool_, best);
        }
        // Where nobody who waited stays alone, the best total is the best with priorities too, by the same duals.
        return leaves_waiting(best) ? solve_sparse(scorer_, pool_, Weighing::kPoints, start, priorities_, nullptr, nullptr, meter_) : best;
    }

    [[nodiscard]] bool leaves_waiting(const PoolMatching& best) const {
        return std::ranges::any_of(input_.waited, [&](PersonIndex person) {
            const std::int32_t vertex = pool_.vertex_of_person[static_cast<std::size_t>(person)];
            return vertex != Pool::kNoVertex && best.partner[static_cast<std::size_t>(vertex)] < 0;
        });
    }

    void fill_figures(PairingOutcome& outcome) const {
        const auto people = static_cast<std::int64_t>(input_.person_count);
        outcome.figures.all_pairs = people * (people - 1) / 2;
        outcome.figures.total_points = sum_points(outcome.pairs);
        outcome.figures.countries = input_.country_count;
    }

    const PairingInput& input_;
    const domain::Criteria& criteria_;
    const WarmStarts* warm_;
    Meter& meter_;
    std::vector<std::int64_t> priorities_;
    Pool pool_;
    RowScorer scorer_;
};

/// Kept pairs are settled for the solver like fixed ones; the outcome tells them apart.
SolvedRound solve_around_kept(const PairingInput& input, const ScoringPlanes& planes, const domain::Criteria& criteria,
                              const std::vector<IndexPair>& kept, const WarmStarts* warm, Meter& meter) {
    PairingInput settled = input;
    settled.fixed_pairs.insert(settled.fixed_pairs.end(), kept.begin(), kept.end());
    std::ranges::sort(settled.fixed_pairs);
    SolvedRound solved = RoundSolver(settled, planes, criteria, warm, meter).run();
    for (domain::MatchedPair& pair : solved.outcome.pairs) {
        pair.kept = std::ranges::binary_search(kept, IndexPair{.a = pair.a, .b = pair.b});
        pair.fixed = pair.fixed && !pair.kept;
    }
    return solved;
}

SolvedRound solve_unverified(const PairingInput& input, const ScoringPlanes& planes, const domain::Criteria& criteria,
                             const WarmStarts* warm, Meter& meter) {
    const std::vector<IndexPair> kept = kept_pairs(input, criteria);
    return kept.empty() ? RoundSolver(input, planes, criteria, warm, meter).run()
                        : solve_around_kept(input, planes, criteria, kept, warm, meter);
}

bool are_weights_small(const domain::Criteria& criteria) {
    return std::ranges::all_of(criteria.weight_points, [](std::uint8_t weight) { return weight <= domain::kMaxWeightPoints; });
}

}  // namespace

Result<SolvedRound> solve_round(const PairingInput& input, const ScoringPlanes& planes, const domain::Criteria& criteria,
                                const PreviewOptions& options) {
    if (!are_weights_small(criteria)) {
        return fail("weight_too_large");
    }
    Meter meter(options);
    SolvedRound solved = solve_unverified(input, planes, criteria, nullptr, meter);
    PairingOutcome& outcome = solved.outcome;
    meter.begin(PreviewStage::kVerifying);
    ProofVerdict verdict = check_proof(input, criteria, outcome.pairs, outcome.proof, meter);
    if (!verdict.proved) {
        return std::unexpected(verdict.problem);
    }
    outcome.figures.allowed_pairs = verdict.allowed_pairs;
    outcome.figures.bound_points = verdict.bound_points;
    meter.figures().verified_pairs = verdict.allowed_pairs;
    solved.near_pairs = std::move(verdict.near_pairs);
    outcome.run = meter.finish();
    return solved;
}

Result<std::vector<domain::MatchedPair>> solve_changed_round(const PairingInput& input, const ScoringPlanes& planes,
                                                             const domain::Criteria& criteria, const PreviewOptions& options,
                                                             const WarmStarts& warm, const EarlierRound& earlier) {
    if (!are_weights_small(criteria)) {
        return fail("weight_too_large");
    }
    Meter meter(options);
    SolvedRound solved = solve_unverified(input, planes, criteria, &warm, meter);
    meter.begin(PreviewStage::kVerifying);
    const ProofVerdict verdict = check_changed_proof(earlier, input, criteria, solved.outcome.pairs, solved.outcome.proof, meter);
    meter.finish();
    if (!verdict.proved) {
        return std::unexpected(verdict.problem);
    }
    return std::move(solved.outcome.pairs);
}

}  // namespace counterpart::pairing
