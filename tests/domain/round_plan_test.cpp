#include "domain/round_plan.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;
using namespace counterpart::domain;

namespace {

RoundRecord round_from(CivilDate starts_on) {
    RoundRecord round;
    round.id = std::string(32, '0');
    round.name = "2026A";
    round.starts_on = starts_on;
    round.close_zone = "UTC";
    round.opens_at_s = (days_from_civil(starts_on) - 40) * kSecondsPerDay;
    round.closes_at_s = (days_from_civil(starts_on) - 9) * kSecondsPerDay;
    return round;
}

CivilDate slot(CivilDate round_starts_on, std::size_t number) {
    return plan_of(round_from(round_starts_on)).slots.at(number - 1).starts_on;
}

std::string first_code(const RoundRecord& round) {
    const Problems problems = check_round_plan(round);
    return problems.empty() ? "ok" : problems.front().code + " " + problems.front().where;
}

std::int64_t at(CivilDate day, std::int32_t hour, std::string_view zone) { return moment_of({day, hour * 60}, zone).value(); }

}  // namespace

TEST_CASE("generated slots fall on the days on which topics of real rounds are known to have begun") {
    constexpr CivilDate kStartOf3{2014, 8, 31};
    constexpr CivilDate kStartOf2015A{2015, 3, 1};
    constexpr CivilDate kStartOf2015B{2015, 8, 18};
    constexpr CivilDate kStartOf2016B{2016, 8, 22};
    CHECK(slot(kStartOf2016B, 7) == CivilDate{2016, 11, 14});
    CHECK(slot(kStartOf2016B, 8) == CivilDate{2016, 11, 28});
    CHECK(slot(kStartOf3, 2) == CivilDate{2014, 9, 14});
    CHECK(slot(kStartOf3, 4) == CivilDate{2014, 10, 12});
    CHECK(slot(kStartOf2015A, 8) == CivilDate{2015, 6, 7});
    CHECK(slot(kStartOf2015B, 8) == CivilDate{2015, 11, 24});
}

TEST_CASE("a round that nobody set up otherwise has sixteen weeks and eight slots, the last of which ends with it") {
    const RoundPlan plan = plan_of(round_from({2016, 8, 22}));
    CHECK(plan.ends_before == CivilDate{2016, 12, 12});
    REQUIRE(plan.slots.size() == 8);
    CHECK(plan.slots.front().starts_on == CivilDate{2016, 8, 22});
    CHECK(plan.slots.back().number == 8);
    CHECK(plan.slots.back().ends_before == plan.ends_before);
    CHECK(plan.slots[2].ends_before == plan.slots[3].starts_on);
}

TEST_CASE("an odd week at the end is a slot of its own") {
    RoundRecord round = round_from({2026, 1, 5});
    round.weeks = 3;
    const RoundPlan plan = plan_of(round);
    REQUIRE(plan.slots.size() == 2);
    CHECK(plan.slots[1].starts_on == CivilDate{2026, 1, 19});
    CHECK(plan.slots[1].ends_before == CivilDate{2026, 1, 26});
}

TEST_CASE("a round of six months has a slot a month, also when the month is short") {
    RoundRecord round = round_from({2026, 8, 31});
    round.months = 6;
    const RoundPlan plan = plan_of(round);
    REQUIRE(plan.slots.size() == 6);
    CHECK(plan.slots[1].starts_on == CivilDate{2026, 9, 30});
    CHECK(plan.slots[2].starts_on == CivilDate{2026, 10, 31});
    CHECK(plan.slots[5].starts_on == CivilDate{2027, 1, 31});
    CHECK(plan.ends_before == CivilDate{2027, 2, 28});
    CHECK(weeks_covered(round) == 26);
    round.months = 0;
    CHECK(weeks_covered(round) == 16);
    CHECK(months_later({2024, 1, 31}, 1) == CivilDate{2024, 2, 29});
    CHECK(months_later({2024, 11, 15}, 14) == CivilDate{2026, 1, 15});
}

TEST_CASE("slots set by hand stand in the place of generated ones") {
    RoundRecord round = round_from({2014, 3, 1});
    round.slots = {{2014, 3, 1}, {2014, 4, 20}, {2014, 6, 1}};
    const RoundPlan plan = plan_of(round);
    REQUIRE(plan.slots.size() == 3);
    CHECK(plan.slots[1].starts_on == CivilDate{2014, 4, 20});
    CHECK(plan.slots[1].ends_before == CivilDate{2014, 6, 1});
    CHECK(plan.slots[2].ends_before == CivilDate{2014, 6, 21});
    CHECK(first_code(round) == "ok");
}

TEST_CASE("what is wrong with a round's dates is said with its field") {
    const RoundRecord sound = round_from({2026, 1, 5});
    const auto with = [&](const auto& change) {
        RoundRecord round = sound;
        change(round);
        return first_code(round);
    };
    CHECK(first_code(sound) == "ok");
    CHECK(with([](RoundRecord& round) { round.starts_on = {2026, 2, 30}; }) == "bad_date round.starts_on");
    CHECK(with([](RoundRecord& round) { round.weeks = 0; }) == "wrong_number round.weeks");
    CHECK(with([](RoundRecord& round) { round.months = 14; }) == "wrong_number round.months");
    CHECK(with([](RoundRecord& round) { round.months = -1; }) == "wrong_number round.months");
    CHECK(with([](RoundRecord& round) { round.closes_at_s = round.opens_at_s; }) == "round_dates round.closes_at");
    CHECK(with([](RoundRecord& round) { round.closes_at_s += 365 * kSecondsPerDay; }) == "closes_after_end round.closes_at");
    CHECK(with([](RoundRecord& round) { round.close_zone = "Sydney"; }) == "unknown_time_zone round.close_zone");
    CHECK(with([](RoundRecord& round) { round.slots = {{2026, 1, 4}}; }) == "slot_outside_round round.slots");
    CHECK(with([](RoundRecord& round) { round.slots = {{2026, 4, 27}}; }) == "slot_outside_round round.slots");
    CHECK(with([](RoundRecord& round) { round.slots = {{2026, 2, 5}, {2026, 2, 5}}; }) == "slot_order round.slots");
    CHECK(with([](RoundRecord& round) { round.slots = {{2026, 2, 31}}; }) == "bad_date round.slots");
    CHECK(with([](RoundRecord& round) { round.slots.assign(61, {2026, 2, 1}); }) == "too_many_entries round.slots");
}

TEST_CASE("a time on a zone's clock is one moment, also where the clock jumps") {
    CHECK(moment_of({{2015, 2, 16}, 0}, "UTC-12:00").value() == days_from_civil({2015, 2, 16}) * kSecondsPerDay + 12 * 3'600);
    CHECK(moment_of({{2026, 7, 1}, 9 * 60}, "Europe/Madrid").value() == days_from_civil({2026, 7, 1}) * kSecondsPerDay + 7 * 3'600);
    // 29 March 2026, 02:30 is skipped in Madrid; 25 October, 02:30 comes twice.
    const std::int64_t skipped_s = moment_of({{2026, 3, 29}, 150}, "Europe/Madrid").value();
    CHECK(wall_time_of(skipped_s, "Europe/Madrid") == WallTime{{2026, 3, 29}, 210});
    const std::int64_t first_s = moment_of({{2026, 10, 25}, 150}, "Europe/Madrid").value();
    CHECK(wall_time_of(first_s, "Europe/Madrid") == WallTime{{2026, 10, 25}, 150});
    CHECK(wall_time_of(first_s + 3'600, "Europe/Madrid") == WallTime{{2026, 10, 25}, 150});
    CHECK(wall_time_of(-1, "UTC") == WallTime{{1969, 12, 31}, 1'439});
    CHECK_FALSE(moment_of({{2026, 1, 1}, 0}, "nowhere").has_value());
    CHECK_FALSE(wall_time_of(0, "nowhere").has_value());
}

TEST_CASE("what a zone's clock shows leads back to the moment, all year round") {
    for (const std::string_view zone : {"Australia/Sydney", "Europe/London", "America/New_York", "UTC-12:00", "Asia/Kolkata"}) {
        for (std::int64_t day = days_from_civil({2026, 1, 1}); day < days_from_civil({2027, 1, 1}); ++day) {
            const std::int64_t moment_s = day * kSecondsPerDay + 12 * 3'600;
            CHECK(moment_of(wall_time_of(moment_s, zone).value(), zone).value() == moment_s);
        }
    }
}

TEST_CASE("a copy keeps length, settings and texts, and the weekday and hour of its dates") {
    RoundRecord former = round_from({2026, 3, 1});  // a Sunday
    former.close_zone = "Europe/Madrid";
    former.opens_at_s = at({2026, 1, 26}, 9, "Europe/Madrid");    // a Monday
    former.closes_at_s = at({2026, 2, 15}, 23, "Europe/Madrid");  // a Sunday
    former.slots = {{2026, 3, 1}, {2026, 4, 19}};
    former.cap_percent = 25;
    former.cap_reading = CapReading::kOfAccepted;
    former.odd_one_out = OddOneOut::kTrio;
    former.mails_a_day = 90;
    former.mail_texts = {{MailKind::kAccepted, UiLanguage::kSpanish, "Hola, {name}."}};
    former.criteria.common_language = false;
    const RoundRecord copy = copied_round(former, std::string(32, '1'), "2026B", {2026, 8, 17});  // a Monday, 169 days later
    CHECK(copy.id == std::string(32, '1'));
    CHECK(copy.name == "2026B");
    CHECK(copy.state == RoundState::kPlanned);
    CHECK(wall_time_of(copy.opens_at_s, "Europe/Madrid") == WallTime{{2026, 7, 13}, 9 * 60});
    CHECK(wall_time_of(copy.closes_at_s, "Europe/Madrid") == WallTime{{2026, 8, 2}, 23 * 60});
    CHECK(copy.slots == std::vector<CivilDate>{{2026, 8, 17}, {2026, 10, 5}});
    CHECK(copy.cap_percent == 25);
    CHECK(copy.cap_reading == CapReading::kOfAccepted);
    CHECK(copy.odd_one_out == OddOneOut::kTrio);
    CHECK(copy.mails_a_day == 90);
    CHECK(copy.mail_texts == former.mail_texts);
    CHECK(copy.criteria == former.criteria);
    CHECK(first_code(copy) == "ok");
}

TEST_CASE("what closes before the start closes before it in a copy") {
    RoundRecord former = round_from({2026, 3, 1});
    former.closes_at_s = at({2026, 2, 28}, 12, "UTC");
    for (std::int64_t days = 1; days < 60; ++days) {
        const CivilDate start = civil_from_days(days_from_civil(former.starts_on) + days);
        const RoundRecord copy = copied_round(former, former.id, "next", start);
        CHECK(copy.closes_at_s < days_from_civil(start) * kSecondsPerDay);
        CHECK((copy.closes_at_s - former.closes_at_s) % (7 * kSecondsPerDay) == 0);
    }
}

TEST_CASE("nothing of any person is in a copy") {
    RoundRecord former = round_from({2026, 3, 1});
    former.state = RoundState::kEnded;
    former.forbidden_pairs = {{"a", "b"}};
    former.fixed_pairs = {{"c", "d"}};
    former.stand_in_id = "somebody";
    former.batches = {{500, 0, 1}};
    const RoundRecord copy = copied_round(former, former.id, "next", {2026, 9, 6});
    CHECK(copy.forbidden_pairs.empty());
    CHECK(copy.fixed_pairs.empty());
    CHECK(copy.stand_in_id.empty());
    CHECK(copy.batches.empty());
}
