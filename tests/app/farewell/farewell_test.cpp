#include "app/farewell/farewell.h"

#include <catch2/catch_test_macros.hpp>

#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

TEST_CASE("the end comes by itself, and the last topic is at hand") {
    TalkPage one("one", "#/farewell");
    const FarewellView view = farewell_view(one.page.state);
    CHECK(view.has_partner);
    CHECK(view.lead.contains("21 December"));
    CHECK(view.last_topic == "Getting to know you");
    CHECK(view.last_address == "#/topics/" + sample_id("topic"));
    CHECK(view.applications_open);
    one.endpoint.act(sample_id("two"), domain::EndPartnership{sample_id("one+two"), domain::EndReason::kByParticipant});
    one.page.tell(Reminded{});
    CHECK(farewell_view(one.page.state).lead.contains("ended on 29 September 2014"));
}

TEST_CASE("a wish to stay in touch is told only once both have it") {
    TalkPage one("one", "#/farewell");
    TalkPage two("two", "#/farewell", one.endpoint);
    one.page.say(WishToStay{true});
    CHECK(farewell_view(one.page.state).stays);
    CHECK_FALSE(farewell_view(one.page.state).both_stay);
    two.page.tell(Reminded{});
    CHECK_FALSE(farewell_view(two.page.state).stays);
    CHECK_FALSE(farewell_view(two.page.state).both_stay);
    two.page.say(WishToStay{true});
    REQUIRE(farewell_view(two.page.state).both_stay);
    CHECK(farewell_view(two.page.state).partners.at(0).email == "one@example.org");
    one.page.tell(Reminded{});
    CHECK(farewell_view(one.page.state).both_stay);
    one.page.say(WishToStay{false});
    CHECK_FALSE(farewell_view(one.page.state).both_stay);
    CHECK_FALSE(farewell_view(one.page.state).stays);
}

TEST_CASE("a wish made without a connection waits") {
    TalkPage one("one", "#/farewell");
    one.cut_off();
    one.page.say(WishToStay{true});
    CHECK(farewell_view(one.page.state).stays);
    CHECK(one.page.state.sync.outbox.size() == 1);
    one.reconnect();
    CHECK(one.page.state.sync.outbox.empty());
    CHECK(one.endpoint.programme.partnership(sample_id("one+two"))->stay_in_touch == std::vector<std::string>{sample_id("one")});
}

TEST_CASE("two files keep what there was, with what was typed last") {
    TalkPage one("one", "#/farewell");
    one.page.say(TypeNote{sample_place(0), "typed a moment ago"});
    one.page.say(SaveKeepsake{KeepsakeFormat::kHtml});
    one.page.say(SaveKeepsake{KeepsakeFormat::kJson});
    const auto saved = one.page.all<SaveFile>();
    REQUIRE(saved.size() == 2);
    CHECK(saved[0].mime_type == "text/html");
    CHECK(saved[0].content.contains("typed a moment ago"));
    CHECK(saved[1].name.ends_with(".json"));
    CHECK(saved[1].content.contains("note text of two"));
}

TEST_CASE("who never had a partner is told so, and can ask to hear of the next round") {
    TalkPage three("three", "#/farewell");
    CHECK_FALSE(farewell_view(three.page.state).has_partner);
    CHECK_FALSE(farewell_view(three.page.state).lead.empty());
    three.page.say(WishToStay{true});
    three.page.say(SaveKeepsake{});
    CHECK(three.page.all<SaveFile>().empty());
    tell_time(three.page.state, domain::kSampleNow_s + 2 * kSecondsPerDay);
    CHECK_FALSE(farewell_view(three.page.state).applications_open);
}
