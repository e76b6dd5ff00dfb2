#include "pairing/engine.h"

#include <optional>
#include <utility>

#include "pairing/changed_round.h"
#include "pairing/solve_round.h"

namespace counterpart::pairing {

struct Engine::State {
    explicit State(PairingInput loaded) : input(std::move(loaded)), planes(input) {}

    PairingInput input;
    ScoringPlanes planes;
    std::optional<domain::Criteria> last_criteria;
    std::vector<domain::MatchedPair> last_pairs;
    VerifiedProof last_proof;
    WarmStarts last_warm;
};

Engine::Engine(PairingInput input) : state_(std::make_unique<State>(std::move(input))) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

const PairingInput& Engine::input() const { return state_->input; }

Result<PairingOutcome> Engine::solve(const domain::Criteria& criteria, const PreviewOptions& options) {
    auto solved = solve_round(state_->input, state_->planes, criteria, options);
    if (!solved) {
        return std::unexpected(solved.error());
    }
    state_->last_criteria = criteria;
    state_->last_pairs = solved->outcome.pairs;
    state_->last_warm = std::move(solved->warm);
    if (criteria.policy == domain::PairingPolicy::kGreatestTotal && solved->near_pairs) {
        take_near_pairs(state_->last_warm.greatest_total, solved->outcome.proof, *solved->near_pairs);
    }
    state_->last_proof = keep_verified(state_->input, criteria, solved->outcome.proof, std::move(solved->near_pairs));
    return std::move(solved->outcome);
}

Result<WhatIfAnswer> Engine::what_if(const WhatIfQuery& query, const PreviewOptions& options) {
    if (!state_->last_criteria) {
        return fail("nothing_solved_yet");
    }
    if (auto checked = check_what_if(state_->input, query); !checked) {
        return std::unexpected(checked.error());
    }
    const ChangedRound changed = change_round(state_->input, query);
    WarmStarts warm{.greatest_total = carry_over(state_->last_warm.greatest_total, changed), .lifted = {}};
    if (state_->last_warm.lifted) {
        warm.lifted = carry_over(*state_->last_warm.lifted, changed);
    }
    std::optional<ScoringPlanes> changed_planes;
    if (!changed.same_columns) {
        changed_planes.emplace(changed.input);
    }
    const ScoringPlanes& planes = changed_planes ? *changed_planes : state_->planes;
    const EarlierRound earlier{.input = state_->input, .proof = state_->last_proof, .person_before = changed.person_before};
    const auto pairs = solve_changed_round(changed.input, planes, *state_->last_criteria, options, warm, earlier);
    if (!pairs) {
        return std::unexpected(pairs.error());
    }
    return compare_outcomes(changed, state_->last_pairs, *pairs);
}

Result<PolicyCost> Engine::policy_cost(const domain::Criteria& criteria, const PreviewOptions& options) {
    domain::Criteria lifted = criteria;
    lifted.policy = domain::PairingPolicy::kWorstPairFirst;
    const auto solved = solve_round(state_->input, state_->planes, lifted, options);
    if (!solved) {
        return std::unexpected(solved.error());
    }
    return PolicyCost{.greatest_total_points = solved->greatest_total_points,
                      .lifted_total_points = solved->outcome.figures.total_points,
                      .lowest_score_of_greatest_total_points = solved->lowest_score_of_greatest_total_points,
                      .lowest_score_of_lifted_points = solved->outcome.proof.lowest_score_floor_points};
}

Result<PairingOutcome> solve_pairing(const PairingInput& input, const domain::Criteria& criteria, const PreviewOptions& options) {
    return Engine(input).solve(criteria, options);
}

}  // namespace counterpart::pairing
