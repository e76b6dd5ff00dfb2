#include "app/sync/sync.h"

#include <random>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "app/sync/changes_view.h"
#include "app/view_parts.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// A page of person "one", in front of an endpoint that answers at once.
struct SignedInPage {
    FakeEndpoint endpoint;
    FakePage page;

    SignedInPage() {
        endpoint.cookie = sample_id("one");
        page.device["person"] = sample_id("one");
        connect();
        page.start();
        clock();
    }

    void connect() {
        page.endpoint = [this](const AskEndpoint& question) { return Reports{endpoint.answer(question)}; };
    }
    void disconnect() {
        page.endpoint = [](const AskEndpoint& question) { return Reports{NotReached{question.number, problem("endpoint_not_reached")}}; };
    }
    void clock() { tell_time(page.state, domain::kSampleNow_s); }

    Result<void> make(domain::OperationBody body) {
        Effects effects;
        auto made = make_change(page.state, std::move(body), effects);
        page.carry_out(std::move(effects));
        return made;
    }
    [[nodiscard]] const domain::Person& me() const { return *page.state.sync.shown.person(sample_id("one")); }
    [[nodiscard]] const domain::Person& me_there() const { return *endpoint.programme.person(sample_id("one")); }
};

domain::SaveProfile named(const std::string& name) { return {name, domain::UiLanguage::kEnglish}; }

}  // namespace

TEST_CASE("a page that starts reads what its person may see, and keeps it") {
    SignedInPage one;
    CHECK(one.me().name == one.me_there().name);
    CHECK(one.page.state.sync.seen.round(sample_id("round 2")) != nullptr);
    CHECK(one.page.device.contains("cursor"));
    FakePage later;
    later.device = one.page.device;
    later.start();
    CHECK(later.state.sync.shown.person(sample_id("one")) != nullptr);
    CHECK(later.state.sync.you.person_id == sample_id("one"));
}

TEST_CASE("a change is shown at once, sent, and gone from the outbox with the answer") {
    SignedInPage one;
    REQUIRE(one.make(named("Ana")));
    CHECK(one.me().name == "Ana");
    CHECK(one.me_there().name == "Ana");
    CHECK(one.page.state.sync.outbox.empty());
    for (const auto& [key, content] : one.page.device) {
        CHECK_FALSE(key.starts_with("change/"));
    }
}

TEST_CASE("a change that the rules forbid is refused at once, and nothing is kept of it") {
    SignedInPage one;
    const auto made = one.make(domain::EndPartnership{sample_id("five+six"), domain::EndReason::kByParticipant});
    REQUIRE_FALSE(made);
    CHECK(made.error().code == "unknown_record");
    CHECK(one.page.state.sync.outbox.empty());
}

TEST_CASE("without a connection changes wait on the device and are counted; with it they are sent once") {
    SignedInPage one;
    one.disconnect();
    const int before = one.endpoint.operations_done;
    REQUIRE(one.make(named("Ana")));
    REQUIRE(one.make(domain::AskForHelp{sample_id("help 9"), {}, domain::HelpKind::kOther, "text"}));
    CHECK(waiting_changes(one.page.state).to_send == 2);
    CHECK(one.me().name == "Ana");
    CHECK(one.page.view().shell.saved_text == "2 changes waiting");
    // The page is closed and opened again before the connection comes back.
    FakePage again;
    again.device = one.page.device;
    again.endpoint = [&](const AskEndpoint& question) { return Reports{one.endpoint.answer(question)}; };
    again.start();
    CHECK(one.endpoint.operations_done == before + 2);
    CHECK(one.me_there().name == "Ana");
    CHECK(again.state.sync.outbox.empty());
}

TEST_CASE("after failures the page waits longer each time, and the return of the connection ends the wait") {
    SignedInPage one;
    one.disconnect();
    one.page.effects.clear();
    REQUIRE(one.make(named("Ana")));
    std::int64_t longest = 0;
    for (int k = 0; k < 8; ++k) {
        const auto reminders = one.page.all<RemindIn>();
        CHECK(reminders.back().delay_ms > longest / 2);
        longest = std::max(longest, reminders.back().delay_ms);
        one.page.tell(Reminded{});
    }
    CHECK(longest > 60'000);
    CHECK(longest < 600'000);
    one.connect();
    one.page.tell(OnlineChanged{false});
    one.page.tell(OnlineChanged{true});
    CHECK(one.page.state.sync.outbox.empty());
}

TEST_CASE("an endpoint that says when to come again is asked then") {
    SignedInPage one;
    one.page.endpoint = [](const AskEndpoint& question) { return Reports{Answered{question.number, 503, 120, "<html>"}}; };
    one.page.effects.clear();
    REQUIRE(one.make(named("Ana")));
    CHECK(one.page.all<RemindIn>().back().delay_ms == 120'000);
}

TEST_CASE("two edits while offline are no conflict with each other") {
    SignedInPage one;
    one.disconnect();
    REQUIRE(one.make(named("Ana")));
    REQUIRE(one.make(named("Ana Ruiz")));
    CHECK(one.page.state.sync.outbox.size() == 2);  // the first may have arrived
    one.connect();
    one.page.tell(Reminded{});
    CHECK(one.page.state.sync.outbox.empty());
    CHECK(one.me_there().name == "Ana Ruiz");
}

TEST_CASE("when somebody else changed it meanwhile, both versions are shown, and either can win") {
    const bool mine = GENERATE(true, false);
    SignedInPage one;
    one.disconnect();
    REQUIRE(one.make(named("Mine")));
    one.endpoint.act(sample_id("one"), named("Theirs"));  // the same person on another device
    one.connect();
    one.page.tell(Reminded{});
    REQUIRE(waiting_changes(one.page.state).to_decide == 1);
    CHECK(one.me().name == "Theirs");
    const ChangesView view = changes_view(one.page.state);
    REQUIRE(view.changes.size() == 1);
    REQUIRE(view.changes[0].differences.size() == 1);
    CHECK(view.changes[0].differences[0].field == "Name");
    CHECK(view.changes[0].differences[0].mine == "Mine");
    CHECK(view.changes[0].differences[0].theirs == "Theirs");
    if (mine) {
        one.page.say(KeepMine{view.changes[0].operation_id});
    } else {
        one.page.say(DropChange{view.changes[0].operation_id});
    }
    CHECK(one.page.state.sync.outbox.empty());
    CHECK(one.me_there().name == (mine ? "Mine" : "Theirs"));
    CHECK(one.me().name == one.me_there().name);
}

TEST_CASE("the same edit on two devices is no conflict") {
    SignedInPage one;
    one.disconnect();
    REQUIRE(one.make(named("Ana")));
    one.endpoint.act(sample_id("one"), named("Ana"));
    one.connect();
    one.page.tell(Reminded{});
    CHECK(one.page.state.sync.outbox.empty());
}

TEST_CASE("what the endpoint refuses is kept with its reason until it is put away") {
    SignedInPage one;
    one.disconnect();
    REQUIRE(one.make(domain::LogContact{sample_id("entry"), sample_id("one+two"), domain::ContactKind::kIWrote,
                                        domain::ContactMethod::kEmail, domain::kSampleNow_s - 60, "note"}));
    one.endpoint.act(sample_id("coordinator"), domain::EndPartnership{sample_id("one+two"), domain::EndReason::kByCoordinator});
    one.connect();
    one.page.tell(Reminded{});
    const ChangesView view = changes_view(one.page.state);
    REQUIRE(view.changes.size() == 1);
    CHECK(view.changes[0].refused);
    CHECK_FALSE(view.changes[0].text.empty());
    one.page.say(DropChange{view.changes[0].operation_id});
    CHECK(one.page.state.sync.outbox.empty());
}

TEST_CASE("a request that is refused whole does not hold up the other changes") {
    SignedInPage one;
    one.disconnect();
    REQUIRE(one.make(named("Ana")));
    REQUIRE(one.make(domain::AskForHelp{sample_id("help 9"), {}, domain::HelpKind::kOther, "text"}));
    one.page.endpoint = [&](const AskEndpoint& question) -> Reports {
        if (question.body.contains("save_profile")) {
            return {Answered{question.number, 413, 0, "<html>too large</html>"}};
        }
        return {one.endpoint.answer(question)};
    };
    one.page.tell(Reminded{});
    const ChangesView view = changes_view(one.page.state);
    REQUIRE(view.changes.size() == 1);
    CHECK(view.changes[0].refused);
    CHECK(one.endpoint.programme.help_request(sample_id("help 9")) != nullptr);
}

TEST_CASE("a session that is over leaves what is here readable, and the changes waiting") {
    SignedInPage one;
    one.endpoint.cookie.clear();
    REQUIRE(one.make(named("Ana")));
    CHECK(one.page.state.sync.session_over);
    CHECK(one.me().name == "Ana");
    CHECK(waiting_changes(one.page.state).to_send == 1);
    one.endpoint.links["AAAAAAAAAAAAAAAAAAAAAA"] = sample_id("one");
    one.page.say(GoTo{"#/sign-in/AAAAAAAAAAAAAAAAAAAAAA"});
    one.page.say(SignIn{});
    CHECK_FALSE(one.page.state.sync.session_over);
    CHECK(one.me_there().name == "Ana");
    CHECK(one.page.state.sync.outbox.empty());
}

TEST_CASE("whoever signs in next neither sees nor sends what the former person left, and the former one finds it again") {
    SignedInPage one;
    one.disconnect();
    REQUIRE(one.make(named("Ana")));
    one.connect();
    one.endpoint.cookie = sample_id("two");  // another tab signed in
    one.page.tell(Reminded{});
    CHECK(one.page.state.sync.you.person_id == sample_id("two"));
    CHECK(one.page.state.sync.shown.help_request(sample_id("help of one")) == nullptr);
    CHECK(changes_view(one.page.state).changes.empty());
    one.page.say(DownloadChanges{});
    CHECK_FALSE(one.page.all<SaveFile>().back().content.contains("Ana"));
    CHECK(one.me_there().name != "Ana");
    one.page.say(SignOut{});
    CHECK_FALSE(one.page.device.contains("person"));
    one.endpoint.cookie = sample_id("one");
    one.page.tell(Reminded{});
    CHECK(one.me_there().name == "Ana");
}

TEST_CASE("a full device is said, the change is sent all the same, and later everything is kept") {
    SignedInPage one;
    one.page.device_stores = false;
    REQUIRE(one.make(named("Ana")));
    CHECK(one.me_there().name == "Ana");
    CHECK(one.page.view().shell.mark == SavedMark::kFailed);
    one.page.device_stores = true;
    REQUIRE(one.make(named("Ana Ruiz")));
    CHECK(one.page.view().shell.mark == SavedMark::kSaved);
    FakePage later;
    later.device = one.page.device;
    later.start();
    CHECK(later.state.sync.shown.person(sample_id("one"))->name == "Ana Ruiz");
}

TEST_CASE("an answer that cannot be read is no answer") {
    SignedInPage one;
    one.page.endpoint = [&](const AskEndpoint& question) {
        Answered cut = one.endpoint.answer(question);
        cut.body.resize(cut.body.size() / 2);
        return Reports{cut};
    };
    REQUIRE(one.make(named("Ana")));
    CHECK(waiting_changes(one.page.state).to_send == 1);
    one.connect();
    one.page.tell(Reminded{});
    CHECK(one.page.state.sync.outbox.empty());
    CHECK(one.me_there().name == "Ana");
}

TEST_CASE("an answer that is cut at any byte is no answer, and the change is done once all the same") {
    SignedInPage one;
    const int before = one.endpoint.operations_done;
    std::size_t longest = 1;
    int made = 0;
    for (std::size_t cut = 0; cut < longest; ++cut) {
        one.page.endpoint = [&](const AskEndpoint& question) {
            Answered answer = one.endpoint.answer(question);
            longest = std::max(longest, answer.body.size());
            answer.body.resize(std::min(cut, answer.body.size()));
            return Reports{answer};
        };
        REQUIRE(one.make(named("Name " + std::to_string(cut))));
        ++made;
        REQUIRE(waiting_changes(one.page.state).to_send == 1);
        one.connect();
        one.page.tell(Reminded{});
        REQUIRE(one.page.state.sync.outbox.empty());
        REQUIRE(one.me_there().name == "Name " + std::to_string(cut));
    }
    CHECK(longest > 300);
    CHECK(one.endpoint.operations_done - before == made);
}

TEST_CASE("on a line that loses, doubles, cuts and delays, with a page that dies, each change arrives exactly once") {
    const int seed = GENERATE(range(0, 40));
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto chance = [&](unsigned in) { return random() % in == 0; };
    SignedInPage one;
    std::vector<Report> late;
    const auto line = [&](const AskEndpoint& question) -> Reports {
        if (chance(4)) {
            return {NotReached{question.number, problem("endpoint_not_reached")}};
        }
        Answered answer = one.endpoint.answer(question);
        if (chance(4)) {
            one.endpoint.answer(question);  // a proxy sent it twice
        }
        if (chance(5)) {
            answer.body.resize(random() % (answer.body.size() + 1));
        }
        if (chance(4)) {
            late.emplace_back(answer);
            return {NotReached{question.number, problem("endpoint_silent")}};
        }
        return {answer};
    };
    const int before = one.endpoint.operations_done;
    int made = 0;
    FakePage* page = &one.page;
    FakePage reborn[8];
    std::size_t lives = 0;
    page->endpoint = line;
    for (int step = 0; step < 60; ++step) {
        tell_time(page->state, domain::kSampleNow_s);
        if (chance(2)) {
            Effects effects;
            REQUIRE(make_change(
                page->state, domain::AskForHelp{sample_id("help " + std::to_string(step)), {}, domain::HelpKind::kOther, "text"}, effects));
            page->carry_out(std::move(effects));
            ++made;
        }
        if (chance(3)) {
            page->tell(Reminded{});
        }
        if (!late.empty() && chance(3)) {
            page->tell(late.back());
            late.pop_back();
        }
        if (chance(12) && lives < std::size(reborn)) {
            FakePage& next = reborn[lives++];
            next.device = page->device;
            next.endpoint = line;
            next.start();
            page = &next;
        }
    }
    page->endpoint = [&](const AskEndpoint& question) { return Reports{one.endpoint.answer(question)}; };
    page->tell(Reminded{});
    CHECK(page->state.sync.outbox.empty());
    CHECK(one.endpoint.operations_done - before == made);
    for (int step = 0; step < 60; ++step) {
        const auto* there = one.endpoint.programme.help_request(sample_id("help " + std::to_string(step)));
        const auto* here = page->state.sync.shown.help_request(sample_id("help " + std::to_string(step)));
        CHECK((there == nullptr) == (here == nullptr));
    }
}
