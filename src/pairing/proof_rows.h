#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "pairing/check_scorer.h"

namespace counterpart::pairing {

/// The allowed pairs of a pool, one person's row at a time, for the verification. Vertices stand in the order of their barrier classes,
/// so that those whom an allowed pair must not join with a vertex stand in one piece before its class and in one behind it.
class ProofRows {
  public:
    /// A pair that the duals of its two ends alone may not bear.
    struct Suspect {
        std::int32_t vertex = -1;
        std::int32_t points = 0;
    };

    /// People and barrier classes (-1 = in the barrier) by vertex. The input must outlive this.
    ProofRows(const PairingInput& input, const domain::Criteria& criteria, std::span<const PersonIndex> person_of_vertex,
              std::span<const std::int32_t> component);

    /// Vertex duals, doubled, by vertex; before the first `look`.
    void load_duals(std::span<const std::int64_t> duals_2x);

    [[nodiscard]] std::size_t size() const { return vertex_at_.size(); }
    [[nodiscard]] std::int32_t vertex_at(std::size_t position) const { return vertex_at_[position]; }

    /// Scores the vertex at `position` against those from position `from` on. Cost: see CheckScorer::score.
    void open(std::size_t position, std::size_t from);

    /// Of the open row: the number of allowed pairs. Lists as suspects all of them for which y_u + y_v < 2 points + `near_2x` (even), and
    /// perhaps a few more.
    std::int64_t look(std::int64_t near_2x);
    [[nodiscard]] std::span<const Suspect> suspects() const { return suspects_; }

    /// Of the open row: whether an allowed pair of at least `points` joins two barrier classes.
    [[nodiscard]] bool crosses(std::int32_t points) const;

  private:
    [[nodiscard]] std::uint8_t greatest(std::size_t from, std::size_t to) const;

    std::vector<std::int32_t> vertex_at_;  ///< by position
    std::vector<std::size_t> class_begin_;  ///< by position: where its class begins
    std::vector<std::size_t> class_end_;
    std::size_t barrier_end_ = 0;
    CheckScorer scorer_;
    std::vector<std::uint8_t> row_;
    std::vector<std::uint8_t> raised_duals_;  ///< by position: y / 2 rounded down, less the least, at most 255
    std::vector<std::int64_t> half_duals_;  ///< by position: y / 2 rounded down
    std::int64_t least_half_dual_ = 0;
    std::size_t position_ = 0;
    std::size_t from_ = 0;
    std::vector<Suspect> suspects_;
};

}  // namespace counterpart::pairing
