#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/actor.h"
#include "domain/programme.h"
#include "domain/round.h"

namespace counterpart::domain {

/// Everything of a round that the actor may see, to be kept as a file: the round, the people who applied, applications, partnerships, contacts
/// without their notes, help requests, answers to surveys, topics with the posts about them, live events and saved previews, kind by kind.
/// Errors: `unknown_record`; `not_allowed` for anybody but coordinators and directors.
/// Cost: one pass over the records of the round, and one over all help requests.
Result<std::vector<Record>> records_of_round(const Programme& programme, const Actor& actor, std::string_view round_id);

/// The round that such records hold, as the matching needs it: all who take part, whether they have a partner or not.
/// `unknown_record` where no round is among them.
Result<Round> round_of_records(std::span<const Record> records);

}  // namespace counterpart::domain
