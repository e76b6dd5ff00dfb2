#pragma once

#include <cstdint>
#include <vector>

#include "matching/certificate.h"

namespace counterpart::pairing {

/// The sum of the duals of the blossoms around two vertices, for one vertex against many: blossoms can be thousands deep.
/// Vertices are numbered such that every blossom is a stretch; those around one vertex are stretches within each other.
/// Cost: O(n + blossoms) to load, O(depth) to choose, O(log depth) to ask.
class CommonBlossoms {
  public:
    void load(const matching::Certificate<std::int64_t>& certificate);

    /// Chooses the one vertex.
    void choose(std::int32_t vertex);

    /// Doubled, of all blossoms around the chosen vertex and `other`; 0 where there is none.
    [[nodiscard]] std::int64_t sum_2x(std::int32_t other) const;

    /// Doubled, of all blossoms around a vertex.
    [[nodiscard]] std::int64_t sum_around_2x(std::int32_t vertex) const;

  private:
    struct Stretch {
        std::int32_t from = 0;
        std::int32_t to = 0;
        std::int64_t sum_2x = 0;  ///< of this blossom and all around it
    };

    std::vector<std::int32_t> place_;    ///< by vertex
    std::vector<std::int32_t> parent_;   ///< by node: index of the blossom around, or -1
    std::vector<Stretch> stretches_;     ///< by blossom
    std::vector<Stretch> around_;        ///< the chosen vertex, the innermost first
};

}  // namespace counterpart::pairing
