#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_date.h"
#include "base/problem.h"
#include "base/result.h"
#include "domain/records.h"

namespace counterpart::domain {

// The plan of a round: its slots, one topic each, and its end. Sixteen weeks with a slot a fortnight are what the rounds from 2014 on had; the pilot
// and the first round lasted six months with a topic a month.

/// Some days of a round that belong to one topic.
struct RoundSlot {
    std::int32_t number = 1;
    CivilDate starts_on;
    CivilDate ends_before;  ///< the first day that is not in it

    friend bool operator==(const RoundSlot&, const RoundSlot&) = default;
};

/// What the dates of a round come to.
struct RoundPlan {
    std::vector<RoundSlot> slots;
    CivilDate ends_before;  ///< the first day after the round

    friend bool operator==(const RoundPlan&, const RoundPlan&) = default;
};

/// The first day after a round: `weeks` or `months` after its start.
CivilDate day_after_round(const RoundRecord& round);

/// The slots of a round: those set by hand, or one a fortnight, or, of a round of months, one a month.
RoundPlan plan_of(const RoundRecord& round);

/// The whole weeks that a round of `months` takes, its last one begun; `weeks` of a round of weeks.
std::int32_t weeks_covered(const RoundRecord& round);

/// The same day of the month so many months later, or the month's last day.
CivilDate months_later(CivilDate day, std::int32_t months);

/// A moment as a clock on the wall of a zone shows it.
struct WallTime {
    CivilDate day;
    std::int32_t minute = 0;  ///< of the day, 0..1439

    friend auto operator<=>(const WallTime&, const WallTime&) = default;
};

/// The moment at which a zone's clock shows a time (the first one, where it shows it twice; where it skips it, one hour later on that clock).
/// `unknown_time_zone`.
Result<std::int64_t> moment_of(WallTime time, std::string_view zone);

/// What a zone's clock shows at a moment, seconds dropped. `unknown_time_zone`.
Result<WallTime> wall_time_of(std::int64_t utc_s, std::string_view zone);

/// What is wrong with the dates of a round: `bad_date`, `wrong_number`, `unknown_time_zone`, `round_dates` (it closes before it opens),
/// `closes_after_end`, `slot_outside_round`, `slot_order`, `too_many_entries`; where: "round.<field>", of a slot with its number as the detail.
Problems check_round_plan(const RoundRecord& round);

/// A round that has not begun, like an earlier one: its length, criteria, cap, policies, limits and texts. Its slots keep their distance from the
/// start; it opens and closes at the same hour on the same day of the week, as long before the start as then (within three days). Nothing of
/// any person is in it.
RoundRecord copied_round(const RoundRecord& former, std::string id, std::string name, CivilDate starts_on);

}  // namespace counterpart::domain
