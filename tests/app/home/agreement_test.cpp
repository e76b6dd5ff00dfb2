#include <catch2/catch_test_macros.hpp>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "app/home/clocks.h"
#include "app/home/home.h"
#include "app/view_parts.h"
#include "base/civil_date.h"
#include "base/time_zone.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

struct Agreeing {
    FakeEndpoint endpoint;
    FakePage page;

    Agreeing() {
        endpoint.cookie = sample_id("one");
        page.device["person"] = sample_id("one");
        page.endpoint = [this](const AskEndpoint& question) { return Reports{endpoint.answer(question)}; };
        page.start("#/home");
        tell_time(page.state, domain::kSampleNow_s);
        page.tell(Reminded{});
    }
};

std::int64_t utc(CivilDate date, int hour) { return days_from_civil(date) * kSecondsPerDay + hour * 3'600; }

}  // namespace

TEST_CASE("what both agreed on is written down by one, with a call on their own clock, and reaches the endpoint") {
    Agreeing one;
    CHECK(home_view(one.page.state).agreed.contains("not agreed"));
    one.page.say(EditAgreement{});
    one.page.say(ChooseAgreement{.rhythm = domain::Rhythm::kFortnightly, .method = domain::ContactMethod::kVideo});
    one.page.say(ChooseAgreement{.call_day = "2014-10-05", .call_time = "18:30"});
    one.page.say(SaveAgreement{});
    const domain::Partnership* partnership = one.endpoint.programme.partnership(sample_id("one+two"));
    CHECK(partnership->rhythm == domain::Rhythm::kFortnightly);
    CHECK(partnership->next_call_at_s == utc({2014, 10, 5}, 17) + 1'800);  // Lagos is an hour ahead
    CHECK(home_view(one.page.state).agreed.contains("Video"));
    CHECK_FALSE(home_view(one.page.state).agreement.has_value());
}

TEST_CASE("a day or a time that is none is named, and nothing is sent") {
    Agreeing one;
    const int before = one.endpoint.operations_done;
    one.page.say(EditAgreement{});
    one.page.say(ChooseAgreement{.call_day = "2014-10-32", .call_time = "18:30"});
    one.page.say(SaveAgreement{});
    CHECK(home_view(one.page.state).agreement->problem.contains("2014-10-32"));
    one.page.say(ChooseAgreement{.call_day = "2014-10-05", .call_time = "25:00"});
    one.page.say(SaveAgreement{});
    CHECK(home_view(one.page.state).agreement->problem.contains("25:00"));
    one.page.say(ChooseAgreement{.call_day = "2014-09-01", .call_time = "10:00"});
    one.page.say(SaveAgreement{});
    CHECK_FALSE(home_view(one.page.state).agreement->problem.empty());
    CHECK(one.endpoint.operations_done == before);
}

TEST_CASE("a match that is shown counts as received, once, and the partner does not see that") {
    Agreeing one;
    const auto seen = [&] {
        int count = 0;
        for (const domain::ContactEntry* entry : one.endpoint.programme.contacts_of(sample_id("one+two"))) {
            count += entry->kind == domain::ContactKind::kSeen && entry->person_id == sample_id("one") ? 1 : 0;
        }
        return count;
    };
    CHECK(seen() == 1);
    one.page.tell(Reminded{});
    one.page.say(GoTo{"#/settings"});
    one.page.say(GoTo{"#/home"});
    CHECK(seen() == 1);
}

TEST_CASE("the good hour is by day for both, with each place's daylight saving on that day") {
    const std::int64_t july = utc({2026, 7, 1}, 0);
    const auto madrid_dunedin = good_hour_s("Europe/Madrid", "Pacific/Auckland", july);
    REQUIRE(madrid_dunedin.has_value());
    const auto hour_in = [&](std::string_view zone) {
        const std::int64_t local_s = *madrid_dunedin + *utc_offset_minutes(zone, *madrid_dunedin) * std::int64_t{60};
        return local_s % kSecondsPerDay / 3'600;
    };
    CHECK(hour_in("Europe/Madrid") == 9);      // 10 hours behind in July, so that only mornings meet evenings
    CHECK(hour_in("Pacific/Auckland") == 19);
    const auto winter = good_hour_s("Europe/Madrid", "Pacific/Auckland", utc({2026, 1, 10}, 0));
    REQUIRE(winter.has_value());
    CHECK(*winter % kSecondsPerDay / 3'600 != *madrid_dunedin % kSecondsPerDay / 3'600);
    CHECK(*good_hour_s("UTC", "UTC", july) >= july + kSecondsPerDay);
    CHECK_FALSE(good_hour_s("Europe/Madrid", "", july).has_value());
}

TEST_CASE("after a week of silence the page says what helps, after two that the coordinators know") {
    Agreeing one;
    tell_time(one.page.state, 1'411'000'000 + 2 * kSecondsPerDay);
    CHECK_FALSE(home_view(one.page.state).heading_text.contains("week. What"));
    tell_time(one.page.state, 1'411'000'000 + 8 * kSecondsPerDay);
    CHECK(home_view(one.page.state).heading_text.contains("for a week"));
    tell_time(one.page.state, 1'411'000'000 + 15 * kSecondsPerDay);
    CHECK(home_view(one.page.state).heading_text.contains("two weeks"));
}

TEST_CASE("the calendar file holds the round's days, its topics and the next call") {
    Agreeing one;
    one.page.say(SaveCalendar{});
    const auto files = one.page.all<SaveFile>();
    REQUIRE(files.size() == 1);
    CHECK(files[0].content.contains("BEGIN:VCALENDAR"));
    CHECK(files[0].content.contains("Getting to know you"));
    CHECK(files[0].content.contains("Chat about reading rooms"));
}
