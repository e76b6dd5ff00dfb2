#pragma once

#include <cstdint>

#include "domain/decide.h"

namespace counterpart::domain {

/// What is due at a time about applications: once they are closed, everybody who is in the round and not paired yet is mailed once to look at their
/// answers, until the round begins; and when a round takes applications, those on the waiting list of an earlier one are invited once. Both only
/// to confirmed addresses. Done twice, it changes nothing more. Cost: one pass over rounds and applications.
Decision due_in_intake(const Programme& programme, std::int64_t now_s);

}  // namespace counterpart::domain
