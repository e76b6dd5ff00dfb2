#include "pairing/sparse_solve.h"

#include <algorithm>

#include "matching/solver.h"

namespace counterpart::pairing {
namespace {

/// Pairs so close to a contradiction join the first time too: one larger solve is cheaper than another round.
constexpr std::int32_t kFirstMarginPoints = 4;
constexpr std::int32_t kLaterMarginPoints = 1;

}  // namespace

std::int32_t PoolMatching::pair_count() const {
    return static_cast<std::int32_t>(std::ranges::count_if(partner, [](std::int32_t other) { return other >= 0; }) / 2);
}

PoolMatching solve_sparse(RowScorer& scorer, const Pool& pool, Weighing weighing, const std::vector<CandidateEdge>& start,
                          const StartSolution* solution, std::vector<std::int32_t>* counts, Meter& meter) {
    matching::Solver<std::int32_t> solver(pool.size(), matching::Objective::kMaxCardinalityMaxWeight);
    Pricer pricer(scorer, pool, weighing);
    if (counts != nullptr) {
        counts->assign(pool.vertex_of_person.size(), 0);
        pricer.count_possible_partners_into(*counts);
    }
    PoolMatching result;
    std::vector<CandidateEdge> edges = start;
    for (std::int32_t round = 0;; ++round) {
        meter.begin(PreviewStage::kSolving);
        pricer.know(edges);
        solver.add_edges(edges);
        if (round == 0 && solution != nullptr) {
            solver.start_from(solution->duals_2x, solution->partner);
        }
        result.edges.insert(result.edges.end(), edges.begin(), edges.end());
        meter.figures().candidate_pairs += static_cast<std::int64_t>(edges.size());
        solver.solve();
        ++meter.figures().rounds;
        result.partner.assign(solver.partners().begin(), solver.partners().end());
        result.certificate = solver.certificate();

        meter.begin(PreviewStage::kPricing);
        // With at most one person alone in an odd pool no barrier is needed: nobody can do better.
        const bool has_barrier = 2 * result.pair_count() + 1 < pool.size();
        Priced priced = pricer.price(result.certificate, has_barrier, round == 0 ? kFirstMarginPoints : kLaterMarginPoints, meter);
        if (priced.violations == 0) {
            if (!has_barrier) {
                result.certificate.component.assign(static_cast<std::size_t>(pool.size()), 0);
            }
            return result;
        }
        edges = std::move(priced.edges);
    }
}

}  // namespace counterpart::pairing
