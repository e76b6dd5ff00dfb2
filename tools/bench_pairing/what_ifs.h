#pragma once

#include <cstdint>
#include <vector>

#include "domain/criteria.h"
#include "pairing/pairing_input.h"

namespace counterpart::bench {

/// Answers to random questions of one kind, each about a change to the proved pairing of the round.
struct WhatIfTimes {
    const char* kind = "";
    std::vector<std::int64_t> times_us;  ///< processor time, the proof's check included
};

/// Asks `questions` of each kind after one preview: two people to be paired, a pair of the preview forbidden, somebody to withdraw, a late
/// applicant like somebody of the round, and a wish to be dropped. Empty where the round has no proved preview or an answer failed.
std::vector<WhatIfTimes> measure_what_ifs(const pairing::PairingInput& input, const domain::Criteria& criteria, int questions);

}  // namespace counterpart::bench
