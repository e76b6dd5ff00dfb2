#pragma once

#include <memory>
#include <vector>

#include "base/result.h"
#include "pairing/outcome.h"
#include "pairing/what_if.h"

namespace counterpart::pairing {

/// What the policy "worst pair first" gives and takes, compared with the greatest total.
struct PolicyCost {
    std::int64_t greatest_total_points = 0;
    std::int64_t lifted_total_points = 0;
    std::int32_t lowest_score_of_greatest_total_points = 0;
    std::int32_t lowest_score_of_lifted_points = 0;

    /// The price of lifting the worst pair.
    [[nodiscard]] std::int64_t cost_of_lifting_points() const { return greatest_total_points - lifted_total_points; }
    friend bool operator==(const PolicyCost&, const PolicyCost&) = default;
};

/// Solves one loaded round again and again: planes and buffers are kept between criteria, the last result between what-ifs.
class Engine {
  public:
    /// Takes a valid input (see `validate_pairing_input`).
    explicit Engine(PairingInput input);
    ~Engine();
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;

    /// The best pairing under `criteria`, verified over all pairs; `proof_refused` (a bug of ours) rather than an unproved result.
    /// The answer depends on input and criteria only, never on what was asked before.
    Result<PairingOutcome> solve(const domain::Criteria& criteria, const PreviewOptions& options);

    /// What changes with a query, compared with the last `solve`, from which it starts; `nothing_solved_yet` before the first.
    /// Other problems: as `check_what_if`.
    Result<WhatIfAnswer> what_if(const WhatIfQuery& query, const PreviewOptions& options);

    /// Both policies side by side.
    Result<PolicyCost> policy_cost(const domain::Criteria& criteria, const PreviewOptions& options);

    [[nodiscard]] const PairingInput& input() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// One solve without keeping anything.
Result<PairingOutcome> solve_pairing(const PairingInput& input, const domain::Criteria& criteria, const PreviewOptions& options);

}  // namespace counterpart::pairing
