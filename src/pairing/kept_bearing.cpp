#include "pairing/kept_bearing.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace counterpart::pairing {
namespace {

/// A number that tells sets of vertices apart when those of their members are added up (Steele, Lea and Flood 2014).
std::uint64_t fingerprint_of(std::size_t vertex) {
    std::uint64_t mixed = (vertex + 1) * 0x9e3779b97f4a7c15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

/// By blossom. `around` tells of vertex or blossom the blossom around, or -1.
template <typename AroundVertex, typename AroundBlossom>
std::vector<std::uint64_t> fingerprints(std::size_t vertices, std::size_t blossoms, AroundVertex around_vertex,
                                        AroundBlossom around_blossom) {
    std::vector<std::uint64_t> prints(blossoms);
    for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
        if (const std::int32_t around = around_vertex(vertex); around >= 0) {
            prints[static_cast<std::size_t>(around)] += fingerprint_of(vertex);
        }
    }
    for (std::size_t blossom = 0; blossom < blossoms; ++blossom) {  // all inner ones come first
        if (const std::int32_t around = around_blossom(blossom); around >= 0) {
            prints[static_cast<std::size_t>(around)] += prints[blossom];
        }
    }
    return prints;
}

/// By blossom of `before`: half of what it and all around it have lost.
std::vector<std::int64_t> lost_halves_2x(const matching::KeptBlossoms<std::int32_t>& before,
                                         const matching::Certificate<std::int64_t>& now) {
    const std::size_t vertices = now.vertex_dual_2x.size();
    const auto first_blossom = static_cast<std::int32_t>(vertices);
    const auto prints_now = fingerprints(
        vertices, now.blossom_dual_2x.size(), [&](std::size_t vertex) { return now.parent[vertex] - first_blossom; },
        [&](std::size_t blossom) { return now.parent[vertices + blossom] - first_blossom; });
    const auto prints_before = fingerprints(
        vertices, before.dual_2x.size(), [&](std::size_t vertex) { return before.around_vertex[vertex]; },
        [&](std::size_t blossom) { return before.around_blossom[blossom]; });
    std::vector<std::pair<std::uint64_t, std::int64_t>> duals_now;
    for (std::size_t blossom = 0; blossom < prints_now.size(); ++blossom) {
        duals_now.emplace_back(prints_now[blossom], now.blossom_dual_2x[blossom]);
    }
    std::ranges::sort(duals_now);
    std::vector<std::int64_t> halves_2x(before.dual_2x.size());
    for (std::size_t blossom = halves_2x.size(); blossom-- > 0;) {
        const auto same = std::ranges::lower_bound(duals_now, std::pair(prints_before[blossom], std::int64_t{0}));
        const bool stands = same != duals_now.end() && same->first == prints_before[blossom];
        const std::int64_t lost_2x = std::max<std::int64_t>(before.dual_2x[blossom] - (stands ? same->second : 0), 0);
        const std::int32_t around = before.around_blossom[blossom];
        halves_2x[blossom] = (lost_2x + 1) / 2 + (around < 0 ? 0 : halves_2x[static_cast<std::size_t>(around)]);
    }
    return halves_2x;
}

}  // namespace

BearingDuals bear_with_blossoms(const BearingDuals& without, const matching::KeptBlossoms<std::int32_t>& before,
                                const matching::Certificate<std::int64_t>& now, const Pool& pool) {
    BearingDuals bearing = without;
    const std::vector<std::int64_t> halves_2x = lost_halves_2x(before, now);
    for (std::size_t vertex = 0; vertex < before.around_vertex.size(); ++vertex) {
        std::int64_t& dual_2x = bearing.duals_2x[static_cast<std::size_t>(pool.person_of_vertex[vertex])];
        if (const std::int32_t around = before.around_vertex[vertex]; around >= 0 && dual_2x != BearingDuals::kNoDual) {
            dual_2x += halves_2x[static_cast<std::size_t>(around)];
        }
    }
    return bearing;
}

}  // namespace counterpart::pairing
