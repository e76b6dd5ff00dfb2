#include "domain/work_time.h"

#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

constexpr CivilDate kWorkDay{2014, 9, 29};

}  // namespace

TEST_CASE("minutes of one day add up over all devices of a person, and never exceed the day") {
    Programme programme = sample_programme();
    for (const std::int32_t minutes : {5, 7}) {
        const auto day = written<WorkDay>(granted(programme, "coordinator", LogWork{kWorkDay, minutes}));
        CHECK(day.id == work_day_id(sample_id("coordinator"), kWorkDay));
        CHECK(day.person_id == sample_id("coordinator"));
        programme.apply(day, programme.last_sequence() + 1);
    }
    CHECK(programme.work_day(work_day_id(sample_id("coordinator"), kWorkDay))->minutes == 12);
    CHECK(written<WorkDay>(granted(programme, "coordinator", LogWork{kWorkDay, 1'440})).minutes == kMinutesOfDay);
    CHECK(written<WorkDay>(granted(programme, "director", LogWork{kWorkDay, 3})).minutes == 3);
}

TEST_CASE("nobody's time is counted but that of those who run rounds, and no time that has not come") {
    const Programme programme = sample_programme();
    for (const char* name : {"one", "officer", "ambassador"}) {
        CHECK(code_by(programme, name, LogWork{kWorkDay, 5}) == "not_allowed");
    }
    CHECK(code_by(programme, "coordinator", LogWork{kWorkDay, 0}) == "wrong_number");
    CHECK(code_by(programme, "coordinator", LogWork{kWorkDay, 1'441}) == "wrong_number");
    CHECK(code_by(programme, "coordinator", LogWork{{2014, 10, 2}, 5}) == "time_in_future");
}

TEST_CASE("a round's time is that of the days from its opening to its end, with how many people and days it is of") {
    Programme programme = sample_programme();
    RoundRecord round = *programme.round(sample_id("round 2"));
    round.opens_at_s = days_from_civil({2014, 7, 29}) * kSecondsPerDay;
    const auto add = [&](const char* name, CivilDate day, std::int32_t minutes) {
        programme.apply(WorkDay{work_day_id(sample_id(name), day), sample_id(name), day, minutes}, programme.last_sequence() + 1);
    };
    add("director", {2014, 7, 28}, 100);
    add("director", {2014, 7, 29}, 10);
    add("director", {2014, 9, 28}, 20);
    add("coordinator", {2014, 12, 20}, 30);
    add("coordinator", {2014, 12, 21}, 100);
    CHECK(work_time_of_days(programme, {2014, 12, 20}, {2014, 12, 21}) == WorkTime{.minutes = 30, .people = 1, .days = 1});
    CHECK(work_time(programme, round) == WorkTime{.minutes = 10 + 20 + 42 + 30, .people = 2, .days = 3});
}
