#include "domain/work_time.h"

#include <set>

#include "base/id.h"
#include "domain/round_plan.h"

namespace counterpart::domain {

std::string work_day_id(std::string_view person_id, CivilDate day) {
    return id_from_text("work of " + std::string(person_id) + " on " + format_civil_date(day));
}

WorkTime work_time_of_days(const Programme& programme, CivilDate first, CivilDate end) {
    WorkTime time;
    std::set<std::string_view> people;
    std::set<CivilDate> days;
    for (const Record* record : programme.all(RecordKind::kWorkDay)) {
        const auto& day = std::get<WorkDay>(*record);
        if (first <= day.day && day.day < end) {
            time.minutes += day.minutes;
            people.insert(day.person_id);
            days.insert(day.day);
        }
    }
    time.people = static_cast<std::int32_t>(people.size());
    time.days = static_cast<std::int32_t>(days.size());
    return time;
}

WorkTime work_time(const Programme& programme, const RoundRecord& round) {
    return work_time_of_days(programme, civil_from_days(round.opens_at_s / kSecondsPerDay), day_after_round(round));
}

}  // namespace counterpart::domain
