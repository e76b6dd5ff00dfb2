#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/criteria.h"
#include "pairing/outcome.h"
#include "tests/support/peers/peer_matching.h"

namespace counterpart::bench {

/// What some runs of one solver on one case gave. Times are processor time, so that other programs on the machine do not count.
struct Measurement {
    std::vector<std::int64_t> times_us;
    bool is_certified = false;      ///< a proof was checked
    std::int64_t pair_count = 0;
    std::int64_t total_points = 0;
    pairing::RunFigures stages;     ///< of the last run; ours only
};

/// Processor time of this process.
std::int64_t now_us();

/// A solver of others.
using Peer = test_support::PeerMatching (*)(std::int32_t, const std::vector<test_support::PeerEdge>&);

/// Runs are repeated `runs` times, or until they took ten seconds together.
/// From people to a verified pairing; empty if there was none (the problem goes to stderr).
std::optional<Measurement> measure_counterpart(const pairing::PairingInput& input, const domain::Criteria& criteria, int runs);
/// Scores every pair once, and no more: what any method that looks at every pair needs.
Measurement measure_floor(const pairing::PairingInput& input, const domain::Criteria& criteria, int runs);
/// From a list of edges, which is not counted, to a pairing of the most people with the greatest total.
Measurement measure_peer(const pairing::PairingInput& input, const domain::Criteria& criteria, Peer peer, int runs);

}  // namespace counterpart::bench
