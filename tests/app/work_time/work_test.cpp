#include "app/work_time/work.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/talk/talk_page.h"
#include "base/civil_date.h"
#include "domain/work_time.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// A page whose person does something again and again.
struct WorkPage : TalkPage {
    explicit WorkPage(const std::string& who) : TalkPage(who, "#/cockpit") { tell_input(page.state); }
    /// Something is pressed so many times, so many seconds apart.
    void act(int times, std::int64_t apart_s) {
        for (int k = 0; k < times; ++k) {
            now_s += apart_s;
            tell_time(page.state, now_s);
            tell_input(page.state);
            page.tell(Reminded{});
        }
    }
    [[nodiscard]] int minutes() const {
        const CivilDate day = civil_from_days(domain::kSampleNow_s / kSecondsPerDay);
        const domain::WorkDay* found = endpoint.programme.work_day(domain::work_day_id(person, day));
        return found == nullptr ? 0 : found->minutes;
    }

    std::int64_t now_s = domain::kSampleNow_s;
};

}  // namespace

TEST_CASE("a coordinator's minutes are counted between inputs at most a minute apart, and written down every five minutes") {
    WorkPage one("coordinator");
    one.act(1, 59);
    CHECK(one.minutes() == 0);
    one.act(1, 1);
    CHECK(one.minutes() == 1);
    one.act(8, 30);
    CHECK(one.minutes() == 1);
    one.act(2, 30);
    CHECK(one.minutes() == 6);
    one.act(10, 61);
    CHECK(one.minutes() == 6);
}

TEST_CASE("time in which the page was away does not count, nor that of anybody who runs no rounds") {
    WorkPage away("coordinator");
    for (int k = 0; k < 20; ++k) {
        away.page.tell(PageShown{});
        away.act(1, 50);
    }
    CHECK(away.minutes() == 0);
    for (const char* who : {"one", "officer", "ambassador"}) {
        WorkPage other(who);
        other.act(30, 50);
        CHECK(other.minutes() == 0);
        CHECK(other.page.state.work.seconds.empty());
    }
}

TEST_CASE("minutes without a connection wait as one change, and are added once it is back") {
    WorkPage one("coordinator");
    one.cut_off();
    one.act(40, 60);
    CHECK(one.page.state.sync.outbox.size() == 1);
    CHECK(one.minutes() == 0);
    one.reconnect();
    one.act(1, 60);
    CHECK(one.minutes() >= 40);
}
