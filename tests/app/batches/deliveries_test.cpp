#include "app/batches/deliveries.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/batches/batches_page.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

codec::DeliveryLine line_of(const std::string& name, codec::DeliveryState state) {
    return {.person_id = sample_id(name),
            .address = name + "@example.org",
            .state = state,
            .ordered_at_s = domain::kSampleNow_s,
            .tried_at_s = domain::kSampleNow_s,
            .attempts = 1,
            .code = state == codec::DeliveryState::kSent ? 250 : 0};
}

/// Round 4 after its one batch went out: one saw it, three's came back, two's is delivered, five's tried again, four's stopped, six's on the way.
struct Sent : BatchesPage {
    Sent() {
        codec::DeliveryLine bounced = line_of("three", codec::DeliveryState::kSent);
        bounced.bounce = codec::DeliveryBounce::kHard;
        bounced.bounce_status = "5.1.1";
        bounced.bounced_at_s = domain::kSampleNow_s;
        codec::DeliveryLine later = line_of("five", codec::DeliveryState::kWaiting);
        later.code = 451;
        deliveries = {line_of("one", codec::DeliveryState::kSent), bounced, line_of("two", codec::DeliveryState::kSent), later,
                      line_of("four", codec::DeliveryState::kStopped)};
        say(ReleasePlan{});
        domain::ContactEntry seen = domain::sample_contact("one", "none");
        seen.partnership_id = endpoint.programme.current_partnership(sample_id("one"), sample_id("round 4"))->id;
        seen.kind = domain::ContactKind::kSeen;
        change(seen);
    }
    [[nodiscard]] DeliveriesView list() const { return *view().deliveries; }
    [[nodiscard]] std::string state_of(const std::string& name) const {
        const DeliveriesView all = list();
        const auto found = std::ranges::find(all.lines, sample_id(name), &DeliveryLineView::person_id);
        return found == all.lines.end() ? "none" : found->state;
    }
};

}  // namespace

TEST_CASE("each person's letter has a state, and who needs somebody comes first") {
    const Sent page;
    CHECK(page.asked.back().path == "api/deliveries/" + sample_id("round 4") + "/1");
    CHECK(page.list().lines.size() == 6);
    CHECK(page.list().lines[0].person_id == sample_id("four"));
    CHECK(page.list().lines[1].person_id == sample_id("three"));
    CHECK(page.state_of("one") == "Seen");
    CHECK(page.state_of("two") == "Delivered");
    CHECK(page.state_of("three") == "Came back");
    CHECK(page.state_of("four") == "Stopped");
    CHECK(page.state_of("five") == "Tried again");
    CHECK(page.state_of("six") == "On the way");
    CHECK(page.view().cards[0].figures == std::array<std::int32_t, 4>{1, 1, 2, 2});
    CHECK(page.view().cards[0].stage == BatchStage::kSending);
    CHECK(page.list().tab_counts == std::array<std::string, 4>{"6", "2", "2", "5"});
}

TEST_CASE("somebody is found by name or address whatever the tab, and a delivered letter is late after two days") {
    Sent page;
    page.say(FilterDeliveries{DeliveryTab::kCameBack});
    CHECK(page.list().lines.size() == 2);
    page.say(SearchDeliveries{"PERSON FI"});
    REQUIRE(page.list().lines.size() == 1);
    CHECK(page.list().lines[0].name == "Person five");
    page.say(SearchDeliveries{"two@"});
    CHECK(page.list().lines.size() == 1);
    page.say(SearchDeliveries{""});
    page.say(FilterDeliveries{DeliveryTab::kAll});
    tell_time(page.page.state, domain::kSampleNow_s + 2 * kSecondsPerDay);
    CHECK(page.state_of("two") == "Not seen yet");
}

TEST_CASE("a letter is sent again, and a wrong address is corrected and written to") {
    Sent page;
    page.say(SelectDelivery{sample_id("three")});
    REQUIRE(page.list().selected.has_value());
    CHECK(page.list().selected->reason.contains("5.1.1"));
    CHECK(page.list().selected->partner == "Partner: Person one");
    const int before = page.endpoint.operations_done;
    page.say(SendLetterAgain{sample_id("three")});
    CHECK(page.endpoint.operations_done == before + 1);
    page.say(TypeCorrectAddress{"nowhere"});
    page.say(SaveCorrectAddress{});
    CHECK_FALSE(page.list().selected->error.empty());
    page.say(TypeCorrectAddress{" three@example.net "});
    CHECK(page.list().selected->error.empty());
    page.say(SaveCorrectAddress{});
    CHECK(page.endpoint.programme.person(sample_id("three"))->email == "three@example.net");
    CHECK(page.list().selected->address == "three@example.net");
    page.say(TypeCorrectAddress{"two@example.org"});
    page.say(SaveCorrectAddress{});
    CHECK_FALSE(page.list().selected->error.empty());
    page.say(SelectDelivery{});
    CHECK_FALSE(page.list().selected.has_value());
}

TEST_CASE("somebody of another batch is found as well") {
    Sent page;
    domain::Partnership moved = *page.endpoint.programme.current_partnership(sample_id("one"), sample_id("round 4"));
    moved.batch = 2;
    page.change(moved);
    CHECK(page.list().lines.size() == 4);
    page.say(SearchDeliveries{"person one"});
    CHECK(page.list().title == "Batch 2");
    REQUIRE(page.list().lines.size() == 1);
    CHECK(page.list().lines[0].name == "Person one");
    CHECK(page.list().search == "person one");
    CHECK(page.asked.back().path == "api/deliveries/" + sample_id("round 4") + "/2");
    page.say(SearchDeliveries{"nobody of that name"});
    CHECK(page.list().title == "Batch 2");
}

TEST_CASE("somebody whose batch goes out while their name is looked for is found then") {
    Sent page;
    domain::Partnership held = *page.endpoint.programme.current_partnership(sample_id("one"), sample_id("round 4"));
    held.batch = 2;
    held.started_at_s = 0;
    page.change(held);
    page.say(SearchDeliveries{"person one"});
    CHECK(page.list().lines.empty());
    held.started_at_s = domain::kSampleNow_s;
    page.change(held);
    CHECK(page.list().title == "Batch 2");
    REQUIRE(page.list().lines.size() == 1);
    CHECK(page.list().search == "person one");
}

TEST_CASE("deliveries are asked for again after a while, and a refusal is said") {
    Sent page;
    const std::size_t before = page.asked.size();
    page.page.tell(Reminded{});
    CHECK(page.asked.size() == before);
    page.status = 403;
    tell_time(page.page.state, domain::kSampleNow_s + 60);
    page.page.tell(Reminded{});
    CHECK(page.asked.size() == before + 1);
    CHECK_FALSE(page.list().problem.empty());
    CHECK(page.list().lines.size() == 6);
}
