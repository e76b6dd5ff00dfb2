#pragma once

#include <string_view>

#include "base/result.h"
#include "domain/programme.h"

namespace counterpart::domain {

/// A round's submitted applications as the matching needs them, each with the addresses of partners of earlier partnerships added.
/// People who are in a current partnership of the round are left out. `unknown_record` if there is no such round.
Result<Round> matching_round(const Programme& programme, std::string_view round_id);

}  // namespace counterpart::domain
