#pragma once

#include <cstdint>
#include <vector>

#include "pairing/pairing_input.h"

namespace counterpart::pairing {

// Who was left out before is not left out again if that can be avoided. Avoidable means, in this order:
//   1. as many people as possible are paired, whoever they are;
//   2. under the policy "worst pair first", the lowest score is as high as possible;
//   3. of those who waited, as few as possible stay alone, and where one of several has to, the longest wait goes first (equal waits: by id);
//   4. the total is the greatest.
// For 3, a pair weighs its score plus the priority of both. The k-th of w who waited has (w - k) times a unit that is greater than any two
// totals can differ by. The people whom a matching can cover are the bases of a matroid, so greedy is best: with weights that fall along
// the order, the covered set of the greatest weight is the one that takes each in turn whenever that is possible, and it is also a largest.
// Source: Edmonds and Fulkerson 1965 (matching matroids), Rado 1957 (greedy bases).

/// The priority of each person, in points; 0 for who did not wait. Empty when nobody did. Below 2^41 for 100,000 people.
std::vector<std::int64_t> priorities_points(const PairingInput& input);

}  // namespace counterpart::pairing
