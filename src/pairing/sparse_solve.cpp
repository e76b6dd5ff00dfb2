#include "pairing/sparse_solve.h"

#include <algorithm>
#include <span>
#include <type_traits>
#include <utility>

#include "matching/solver.h"
#include "pairing/kept_bearing.h"

namespace counterpart::pairing {
namespace {

/// Pairs so close to a contradiction join too: a slightly larger solve is cheaper than another round.
constexpr std::int32_t kMarginPoints = 1;

/// One solve; scores fit the narrow weight, priorities need the wide one.
template <typename Weight>
class SparseSolve {
  public:
    SparseSolve(RowScorer& scorer, const Pool& pool, Weighing weighing, std::vector<std::int64_t> priorities, Meter& meter)
        : pool_(pool),
          priorities_(std::move(priorities)),
          meter_(meter),
          solver_(pool.size(), matching::Objective::kMaxCardinalityMaxWeight),
          pricer_(scorer, pool, weighing) {}

    PoolMatching run(const std::vector<CandidateEdge>& start, const StartSolution* solution, std::vector<std::int32_t>* counts) {
        if (counts != nullptr) {
            counts->assign(pool_.vertex_of_person.size(), 0);
            pricer_.count_possible_partners_into(*counts);
        }
        PoolMatching result;
        std::vector<CandidateEdge> edges = start;
        for (std::int32_t round = 0;; ++round) {
            solve(edges, round == 0 ? solution : nullptr, result);
            meter_.begin(PreviewStage::kPricing);
            if (solution != nullptr && !solution->bearing.duals_2x.empty()) {
                pricer_.rely_on(bear_with_blossoms(solution->bearing, solution->blossoms, result.certificate, pool_));
            }
            // With at most one person alone in an odd pool no barrier is needed: nobody can do better.
            const bool has_barrier = solver_.lonely_count() > 1;
            Priced priced = pricer_.price(result.certificate, has_barrier, kMarginPoints, meter_);
            if (priced.violations == 0) {
                if (!has_barrier) {
                    result.certificate.component.assign(static_cast<std::size_t>(pool_.size()), 0);
                }
                take_matching(result);
                return result;
            }
            edges = std::move(priced.edges);
        }
    }

  private:
    /// `solution` is one without priorities.
    void solve(const std::vector<CandidateEdge>& edges, const StartSolution* solution, PoolMatching& result) {
        meter_.begin(PreviewStage::kSolving);
        pricer_.know(edges);
        std::vector<matching::BasicEdge<Weight>> weighed;
        weighed.reserve(edges.size());
        for (const CandidateEdge& edge : edges) {
            weighed.push_back({edge.u, edge.v, static_cast<Weight>(edge.weight + priority(edge.u) + priority(edge.v))});
        }
        solver_.add_edges(weighed);
        if constexpr (std::is_same_v<Weight, std::int32_t>) {
            if (solution != nullptr) {
                solver_.start_from(solution->duals_2x, solution->partner, solution->blossoms);
            }
        }
        result.edges.insert(result.edges.end(), edges.begin(), edges.end());
        meter_.figures().candidate_pairs += static_cast<std::int64_t>(edges.size());
        solver_.solve();
        ++meter_.figures().rounds;
        take_certificate(solver_.certificate(), result.certificate);
    }

    void take_matching(PoolMatching& result) {
        const std::span<const std::int32_t> partners = solver_.partners();
        result.partner.assign(partners.begin(), partners.end());
        if constexpr (std::is_same_v<Weight, std::int32_t>) {
            result.blossoms = solver_.kept_blossoms();
        }
    }

    /// y_u + y_v >= 2 (score + p_u + p_v) says the same of the scores as (y_u - 2 p_u) + (y_v - 2 p_v) >= 2 score.
    void take_certificate(matching::Certificate<Weight> from, matching::Certificate<std::int64_t>& to) const {
        to.vertex_dual_2x.assign(from.vertex_dual_2x.begin(), from.vertex_dual_2x.end());
        for (std::int32_t vertex = 0; vertex < pool_.size(); ++vertex) {
            to.vertex_dual_2x[static_cast<std::size_t>(vertex)] -= 2 * priority(vertex);
        }
        to.blossom_dual_2x.assign(from.blossom_dual_2x.begin(), from.blossom_dual_2x.end());
        to.parent = std::move(from.parent);
        to.component = std::move(from.component);
    }

    [[nodiscard]] std::int64_t priority(std::int32_t vertex) const {
        return priorities_.empty() ? 0 : priorities_[static_cast<std::size_t>(vertex)];
    }

    const Pool& pool_;
    std::vector<std::int64_t> priorities_;  ///< by vertex; empty = none
    Meter& meter_;
    matching::Solver<Weight> solver_;
    Pricer pricer_;
};

}  // namespace

std::int32_t PoolMatching::pair_count() const {
    return static_cast<std::int32_t>(std::ranges::count_if(partner, [](std::int32_t other) { return other >= 0; }) / 2);
}

PoolMatching solve_sparse(RowScorer& scorer, const Pool& pool, Weighing weighing, const std::vector<CandidateEdge>& start,
                          const std::vector<std::int64_t>& priorities, const StartSolution* solution, std::vector<std::int32_t>* counts,
                          Meter& meter) {
    if (priorities.empty()) {
        return SparseSolve<std::int32_t>(scorer, pool, weighing, {}, meter).run(start, solution, counts);
    }
    std::vector<std::int64_t> by_vertex;
    for (const PersonIndex person : pool.person_of_vertex) {
        by_vertex.push_back(priorities[static_cast<std::size_t>(person)]);
    }
    return SparseSolve<std::int64_t>(scorer, pool, weighing, std::move(by_vertex), meter).run(start, solution, counts);
}

}  // namespace counterpart::pairing
