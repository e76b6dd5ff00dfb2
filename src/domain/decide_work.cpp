#include <algorithm>
#include <string>

#include "domain/decide_case.h"
#include "domain/work_time.h"

// Minutes that those who run rounds spent in the tool. Problems of its own: wrong_number.

namespace counterpart::domain {

Result<Decision> decide_body(const Case& at, const LogWork& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "minutes");
    }
    const CivilDate tomorrow = civil_from_days(at.now_s / kSecondsPerDay + 1);  // a device's clock may be ahead
    FieldChecks checks;
    checks.require(body.minutes >= 1 && body.minutes <= kMinutesOfDay, "wrong_number", "minutes", std::to_string(body.minutes))
        .require(body.day <= tomorrow, "time_in_future", "day");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    const std::string id = work_day_id(at.actor.person_id, body.day);
    const WorkDay* former = at.programme.work_day(id);
    WorkDay day = former != nullptr ? *former : WorkDay{id, at.actor.person_id, body.day, 0};
    day.minutes = std::min(kMinutesOfDay, day.minutes + body.minutes);
    return Decision{{std::move(day)}, {}, {}};
}

}  // namespace counterpart::domain
