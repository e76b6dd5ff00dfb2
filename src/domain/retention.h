#pragma once

#include <cstdint>
#include <vector>

#include "domain/programme.h"

namespace counterpart::domain {

/// The moment from which a round's personal records are due: `keep_days` after its last day, at midnight UTC.
std::int64_t due_at_s(const RoundRecord& round);

/// How many days a request for help that belongs to no partnership is kept after the last thing that was said in it.
inline constexpr std::int64_t kKeepHelp_days = 365;

/// How many days the audit trail keeps what belongs to no round.
inline constexpr std::int64_t kKeepAudit_days = 365;

/// How many days it is known how long somebody was active on a day: as long as a round and the one a year before can be told.
inline constexpr std::int64_t kKeepWork_days = 730;

/// How many days a person is kept who applied and never confirmed the address.
inline constexpr std::int64_t kKeepUnconfirmed_days = 30;

/// How many days somebody who wants to hear of the next round is kept.
inline constexpr std::int64_t kKeepSubscriptions_days = 730;

/// The records that are due for removal at a time: applications, contact entries, notes, answers to surveys, requests for help and
/// saved previews and the audit trail of rounds that are past their `due_at_s`; requests for help of no partnership, what else stands in the audit trail,
/// days of work in the tool, subscriptions, and people with an address that was never confirmed, after their days.
/// Partnerships (ids only) stay, so that nobody meets the same partner twice.
std::vector<RecordKey> records_due(const Programme& programme, std::int64_t now_s);

}  // namespace counterpart::domain
