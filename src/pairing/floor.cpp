#include "pairing/floor.h"

#include <algorithm>
#include <optional>

#include "pairing/candidates.h"
#include "pairing/sparse_solve.h"

namespace counterpart::pairing {
namespace {

/// No pairing that leaves `alone` people out can have a higher lowest score than this: one person more than that would
/// have nobody better.
std::uint8_t greatest_thinkable(RowScorer& scorer, const Pool& pool, std::int32_t alone) {
    std::vector<std::uint8_t> row(scorer.stride());
    std::vector<std::uint8_t> best;
    const auto people = static_cast<PersonIndex>(pool.vertex_of_person.size());
    for (const PersonIndex person : pool.person_of_vertex) {
        scorer.score(person, 0, people, row);
        best.push_back(*std::ranges::max_element(row));
    }
    std::ranges::nth_element(best, best.begin() + alone);
    const std::uint8_t points_and_one = best[static_cast<std::size_t>(alone)];
    return points_and_one == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(points_and_one - 1);
}

/// The barrier, if the pairs that score at least `points` make fewer than `pair_count` pairs.
std::optional<std::vector<std::int32_t>> find_barrier(RowScorer& scorer, const Pool& pool, std::int32_t pair_count, std::uint8_t points,
                                                      Meter& meter) {
    scorer.set_floor(points);
    meter.begin(PreviewStage::kChoosingCandidates);
    std::vector<CandidateEdge> start = choose_candidates(scorer, pool, meter);
    for (CandidateEdge& edge : start) {
        edge.weight = 0;
    }
    PoolMatching matching = solve_sparse(scorer, pool, Weighing::kNone, start, {}, nullptr, nullptr, meter);
    scorer.set_floor(0);
    if (matching.pair_count() >= pair_count) {
        return std::nullopt;
    }
    return std::move(matching.certificate.component);
}

}  // namespace

Floor find_floor(RowScorer& scorer, const Pool& pool, std::int32_t pair_count, std::uint8_t reached_points, Meter& meter) {
    Floor floor{.points = reached_points, .component = {}};
    std::uint8_t too_high = static_cast<std::uint8_t>(greatest_thinkable(scorer, pool, pool.size() - 2 * pair_count) + 1);
    // The guess: the bound is usually reached, so it is tried before halving.
    std::uint8_t guess = static_cast<std::uint8_t>(std::max<int>(too_high - 1, floor.points));
    while (floor.points + 1 < too_high || floor.component.empty()) {
        if (guess <= floor.points) {
            guess = static_cast<std::uint8_t>(floor.points + 1);
        }
        if (auto barrier = find_barrier(scorer, pool, pair_count, guess, meter)) {
            too_high = guess;
            floor.component = std::move(*barrier);
            guess = static_cast<std::uint8_t>((floor.points + too_high) / 2);
        } else {
            floor.points = guess;
            guess = static_cast<std::uint8_t>(floor.component.empty() ? guess + 1 : (floor.points + too_high + 1) / 2);
        }
    }
    return floor;
}

}  // namespace counterpart::pairing
