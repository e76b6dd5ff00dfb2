#pragma once

#include "base/result.h"
#include "domain/round.h"
#include "pairing/what_if.h"

namespace counterpart::pairing {

/// An application that came late, in the numbers of a round that is compiled already, to ask what it would change.
/// Problems: `already_in_round` (the same person, or the same id), those of `compile_round`. Cost: as `compile_round`.
Result<LateApplicant> compile_late_applicant(const domain::Round& round, const CompiledRound& compiled,
                                             const domain::Application& application);

}  // namespace counterpart::pairing
