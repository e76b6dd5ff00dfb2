#include "pairing/warm_start.h"

#include <algorithm>
#include <limits>

namespace counterpart::pairing {
namespace {

constexpr std::size_t kAnewPerPerson = 8;
/// Pairs further from entering the solution are left behind; pricing finds those that it needs after all.
constexpr std::int32_t kKeptSlack_2x = 8;

/// The best partners of one person: points less half their dual.
void add_best(PersonIndex person, const WarmStart& warm, RowScorer& scorer, const Pool& pool, std::vector<CandidateEdge>& edges) {
    std::vector<std::uint8_t> row(scorer.stride());
    scorer.score(person, 0, static_cast<PersonIndex>(pool.vertex_of_person.size()), row);
    std::vector<std::pair<std::int64_t, PersonIndex>> gains;
    for (std::size_t other = 0; other < pool.vertex_of_person.size(); ++other) {
        if (row[other] != 0 && other != static_cast<std::size_t>(person)) {
            const std::int64_t dual = warm.duals_2x[other] == WarmStart::kNoDual ? 0 : warm.duals_2x[other];
            gains.emplace_back(dual - 2 * (row[other] - 1), static_cast<PersonIndex>(other));
        }
    }
    const auto kept = static_cast<std::ptrdiff_t>(std::min(gains.size(), kAnewPerPerson));
    std::ranges::partial_sort(gains, gains.begin() + kept);
    for (std::ptrdiff_t k = 0; k < kept; ++k) {
        const PersonIndex other = gains[static_cast<std::size_t>(k)].second;
        edges.push_back({.u = pool.vertex_of_person[static_cast<std::size_t>(person)],
                         .v = pool.vertex_of_person[static_cast<std::size_t>(other)],
                         .weight = row[static_cast<std::size_t>(other)] - 1});
    }
}

}  // namespace

WarmStart keep_warm(const Pool& pool, const PoolMatching& solved) {
    WarmStart warm;
    warm.duals_2x.assign(pool.vertex_of_person.size(), WarmStart::kNoDual);
    warm.partner.assign(pool.vertex_of_person.size(), -1);
    warm.blossoms = matching::rename_vertices<std::int32_t>(solved.blossoms, pool.person_of_vertex, pool.vertex_of_person.size());
    const std::vector<std::int64_t>& duals = solved.certificate.vertex_dual_2x;
    for (std::size_t vertex = 0; vertex < duals.size(); ++vertex) {
        const auto person = static_cast<std::size_t>(pool.person_of_vertex[vertex]);
        warm.duals_2x[person] = static_cast<std::int32_t>(duals[vertex]);  // duals of scores alone fit 32 bits
        const std::int32_t partner = solved.partner[vertex];
        warm.partner[person] = partner < 0 ? -1 : pool.person_of_vertex[static_cast<std::size_t>(partner)];
    }
    for (const CandidateEdge& edge : solved.edges) {  // common blossoms add to the slack: tight pairs stay
        if (duals[static_cast<std::size_t>(edge.u)] + duals[static_cast<std::size_t>(edge.v)] - 2 * edge.weight > kKeptSlack_2x) {
            continue;
        }
        warm.pairs.push_back({.u = pool.person_of_vertex[static_cast<std::size_t>(edge.u)],
                              .v = pool.person_of_vertex[static_cast<std::size_t>(edge.v)],
                              .weight = edge.weight});
    }
    return warm;
}

void take_near_pairs(WarmStart& warm, const domain::PairingProof& proof, const std::vector<NearPair>& near_pairs) {
    for (std::size_t person = 0; person < warm.duals_2x.size(); ++person) {
        if (warm.duals_2x[person] != WarmStart::kNoDual && warm.duals_2x[person] != proof.person_duals[person]) {
            return;
        }
    }
    std::erase_if(warm.pairs, [&](const CandidateEdge& pair) {
        const std::int64_t both_2x =
            std::int64_t{warm.duals_2x[static_cast<std::size_t>(pair.u)]} + warm.duals_2x[static_cast<std::size_t>(pair.v)];
        return both_2x - 2 * pair.weight < VerifiedProof::kNear_2x;
    });
    for (const NearPair& pair : near_pairs) {
        warm.pairs.push_back({.u = pair.a, .v = pair.b, .weight = pair.points});
    }
    warm.spare_2x = VerifiedProof::kNear_2x;
}

WarmStart carry_over(const WarmStart& warm, const ChangedRound& changed) {
    WarmStart carried;
    carried.rescored = changed.rescored;
    carried.spare_2x = warm.spare_2x;
    carried.blossoms = matching::rename_vertices<std::int32_t>(warm.blossoms, changed.person_now, changed.person_before.size());
    const auto now = [&](PersonIndex person) { return person < 0 ? -1 : changed.person_now[static_cast<std::size_t>(person)]; };
    for (const PersonIndex before : changed.person_before) {
        const bool is_late = static_cast<std::size_t>(before) >= warm.duals_2x.size();
        carried.duals_2x.push_back(is_late ? WarmStart::kNoDual : warm.duals_2x[static_cast<std::size_t>(before)]);
        carried.partner.push_back(is_late ? -1 : now(warm.partner[static_cast<std::size_t>(before)]));
    }
    const auto is_rescored = [&](PersonIndex person) { return std::ranges::binary_search(changed.rescored, person); };
    for (const CandidateEdge& pair : warm.pairs) {
        const PersonIndex u = now(pair.u);
        const PersonIndex v = now(pair.v);
        if (u >= 0 && v >= 0 && !is_rescored(u) && !is_rescored(v)) {
            carried.pairs.push_back({.u = u, .v = v, .weight = pair.weight});
        }
    }
    return carried;
}

std::vector<CandidateEdge> warm_candidates(const WarmStart& warm, RowScorer& scorer, const Pool& pool,
                                           const std::vector<IndexPair>& forbidden, std::int32_t lowest_score_points) {
    std::vector<std::uint8_t> has_forbidden(pool.vertex_of_person.size());
    for (const IndexPair& pair : forbidden) {
        has_forbidden[static_cast<std::size_t>(pair.a)] = 1;
    }
    std::vector<CandidateEdge> edges;
    edges.reserve(warm.pairs.size());
    for (const CandidateEdge& pair : warm.pairs) {
        const std::int32_t u = pool.vertex_of_person[static_cast<std::size_t>(pair.u)];
        const std::int32_t v = pool.vertex_of_person[static_cast<std::size_t>(pair.v)];
        const bool free = u != Pool::kNoVertex && v != Pool::kNoVertex && pair.weight >= lowest_score_points;
        const IndexPair people = make_index_pair(pair.u, pair.v);
        const bool may = has_forbidden[static_cast<std::size_t>(people.a)] == 0 || !std::ranges::binary_search(forbidden, people);
        if (free && may) {
            edges.push_back({.u = u, .v = v, .weight = pair.weight});
        }
    }
    for (const PersonIndex person : warm.rescored) {
        if (scorer.is_in_pool(person)) {
            add_best(person, warm, scorer, pool, edges);
        }
    }
    return edges;
}

StartSolution warm_solution(const WarmStart& warm, const Pool& pool) {
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    for (const std::int32_t dual : warm.duals_2x) {
        least = dual == WarmStart::kNoDual ? least : std::min(least, dual);
    }
    StartSolution solution;
    solution.blossoms = matching::rename_vertices<std::int32_t>(warm.blossoms, pool.vertex_of_person, pool.person_of_vertex.size());
    solution.bearing.slack_2x.assign(warm.duals_2x.size(), warm.spare_2x);
    for (const std::int32_t dual : warm.duals_2x) {
        solution.bearing.duals_2x.push_back(dual == WarmStart::kNoDual ? BearingDuals::kNoDual : dual);
    }
    for (const PersonIndex person : warm.rescored) {
        solution.bearing.duals_2x[static_cast<std::size_t>(person)] = BearingDuals::kNoDual;
    }
    for (const PersonIndex person : pool.person_of_vertex) {
        const std::int32_t dual = warm.duals_2x[static_cast<std::size_t>(person)];
        const PersonIndex partner = warm.partner[static_cast<std::size_t>(person)];
        const bool nobody_has_one = least == std::numeric_limits<std::int32_t>::max();
        solution.duals_2x.push_back(dual != WarmStart::kNoDual ? dual : (nobody_has_one ? 0 : least));
        solution.partner.push_back(partner < 0 ? -1 : pool.vertex_of_person[static_cast<std::size_t>(partner)]);
    }
    return solution;
}

}  // namespace counterpart::pairing
