#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace counterpart::matching {

/// The blossoms of a solution with the cycles along which they were closed, so that a solve of a similar graph can close them again.
/// The certificate leaves out blossoms with dual 0; here they stay where they lie in others, whose cycles lead through them.
template <typename Dual>
struct KeptBlossoms {
    /// An edge of a cycle, by end points; −1 for a vertex that is gone.
    struct Arc {
        std::int32_t tail = -1;
        std::int32_t head = -1;

        friend bool operator==(const Arc&, const Arc&) = default;
    };

    std::vector<std::int32_t> around_vertex;   ///< by vertex: the smallest blossom around, or −1
    std::vector<std::int32_t> around_blossom;  ///< by blossom: the same; always a later one
    std::vector<Dual> dual_2x;                 ///< by blossom: z >= 0, even
    std::vector<std::int32_t> first_arc;       ///< by blossom, and one more at the end: where its cycle begins in `arcs`
    std::vector<Arc> arcs;                     ///< each leads from a child of the blossom to the next one

    std::span<const Arc> cycle(std::size_t blossom) const {
        const auto first = static_cast<std::size_t>(first_arc[blossom]);
        return std::span(arcs).subspan(first, static_cast<std::size_t>(first_arc[blossom + 1]) - first);
    }

    friend bool operator==(const KeptBlossoms&, const KeptBlossoms&) = default;
};

/// The same blossoms on other vertices: `renamed[v]` is the new name of vertex v among `vertex_count`, −1 for one that is gone.
template <typename Dual>
KeptBlossoms<Dual> rename_vertices(const KeptBlossoms<Dual>& kept, std::span<const std::int32_t> renamed, std::size_t vertex_count) {
    KeptBlossoms<Dual> out = kept;
    const auto name_of = [&](std::int32_t vertex) { return vertex < 0 ? -1 : renamed[static_cast<std::size_t>(vertex)]; };
    out.around_vertex.assign(vertex_count, -1);
    for (std::size_t vertex = 0; vertex < kept.around_vertex.size(); ++vertex) {
        if (renamed[vertex] >= 0) {
            out.around_vertex[static_cast<std::size_t>(renamed[vertex])] = kept.around_vertex[vertex];
        }
    }
    for (auto& arc : out.arcs) {
        arc = {.tail = name_of(arc.tail), .head = name_of(arc.head)};
    }
    return out;
}

}  // namespace counterpart::matching
