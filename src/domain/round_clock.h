#pragma once

#include <cstdint>
#include <string>

#include "domain/decide.h"

namespace counterpart::domain {

// What happens in a round because time passes, and nobody has to think of it.

/// After so many days without a contact the page says what usually helps; after the second figure the coordinators are told.
inline constexpr std::int64_t kQuiet_days = 7;
inline constexpr std::int64_t kSilent_days = 14;

/// The moment at which a round is over: the midnight (UTC) after its last day.
std::int64_t end_of_round_s(const RoundRecord& round);

/// The last time that somebody of a partnership logged a contact, or when it began.
std::int64_t last_contact_s(const Programme& programme, const Partnership& partnership);

/// The end of a round: its partnerships end, those that nobody knows of go.
void end_partnerships(const Programme& programme, const std::string& round_id, std::int64_t now_s, Decision& decision);

/// What is due at a time: rounds that are over end, with their partnerships; held batches start, unless the pre-flight finds something; who wanted to
/// know that applications are open is told, and forgotten; of a partnership that is silent for `kSilent_days` (nobody is who is away), the
/// coordinators find a request for help, under the partnership's id. Done twice, it changes nothing more.
/// Cost: one pass over rounds, partnerships and their contacts.
Decision due_in_rounds(const Programme& programme, std::int64_t now_s);

}  // namespace counterpart::domain
