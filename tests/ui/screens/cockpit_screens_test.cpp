#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "ui/screens/every_size.h"

using namespace counterpart;
using namespace counterpart::tests;
using domain::sample_id;

namespace {

/// Pairs in every state, with long and foreign names.
void fill_partnerships(app::TalkPage& one) {
    domain::Programme& shown = one.page.state.sync.shown;
    constexpr std::string_view kNames[] = {"Anneliese-Charlotte Freifrau von und zu Oberwiesenthal", "نوال المرزوقي", "林若溪",
                                           "Ólafía Brynjarsdóttir"};
    for (std::int64_t k = 0; k < 24; ++k) {
        domain::Partnership pair{
            sample_id("pair " + std::to_string(k)), sample_id("round 2"), {}, 1, domain::kSampleNow_s - (2 + k) * kSecondsPerDay};
        for (const std::string& letter : {std::string("a"), std::string("b")}) {
            const std::string name = letter + std::to_string(k);
            domain::ApplicationRecord record = domain::sample_application(name, letter == "a" ? "ZA" : "IS", "round 2");
            record.application.name = kNames[static_cast<std::size_t>(k) % 4];
            pair.person_ids.push_back(record.person_id);
            shown.apply(record, shown.last_sequence() + 1);
        }
        shown.apply(pair, shown.last_sequence() + 1);
        if (k % 3 != 0) {
            shown.apply(
                domain::ContactEntry{sample_id("met " + std::to_string(k)), pair.id, pair.person_ids[0], domain::ContactKind::kWeMet,
                                     domain::ContactMethod::kVideo, domain::kSampleNow_s - k * kSecondsPerDay, ""},
                shown.last_sequence() + 1);
        }
    }
    one.page.say(app::CockpitIntent(app::SearchPartnerships{}));
}

void check_team_pages_fit(app::FakePage& page, const std::string& name) {
    for (const ScreenSize& size : kScreenSizes) {
        for (const bool dark : {false, true}) {
            const auto stage = stage_of_size(size, dark);
            settle_page(*stage, page);
            check_page_fits(*stage, size);
            stage->keep_picture(std::string(size.name) + (dark ? "-dark-" : "-") + name);
        }
    }
}

}  // namespace

TEST_CASE("the partnerships, one of them and what can be done about it fit at every size") {
    app::TalkPage one("coordinator", "#/cockpit");
    check_team_pages_fit(one.page, "cockpit-few");
    fill_partnerships(one);
    check_team_pages_fit(one.page, "cockpit");
    one.page.say(app::CockpitIntent(app::OpenGroupNudge{app::CockpitGroup::kNeverMet}));
    check_team_pages_fit(one.page, "cockpit-remind-all");
    one.page.say(app::CockpitIntent(app::OpenAct{sample_id("one+two"), app::CockpitAct::kRematch}));
    check_team_pages_fit(one.page, "cockpit-rematch");
    one.page.say(app::CockpitIntent(app::OpenAct{sample_id("one+two"), app::CockpitAct::kRemove}));
    check_team_pages_fit(one.page, "cockpit-remove");
    one.page.say(app::CockpitIntent(app::DropAct{}));
    check_team_pages_fit(one.page, "partnership");
    one.page.say(app::GoTo{app::cockpit_address("nothing")});
    check_team_pages_fit(one.page, "partnership-unknown");
    app::TalkPage two("one", "#/cockpit");
    check_team_pages_fit(two.page, "cockpit-not-yours");
}

TEST_CASE("the inbox and a request fit at every size") {
    app::FakeEndpoint endpoint;
    endpoint.act(sample_id("three"), domain::ReportPost{sample_id("report"), sample_id("post of one"), "Why"});
    app::TalkPage one("coordinator", "#/inbox", endpoint);
    check_team_pages_fit(one.page, "inbox");
    one.page.say(app::GoTo{app::inbox_address(sample_id("help of one"))});
    check_team_pages_fit(one.page, "inbox-request");
    one.page.say(app::GoTo{app::inbox_address(sample_id("report"))});
    check_team_pages_fit(one.page, "inbox-report");
    one.page.say(app::InboxIntent(app::ShowSettledRequests{true}));
    check_team_pages_fit(one.page, "inbox-settled");
    app::TalkPage two("one", "#/inbox");
    check_team_pages_fit(two.page, "inbox-not-yours");
}

TEST_CASE("a row of the partnerships is a link that says all of it, its act is a button of its own, and the curve is a table") {
    app::TalkPage one("coordinator", "#/cockpit");
    fill_partnerships(one);
    Stage stage(1280, 2'000);
    settle_page(stage, one.page);
    const ui::Node* row =
        stage.find(ui::Role::kLink, "Person one and Person two. South Africa – Taiwan · “trouble of one”. 11 days silent");
    REQUIRE(row != nullptr);
    CHECK(row->href == app::cockpit_address(sample_id("one+two")));
    CHECK(stage.find(ui::Role::kLink, "Answer: Person one, Person two") != nullptr);
    CHECK(stage.find(ui::Role::kTable, "Pairs with a first contact, by day") != nullptr);
    CHECK(stage.find(ui::Role::kLink, "Partnerships") != nullptr);
}
