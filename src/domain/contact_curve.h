#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/programme.h"

namespace counterpart::domain {

/// Fewer are no group: a share of them would tell of single people.
inline constexpr std::int32_t kSmallestGroup = 5;

/// How many of a round's partnerships were in contact at the end of one of its days.
struct CurvePoint {
    std::int32_t day = 0;           ///< 0 = the round's first day (UTC)
    std::int32_t in_contact = 0;    ///< had their first exchange
    std::int32_t partnerships = 0;  ///< had begun; at least `kSmallestGroup`

    friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};

/// One round's share of partnerships in contact, day by day. Days on which fewer than `kSmallestGroup` had begun are left out.
struct ContactCurve {
    const RoundRecord* round = nullptr;
    std::vector<CurvePoint> points;
};

/// The curve of a round up to today or its end; empty once its contacts may have been removed (domain/retention.h).
ContactCurve contact_curve(const Programme& programme, const RoundRecord& round, std::int64_t now_s);

/// The curves of a round and of those that began before it, the latest first and at most so many; rounds without a point are left out.
/// Cost: one pass over the partnerships of each of these rounds and their contacts.
std::vector<ContactCurve> contact_curves(const Programme& programme, std::string_view round_id, std::int64_t now_s, std::size_t most);

/// How many contacts were logged in each week of a round, the first one first; up to the week of a moment. Notes and "all well" are no contacts.
std::vector<std::int32_t> contacts_by_week(const Programme& programme, const RoundRecord& round, std::int64_t now_s);

}  // namespace counterpart::domain
