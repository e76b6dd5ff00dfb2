#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/apply/apply.h"
#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "support/sample_programme.h"
#include "ui/screens/every_size.h"

using namespace counterpart;
using namespace counterpart::tests;
using domain::sample_id;

namespace {

/// A page of a person of the sample programme, or of a visitor (""), in whose round 3 applications are open.
struct ParticipantPage {
    app::FakeEndpoint endpoint;
    app::FakePage page;

    explicit ParticipantPage(const std::string& who) {
        if (!who.empty()) {
            endpoint.cookie = sample_id(who);
            page.device["person"] = sample_id(who);
        }
        tell_time(page.state, domain::kSampleNow_s);
        page.endpoint = [this](const app::AskEndpoint& question) { return app::Reports{endpoint.answer(question)}; };
        page.start("#/settings");
        tell_time(page.state, domain::kSampleNow_s);
        page.tell(app::Reminded{});
    }
};

void check_at_every_size(app::FakePage& page, const std::string& name) {
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

TEST_CASE("no page of the form is cut at any size, with everything wrong that can be") {
    ParticipantPage visitor("");
    visitor.page.say(app::GoTo{"#/apply"});
    visitor.page.say(
        app::TypeApply{app::ApplyText::kEmail, "somebody.with.a.very.long.address.indeed@a-long-domain-of-a-library.gmial.com"});
    visitor.page.say(app::TypeAbsence{0, "2014-12", std::nullopt});
    visitor.page.say(app::FlipApply{app::ApplyFlag::kTookPart});
    visitor.page.say(app::SendApplication{});
    REQUIRE_FALSE(visitor.page.state.apply.problems.empty());
    for (std::size_t step = 0; step < app::kApplyStepCount; ++step) {
        visitor.page.state.apply.draft->step = static_cast<app::ApplyStep>(step);
        check_at_every_size(visitor.page, "apply-" + std::to_string(step));
    }
}

TEST_CASE("a returner is asked to look at the wishes again") {
    ParticipantPage three("three");
    three.page.say(app::GoTo{"#/apply"});
    three.page.say(app::GoToStep{app::ApplyStep::kWork});
    Stage stage;
    settle_page(stage, three.page);
    CHECK(stage.find(ui::Role::kCheckbox, "These wishes are still right") != nullptr);
}

TEST_CASE("neither the way to a partner nor the partner is cut at any size") {
    ParticipantPage one("one");
    one.page.say(app::GoTo{"#/home"});
    one.page.say(app::EditAgreement{.suggest_call = true});
    check_at_every_size(one.page, "home");
    ParticipantPage three("three");
    domain::ApplicationRecord paired = *three.page.state.sync.shown.application(sample_id("round 2 of three"));
    domain::RoundRecord round = *three.page.state.sync.shown.round(sample_id("round 2"));
    paired.batch = 2;
    round.batches = {{500, 0, domain::kSampleNow_s - 60}, {72, domain::kSampleNow_s + 86'400, 0}};
    three.page.state.sync.shown.apply(paired, 0);
    three.page.state.sync.shown.apply(round, 0);
    three.page.say(app::GoTo{"#/home"});
    check_at_every_size(three.page, "waiting");
    Stage stage;
    settle_page(stage, three.page);
    CHECK(stage.find(ui::Role::kHeading, "Your match is on its way") != nullptr);
    CHECK(stage.find(ui::Role::kListItem, "Now: Batch 2, with you in it, planned for 30 September, 14:13, your time") != nullptr);
}

TEST_CASE("account, help, settings and the first page are not cut at any size, for visitors and participants") {
    for (const char* who : {"", "one"}) {
        ParticipantPage person(who);
        person.page.state.account.mails = {{.id = sample_id("mail"),
                                            .kind = "matched",
                                            .address = "one@example.org",
                                            .ordered_at_s = domain::kSampleNow_s,
                                            .state = codec::MailProgress::kFailed}};
        for (const char* screen : {"", "account", "help", "settings", "sharing", "confirm-address/aaaaaaaaaaaaaaaaaaaaaa", "sign-in"}) {
            person.page.say(app::GoTo{std::string("#/") + screen});
            check_at_every_size(person.page,
                                std::string(*screen == '\0' ? "start" : screen).substr(0, 8) + (*who == '\0' ? "-visitor" : ""));
        }
    }
}
