#include "domain/round_plan.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/time_zone.h"
#include "domain/limits.h"

namespace counterpart::domain {
namespace {

constexpr std::int64_t kDaysOfPlanWeek = 7;
constexpr std::int64_t kDaysOfFortnight = 14;
constexpr std::int32_t kMonthsOfYear = 12;

CivilDate days_later(CivilDate day, std::int64_t days) { return civil_from_days(days_from_civil(day) + days); }

/// The first days of the slots as the length of a round makes them.
std::vector<CivilDate> generated_slots(const RoundRecord& round) {
    std::vector<CivilDate> days;
    if (round.months > 0) {
        for (std::int32_t month = 0; month < round.months; ++month) {
            days.push_back(months_later(round.starts_on, month));
        }
        return days;
    }
    for (std::int64_t day = 0; day < kDaysOfPlanWeek * round.weeks; day += kDaysOfFortnight) {
        days.push_back(days_later(round.starts_on, day));
    }
    return days;
}

/// The day that is `days` after `day`, moved by at most three so that it falls on the same day of the week as `day`.
CivilDate same_weekday(CivilDate day, std::int64_t days) {
    const std::int64_t rest = ((days % kDaysOfPlanWeek) + kDaysOfPlanWeek) % kDaysOfPlanWeek;
    return days_later(day, rest <= kDaysOfPlanWeek / 2 ? days - rest : days + kDaysOfPlanWeek - rest);
}

/// A moment of an earlier round, for one that starts so many days later. Whatever came before the start comes before it again.
std::int64_t moved(std::int64_t moment_s, const RoundRecord& former, CivilDate starts_on) {
    const std::int64_t days = days_from_civil(starts_on) - days_from_civil(former.starts_on);
    const Result<WallTime> wall = wall_time_of(moment_s, former.close_zone);
    if (!wall) {
        return moment_s + days * kSecondsPerDay;
    }
    CivilDate day = same_weekday(wall->day, days);
    if (wall->day < former.starts_on && day >= starts_on) {
        day = days_later(day, -kDaysOfPlanWeek);
    }
    const std::int64_t seconds = ((moment_s % kSecondsPerMinute) + kSecondsPerMinute) % kSecondsPerMinute;
    return moment_of({day, wall->minute}, former.close_zone).value_or(moment_s + days * kSecondsPerDay) + seconds;
}

void check_slots(const RoundRecord& round, Problems& problems) {
    if (round.slots.size() > kMaxSlots) {
        problems.push_back({"too_many_entries", "round.slots", std::to_string(kMaxSlots)});
        return;
    }
    const CivilDate end = day_after_round(round);
    for (std::size_t k = 0; k < round.slots.size(); ++k) {
        const std::string number = std::to_string(k + 1);
        if (!is_civil_date(round.slots[k])) {
            problems.push_back({"bad_date", "round.slots", number});
        } else if (round.slots[k] < round.starts_on || round.slots[k] >= end) {
            problems.push_back({"slot_outside_round", "round.slots", number});
        } else if (k > 0 && round.slots[k] <= round.slots[k - 1]) {
            problems.push_back({"slot_order", "round.slots", number});
        }
    }
}

}  // namespace

CivilDate months_later(CivilDate day, std::int32_t months) {
    const std::int32_t month = day.month - 1 + months;
    CivilDate later{day.year + month / kMonthsOfYear, month % kMonthsOfYear + 1, day.day};
    while (!is_civil_date(later) && later.day > 1) {
        --later.day;
    }
    return later;
}

CivilDate day_after_round(const RoundRecord& round) {
    return round.months > 0 ? months_later(round.starts_on, round.months) : days_later(round.starts_on, kDaysOfPlanWeek * round.weeks);
}

std::int32_t weeks_covered(const RoundRecord& round) {
    if (round.months <= 0) {
        return round.weeks;
    }
    const std::int64_t days = days_from_civil(day_after_round(round)) - days_from_civil(round.starts_on);
    return static_cast<std::int32_t>((days + kDaysOfPlanWeek - 1) / kDaysOfPlanWeek);
}

RoundPlan plan_of(const RoundRecord& round) {
    RoundPlan plan;
    plan.ends_before = day_after_round(round);
    const std::vector<CivilDate> days = round.slots.empty() ? generated_slots(round) : round.slots;
    for (std::size_t k = 0; k < days.size(); ++k) {
        plan.slots.push_back({static_cast<std::int32_t>(k + 1), days[k], k + 1 < days.size() ? days[k + 1] : plan.ends_before});
    }
    return plan;
}

Result<std::int64_t> moment_of(WallTime time, std::string_view zone) {
    const std::int64_t as_if_utc_s = days_from_civil(time.day) * kSecondsPerDay + time.minute * kSecondsPerMinute;
    // What the zone's offset is a day before and a day after: the moment has one of the two.
    const Result<std::int32_t> before = utc_offset_minutes(zone, as_if_utc_s - kSecondsPerDay);
    const Result<std::int32_t> after = utc_offset_minutes(zone, as_if_utc_s + kSecondsPerDay);
    if (!before || !after) {
        return std::unexpected(!before ? before.error() : after.error());
    }
    const std::int64_t by_before_s = as_if_utc_s - *before * kSecondsPerMinute;
    const std::int64_t by_after_s = as_if_utc_s - *after * kSecondsPerMinute;
    const auto shows = [&](std::int64_t moment_s, std::int32_t offset) { return utc_offset_minutes(zone, moment_s) == offset; };
    if (!shows(by_before_s, *before) && shows(by_after_s, *after)) {
        return by_after_s;
    }
    return by_before_s;
}

Result<WallTime> wall_time_of(std::int64_t utc_s, std::string_view zone) {
    const Result<std::int32_t> offset = utc_offset_minutes(zone, utc_s);
    if (!offset) {
        return std::unexpected(offset.error());
    }
    const std::int64_t local_s = utc_s + *offset * kSecondsPerMinute;
    const std::int64_t rest_s = ((local_s % kSecondsPerDay) + kSecondsPerDay) % kSecondsPerDay;
    return WallTime{civil_from_days((local_s - rest_s) / kSecondsPerDay), static_cast<std::int32_t>(rest_s / kSecondsPerMinute)};
}

Problems check_round_plan(const RoundRecord& round) {
    Problems problems;
    const auto require = [&problems](bool holds, std::string code, std::string where, std::string detail = {}) {
        if (!holds) {
            problems.push_back({std::move(code), "round." + std::move(where), std::move(detail)});
        }
        return holds;
    };
    const bool dated = require(is_civil_date(round.starts_on), "bad_date", "starts_on");
    const bool long_enough = round.months > 0 || (round.weeks >= 1 && round.weeks <= kMaxRoundWeeks);
    const bool measured =
        require(long_enough, "wrong_number", "weeks", std::to_string(round.weeks)) &&
        require(round.months >= 0 && round.months <= kMaxRoundMonths, "wrong_number", "months", std::to_string(round.months));
    require(round.opens_at_s < round.closes_at_s, "round_dates", "closes_at");
    require(canonical_time_zone(round.close_zone).has_value(), "unknown_time_zone", "close_zone", round.close_zone);
    if (dated && measured) {
        const std::int64_t end_s = days_from_civil(day_after_round(round)) * kSecondsPerDay;
        require(round.closes_at_s < end_s, "closes_after_end", "closes_at");
        check_slots(round, problems);
    }
    return problems;
}

RoundRecord copied_round(const RoundRecord& former, std::string id, std::string name, CivilDate starts_on) {
    RoundRecord round = former;
    round.id = std::move(id);
    round.name = std::move(name);
    round.starts_on = starts_on;
    round.state = RoundState::kPlanned;
    round.opens_at_s = moved(former.opens_at_s, former, starts_on);
    round.closes_at_s = moved(former.closes_at_s, former, starts_on);
    const std::int64_t days = days_from_civil(starts_on) - days_from_civil(former.starts_on);
    for (CivilDate& slot : round.slots) {
        slot = days_later(slot, days);
    }
    round.forbidden_pairs.clear();
    round.fixed_pairs.clear();
    round.batches.clear();
    round.stand_in_id.clear();
    return round;
}

}  // namespace counterpart::domain
