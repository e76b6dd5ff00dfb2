#pragma once

#include <cstdint>
#include <vector>

#include "domain/match_preview.h"
#include "pairing/changed_proof.h"
#include "pairing/changed_round.h"
#include "pairing/row_scorer.h"
#include "pairing/sparse_solve.h"

namespace counterpart::pairing {

/// What one solve leaves for the next one on a similar round: the pairs that mattered, duals, blossoms and partners, by person.
struct WarmStart {
    std::vector<CandidateEdge> pairs;     ///< between people, not vertices
    std::vector<std::int32_t> duals_2x;   ///< kNoDual for people outside the pool
    std::vector<PersonIndex> partner;     ///< -1 = alone or outside the pool
    std::vector<PersonIndex> rescored;    ///< people whose pairs have to be looked for anew; sorted
    matching::KeptBlossoms<std::int32_t> blossoms;
    std::int64_t spare_2x = 0;  ///< the duals bear all other pairs, without blossoms, with so much to spare

    static constexpr std::int32_t kNoDual = INT32_MIN;
};

/// What a pool leaves that was solved without priorities. Cost: O(n + pairs).
WarmStart keep_warm(const Pool& pool, const PoolMatching& solved);

/// Takes all pairs in that the verification found near: the duals bear the others with some to spare, so small falls need no look at them.
/// Does nothing where the proof is not of these duals. Cost: O(n + pairs).
void take_near_pairs(WarmStart& warm, const domain::PairingProof& proof, const std::vector<NearPair>& near_pairs);

/// The same for the changed round: whoever is gone or scores otherwise now takes their pairs along. Cost: O(n + pairs).
WarmStart carry_over(const WarmStart& warm, const ChangedRound& changed);

/// The first candidates of a solve that starts warm: what is left of the pairs, and the best few of everybody who is looked at anew.
/// Pairs that `forbidden` lists (sorted) or that score less than `lowest_score_points` are left out.
/// Cost: O(pairs), and a row of scores for each person looked at anew.
std::vector<CandidateEdge> warm_candidates(const WarmStart& warm, RowScorer& scorer, const Pool& pool,
                                           const std::vector<IndexPair>& forbidden, std::int32_t lowest_score_points);

/// What the solver starts from, by vertex; who has no dual gets the least. The duals and blossoms of people who are not looked at anew bear all
/// their pairs: the solve that left them had priced every one.
StartSolution warm_solution(const WarmStart& warm, const Pool& pool);

}  // namespace counterpart::pairing
