#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "codec/outbox_json.h"
#include "domain/records.h"

namespace counterpart::app {

/// The changes that the endpoint has not taken yet, in the order in which they were made.
using Outbox = std::vector<codec::OutboxEntry>;

/// The record that a change is about.
domain::RecordKey target_of(const codec::OutboxEntry& entry);

/// The change with an operation's id, or the end.
Outbox::iterator find_change(Outbox& outbox, std::string_view operation_id);

/// Whether a change says what a record is to be, so that somebody else's change in between is a conflict. Others (a contact, an end)
/// hold whatever the record says meanwhile.
bool is_edit(const domain::OperationBody& body);

/// Puts a change behind the others. One that says anew what an unsent change says takes its place. Returns its place.
std::size_t add_change(Outbox& outbox, codec::OutboxEntry entry);

/// The places of a person's changes that can be sent now, oldest first: of one record one at a time, and none behind a conflict.
std::vector<std::size_t> changes_to_send(const Outbox& outbox, std::string_view person_id, std::size_t most);

/// The first change was done: the next one of the same record stands on what it made, the record's change `sequence`.
/// Returns the place of that next one, or the size of the outbox.
std::size_t follow(Outbox& outbox, std::size_t done, std::int64_t sequence);

}  // namespace counterpart::app
