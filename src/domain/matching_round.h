#pragma once

#include <string_view>

#include "base/result.h"
#include "domain/programme.h"

namespace counterpart::domain {

/// Whether somebody takes part in a round and is to get a partner: they have none, not even one that they do not know of yet, and either had none in the round
/// before or have waited for a new one since. An end alone makes nobody wait: see RematchPartners.
bool waits_for_partner(const Programme& programme, const ApplicationRecord& record);

/// An application as the matching needs it: with the addresses of the person's partners of earlier partnerships added.
Application application_to_match(const Programme& programme, const ApplicationRecord& record);

/// A round's submitted applications as the matching needs them, each with the addresses of partners of earlier partnerships added,
/// who of them waits since when, and what becomes of those who stay alone.
/// Those are left out who do not wait for a partner. `unknown_record` if there is no such round.
Result<Round> matching_round(const Programme& programme, std::string_view round_id);

}  // namespace counterpart::domain
