#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/state.h"
#include "base/later.h"
#include "base/result.h"
#include "domain/operation.h"

namespace counterpart::app {

/// What the endpoint will most likely make of a change, done to `programme`; the records that it touched. Errors: those of `domain::decide`,
/// without conflicts.
Result<std::vector<domain::RecordKey>> apply_guess(domain::Programme& programme, const domain::Actor& actor, domain::Operation operation,
                                                   std::int64_t now_s);

/// The record as a change would make it on top of `current`; nothing where it cannot be done.
/// Copies every record, unless `current` is what the endpoint told last.
std::optional<domain::Record> own_version(const SyncState& sync, const codec::OutboxEntry& entry, const domain::Record& current,
                                          std::int64_t now_s);

/// Makes what screens show anew: what the endpoint told, and on it the present person's changes that wait.
/// Cost: the records of `sync.told` and those that changes touch; where everything was told anew, every record.
COUNTERPART_LATER void show_guesses(State& state);

}  // namespace counterpart::app
