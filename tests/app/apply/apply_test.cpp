#include "app/apply/apply.h"

#include <catch2/catch_test_macros.hpp>

#include "app/apply/apply_draft.h"
#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "app/sync/sync.h"
#include "app/view_parts.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// A page on the form, of a visitor ("") or a person of the sample programme, in whose round 3 applications are open.
struct AtForm {
    FakeEndpoint endpoint;
    FakePage page;
    bool online = true;

    explicit AtForm(const std::string& who = {}, std::map<std::string, Bytes> files = {}) {
        page.files = std::move(files);
        if (!who.empty()) {
            endpoint.cookie = sample_id(who);
            page.device["person"] = sample_id(who);
        }
        tell_time(page.state, domain::kSampleNow_s);
        page.endpoint = [this](const AskEndpoint& question) {
            return online ? Reports{endpoint.answer(question)} : Reports{NotReached{question.number, problem("offline")}};
        };
        page.start("#/apply");
        tell_time(page.state, domain::kSampleNow_s);
        page.tell(Reminded{});
    }

    void sign_in(const std::string& who) {
        endpoint.cookie = sample_id(who);
        Effects effects;
        change_person(page.state, sample_id(who), effects);
        page.carry_out(std::move(effects));
        page.tell(Reminded{});
    }

    void type(ApplyText field, const std::string& text) { page.say(TypeApply{field, text}); }

    void fill() {
        type(ApplyText::kName, "Ana Ruiz");
        type(ApplyText::kEmail, "ana@example.net");
        type(ApplyText::kCountry, "ES");
        type(ApplyText::kTimeZone, "Europe/Madrid");
        page.say(ChooseSector{domain::Sector::kSchool});
        page.say(ChooseCareerStage{domain::CareerStage::kEarly});
        page.say(FlipMethod{domain::ContactMethod::kEmail});
        page.say(FlipApply{ApplyFlag::kCodeAccepted});
    }

    [[nodiscard]] const ApplyDraft& draft() const { return *page.state.apply.draft; }
};

}  // namespace

TEST_CASE("what is typed is on the device after each letter, and there again after a crash") {
    AtForm form;
    form.fill();
    form.type(ApplyText::kHopes, "I hop");
    form.type(ApplyText::kHopes, "I hope");
    CHECK(form.page.state.shell.storage.saving() == Saving::kSaved);
    const AtForm again({}, form.page.files);
    CHECK(again.draft().text(ApplyText::kHopes) == "I hope");
    CHECK(again.draft().application_id == form.draft().application_id);
    CHECK(again.draft() == form.draft());
}

TEST_CASE("a page of the form is left forward only when it is complete, and backward always") {
    AtForm form;
    form.page.say(GoToStep{ApplyStep::kWork});
    CHECK(form.draft().step == ApplyStep::kYou);
    CHECK(form.page.state.apply.problems.contains("name"));
    CHECK(form.page.state.apply.problems.contains("email"));
    form.type(ApplyText::kName, "Ana");
    CHECK_FALSE(form.page.state.apply.problems.contains("name"));
    form.type(ApplyText::kEmail, "ana@example.net");
    form.page.say(GoToStep{ApplyStep::kWork});
    CHECK(form.draft().step == ApplyStep::kWork);
    form.page.say(GoToStep{ApplyStep::kInterests});
    CHECK(form.page.state.apply.problems.contains("sector"));
    form.page.say(GoToStep{ApplyStep::kYou});
    CHECK(form.draft().step == ApplyStep::kYou);
}

TEST_CASE("a likely slip in the address is asked about, and taken back with one press") {
    AtForm form;
    form.type(ApplyText::kEmail, "ana@gmial.com");
    CHECK(apply_view(form.page.state).email_meant == "ana@gmail.com");
    form.type(ApplyText::kEmail, "ana@gmail.com");
    CHECK(apply_view(form.page.state).email_meant.empty());
}

TEST_CASE("a country with one time zone brings it along until the person says another") {
    AtForm form;
    form.type(ApplyText::kCountry, "JP");
    CHECK(form.draft().text(ApplyText::kTimeZone) == "Asia/Tokyo");
    form.type(ApplyText::kTimeZone, "Europe/Paris");
    form.type(ApplyText::kCountry, "ZA");
    CHECK(form.draft().text(ApplyText::kTimeZone) == "Europe/Paris");
}

TEST_CASE("a visitor's application arrives once and waits for its address to be confirmed") {
    AtForm form;
    form.fill();
    form.page.say(SendApplication{});
    CHECK(form.page.state.apply.problems.empty());
    CHECK(form.page.state.shell.route.screen == Screen::kHome);
    const domain::ApplicationRecord* record = form.endpoint.programme.application(form.draft().application_id);
    REQUIRE(record != nullptr);
    CHECK(record->application.name == "Ana Ruiz");
    CHECK(form.endpoint.programme.person(record->person_id)->email_confirmed_at_s == 0);
    CHECK(form.page.state.sync.outbox.empty());
    const WaitingView waiting = waiting_view(form.page.state);
    CHECK(waiting.address == "ana@example.net");
    CHECK(waiting.may_ask_for_link);
    CHECK(waiting.steps.at(1).at == WaitingStepView::At::kNow);
}

TEST_CASE("an application written without a network is sent once there is one") {
    AtForm form;
    form.online = false;
    form.page.tell(OnlineChanged{false});
    form.fill();
    form.page.say(SendApplication{});
    CHECK(form.endpoint.operations_done == 0);
    CHECK(waiting_view(form.page.state).applied);
    form.online = true;
    form.page.tell(OnlineChanged{true});
    CHECK(form.endpoint.operations_done == 1);
    form.page.tell(Reminded{});
    CHECK(form.endpoint.operations_done == 1);
}

TEST_CASE("what a visitor wrote is kept until the endpoint's records hold it, an account's address included") {
    AtForm form;
    form.fill();
    form.type(ApplyText::kEmail, "three@example.org");
    form.page.say(SendApplication{});
    CHECK(form.endpoint.programme.application(form.draft().application_id) == nullptr);
    form.endpoint.cookie = sample_id("three");
    Effects effects;
    change_person(form.page.state, sample_id("three"), effects);
    form.page.carry_out(std::move(effects));
    form.page.tell(Reminded{});
    CHECK(waiting_view(form.page.state).not_handed_in);
    form.page.say(GoTo{"#/apply"});
    form.page.say(SendApplication{});
    CHECK(form.endpoint.programme.application_of(sample_id("three"), sample_id("round 3")) != nullptr);
    form.page.tell(Reminded{});
    CHECK_FALSE(form.page.state.apply.draft.has_value());
    CHECK_FALSE(form.page.files.contains("apply.json"));
}

TEST_CASE("a returner finds the last form, and has to look at every wish again") {
    AtForm form("three");
    CHECK(form.draft().text(ApplyText::kName) == "Person three");
    CHECK(form.draft().text(ApplyText::kEarlierRounds) == "2013, round 2");
    CHECK(form.draft().round_id == sample_id("round 3"));
    CHECK(form.draft().application_id != sample_id("round 2 of three"));
    CHECK_FALSE(form.draft().has(ApplyFlag::kCodeAccepted));
    form.page.say(GoToStep{ApplyStep::kWork});
    form.page.say(GoToStep{ApplyStep::kInterests});
    CHECK(form.page.state.apply.problems.contains("looked_at"));
    form.page.say(LookedAtStep{});
    form.page.say(GoToStep{ApplyStep::kInterests});
    CHECK(form.draft().step == ApplyStep::kInterests);
    form.page.say(FlipApply{ApplyFlag::kCodeAccepted});
    form.page.say(SendApplication{});
    CHECK(form.page.state.apply.problems.contains("looked_at"));
    CHECK(form.endpoint.programme.application_of(sample_id("three"), sample_id("round 3")) == nullptr);
}

TEST_CASE("an application is changed while the round is open, keeps its id, and can be withdrawn") {
    AtForm form("three");
    for (const ApplyStep step : {ApplyStep::kWork, ApplyStep::kInterests, ApplyStep::kContact, ApplyStep::kSend}) {
        form.page.say(GoToStep{step});
        form.page.say(LookedAtStep{});
    }
    form.page.say(FlipApply{ApplyFlag::kCodeAccepted});
    form.page.say(SendApplication{});
    REQUIRE(form.endpoint.programme.application_of(sample_id("three"), sample_id("round 3")) != nullptr);
    const std::string id = form.endpoint.programme.application_of(sample_id("three"), sample_id("round 3"))->application.id;
    form.page.say(GoTo{"#/apply"});
    CHECK(apply_view(form.page.state).sent_before);
    form.type(ApplyText::kHopes, "other hopes");
    form.page.say(FlipApply{ApplyFlag::kCodeAccepted});
    form.page.say(SendApplication{});
    CHECK(form.endpoint.programme.application(id)->application.hopes == "other hopes");
    CHECK(waiting_application_id(form.page.state) == id);
    form.page.say(WithdrawMine{id});
    CHECK(form.endpoint.programme.application(id)->state == domain::ApplicationState::kWithdrawn);
    CHECK_FALSE(waiting_view(form.page.state).applied);
}

TEST_CASE("a tab that does not write says so and changes nothing") {
    AtForm form;
    form.fill();
    const ApplyDraft before = form.draft();
    form.page.tell(WritingLost{});
    form.page.say(SendApplication{});
    CHECK(form.draft() == before);
    CHECK(form.endpoint.operations_done == 0);
    CHECK_FALSE(apply_view(form.page.state).may_write);
}

TEST_CASE("what one person typed in the form is not there for the next one who signs in on the device") {
    AtForm form("three");
    form.type(ApplyText::kHopes, "hopes that nobody else may read");
    REQUIRE(form.page.files.contains("apply.json"));
    form.page.say(GoTo{"#/settings"});
    form.sign_in("one");
    CHECK_FALSE(form.page.state.apply.draft.has_value());
    CHECK_FALSE(form.page.files.contains("apply.json"));

    form.sign_in("three");
    REQUIRE(form.page.state.apply.draft.has_value());
    CHECK(form.draft().text(ApplyText::kHopes) == "hopes that nobody else may read");
    CHECK(form.page.files.contains("apply.json"));
}

TEST_CASE("what a visitor typed in the form is still there when they have signed in") {
    AtForm form;
    form.type(ApplyText::kHopes, "to learn");
    form.sign_in("three");
    CHECK(form.draft().text(ApplyText::kHopes) == "to learn");
}
