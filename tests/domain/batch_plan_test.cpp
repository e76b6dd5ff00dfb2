#include "domain/batch_plan.h"

#include <catch2/catch_test_macros.hpp>

#include "base/date_time.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("572 people at 500 mails a day are two batches, the second a day after the first at the same hour") {
    const std::vector<std::size_t> pairs(286, 2);
    const BatchWishes wishes{.mails_a_day = 500, .first_at_s = kSampleNow_s + 60, .now_s = kSampleNow_s, .time_zone = "UTC"};
    const auto batches = plan_batches(pairs, wishes);
    REQUIRE(batches.size() == 2);
    CHECK(batches[0].people == 500);
    CHECK(batches[0].planned_at_s == kSampleNow_s + 60);
    CHECK(batches[0].groups.front() == 0);
    CHECK(batches[0].groups.back() == 249);
    CHECK(batches[1].people == 72);
    CHECK(batches[1].groups.front() == 250);
    CHECK(batches[1].planned_at_s == kSampleNow_s + 60 + kSecondsPerDay);
    CHECK(plan_batches(pairs, wishes) == batches);
}

TEST_CASE("the first batch goes now where no time is given, and later ones a day after now") {
    const std::vector<std::size_t> pairs{2, 2, 2};
    const auto batches = plan_batches(pairs, {.mails_a_day = 4, .first_at_s = 0, .now_s = kSampleNow_s, .time_zone = "UTC"});
    REQUIRE(batches.size() == 2);
    CHECK(batches[0].planned_at_s == 0);
    CHECK(batches[1].planned_at_s == kSampleNow_s + kSecondsPerDay);
}

TEST_CASE("a group is never divided, and goes even where a day's mails are fewer than its people") {
    const std::vector<std::size_t> groups{2, 3, 2, 3};
    const auto batches = plan_batches(groups, {.mails_a_day = 4, .first_at_s = 0, .now_s = 1, .time_zone = "UTC"});
    REQUIRE(batches.size() == 4);
    CHECK(batches[1].people == 3);
    CHECK(plan_batches(groups, {.mails_a_day = 1, .first_at_s = 0, .now_s = 1, .time_zone = "UTC"}).size() == 4);
    CHECK(plan_batches({}, {.mails_a_day = 4}).empty());
}

TEST_CASE("the hour of a zone stays the same when its clocks change between two batches") {
    const std::int64_t before_s = parse_date_time("2014-10-25T09:00:00+02:00", {}).value();
    CHECK(format_date_time_utc(same_hour_later_s(before_s, 1, "Europe/Madrid")) == "2014-10-26T08:00:00Z");
    CHECK(format_date_time_utc(same_hour_later_s(before_s, 1, "UTC")) == "2014-10-26T07:00:00Z");
    CHECK(format_date_time_utc(same_hour_later_s(before_s, 1, "Nowhere/Land")) == "2014-10-26T07:00:00Z");
}
