#include "app/home/home.h"

#include <catch2/catch_test_macros.hpp>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "app/view_parts.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// A page at home, of a person of the sample programme.
struct AtHome {
    FakeEndpoint endpoint;
    FakePage page;

    explicit AtHome(const std::string& who) {
        endpoint.cookie = sample_id(who);
        page.device["person"] = sample_id(who);
        page.endpoint = [this](const AskEndpoint& question) { return Reports{endpoint.answer(question)}; };
        page.start("#/home");
        tell_time(page.state, domain::kSampleNow_s);
    }
};

}  // namespace

TEST_CASE("a partner is shown with what they agreed to show, and no more") {
    AtHome one("one");
    const HomeView view = home_view(one.page.state);
    REQUIRE(view.partners.size() == 1);
    CHECK(view.partners[0].name == "Person two");
    CHECK(view.partners[0].email == "two@example.org");
    CHECK(view.partners[0].hopes.empty());
    CHECK(view.partners[0].facts.contains("interest of two"));
    CHECK_FALSE(view.partners[0].has_clock);
    CHECK(view.tiles.size() == 4);
}

TEST_CASE("a contact that is noted is in the journal, says whose turn it is, and reaches the endpoint") {
    AtHome one("one");
    const std::size_t before = home_view(one.page.state).journal.size();
    one.page.say(NoteContact{domain::ContactKind::kTheyWrote});
    const HomeView view = home_view(one.page.state);
    CHECK(view.journal.size() == before + 1);
    CHECK(view.journal.front().text == "Person wrote");
    CHECK(view.heading.contains("your turn"));
    CHECK(view.tiles[1].last);
    CHECK(one.page.state.sync.outbox.empty());
    AtHome two("two");
    two.endpoint.act(sample_id("one"), domain::LogContact{sample_id("new contact"),
                                                          sample_id("one+two"),
                                                          domain::ContactKind::kIWrote,
                                                          domain::ContactMethod::kEmail,
                                                          domain::kSampleNow_s,
                                                          {}});
    two.page.tell(Reminded{});
    CHECK(home_view(two.page.state).tiles[1].last);  // what one wrote, the other got
}

TEST_CASE("a clock that is shared shows when both are awake") {
    AtHome one("one");
    domain::ApplicationRecord theirs = *one.page.state.sync.shown.application(sample_id("round 2 of two"));
    theirs.shared = domain::with_field(theirs.shared, domain::SharedField::kTimeZone);
    theirs.application.time_zone = "UTC+09:00";
    one.page.state.sync.shown.apply(theirs, 0);
    const PartnerView partner = home_view(one.page.state).partners.at(0);
    REQUIRE(partner.has_clock);
    CHECK(partner.you.time != partner.they.time);
    CHECK(partner.both_text.contains("Both awake"));
    CHECK_FALSE(partner.both.empty());
}

TEST_CASE("of three who are together each sees the other two") {
    AtHome one("one");
    domain::Partnership trio = *one.page.state.sync.shown.partnership(sample_id("one+two"));
    trio.person_ids.push_back(sample_id("three"));
    one.page.state.sync.shown.apply(trio, 0);
    one.page.state.sync.shown.apply(domain::sample_application("three", "MA", "round 2"), 0);
    const HomeView view = home_view(one.page.state);
    REQUIRE(view.partners.size() == 2);
    CHECK(view.partners[1].name == "Person three");
    CHECK(view.heading.contains("Person and Person"));
}

TEST_CASE("without a partner the page says where the application stands") {
    AtHome coordinator("coordinator");
    CHECK(home_view(coordinator.page.state).partners.empty());
    const WaitingView waiting = home_view(coordinator.page.state).waiting;
    CHECK_FALSE(waiting.applied);
    CHECK(waiting.may_apply);
    CHECK(waiting.heading.contains("no partner yet"));
}

TEST_CASE("a call for help is kept while it is typed, sent privately, and its answer is shown") {
    AtHome one("one");
    one.page.say(TypeHelp{"Nobody answers since"});
    FakePage again;
    again.files = one.page.files;
    again.device = one.page.device;
    again.start("#/help");
    CHECK(help_view(again.state).text == "Nobody answers since");
    one.page.say(TypeHelp{""});
    one.page.say(SendHelp{});
    CHECK_FALSE(help_view(one.page.state).problem.empty());
    one.page.say(ChooseHelpKind{domain::HelpKind::kWrongMatch});
    one.page.say(TypeHelp{"We live in one street."});
    const std::size_t before = help_view(one.page.state).requests.size();
    one.page.say(SendHelp{});
    const HelpView view = help_view(one.page.state);
    CHECK(view.text.empty());
    CHECK(view.requests.size() == before + 1);
    CHECK(one.page.state.sync.outbox.empty());
}
