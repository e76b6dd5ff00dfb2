#include "app/inbox/inbox.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/inbox/inbox_view.h"
#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

const std::string kHelpOfOne = sample_id("help of one");

/// A page at the requests for help.
struct InboxPage : TalkPage {
    explicit InboxPage(const std::string& who = "coordinator", const std::string& address = "#/inbox") : TalkPage(who, address) {}
    InboxPage(const std::string& who, const std::string& address, FakeEndpoint& shared) : TalkPage(who, address, shared) {}
    void say(InboxIntent intent) { page.say(std::move(intent)); }
    [[nodiscard]] InboxView inbox() const { return inbox_view(page.state); }
    [[nodiscard]] const domain::HelpRequest& stored(const std::string& id = kHelpOfOne) const {
        return *endpoint.programme.help_request(id);
    }
};

}  // namespace

TEST_CASE("coordinators see every request, content officers the reports of posts, and others nothing") {
    FakeEndpoint endpoint;
    const std::string report = sample_id("report");
    endpoint.act(sample_id("three"), domain::ReportPost{report, sample_id("post of one"), "Spam"});
    InboxPage coordinator("coordinator", "#/inbox", endpoint);
    CHECK(coordinator.inbox().lines.size() == 3);
    CHECK(coordinator.inbox().open_count == "3");
    InboxPage officer("officer", inbox_address(report), endpoint);
    REQUIRE(officer.inbox().lines.size() == 1);
    CHECK(officer.inbox().request->post_text == "text of post of one");
    CHECK(officer.inbox().request->text == "Spam");
    CHECK(officer.inbox().request->partnership_address.empty());
    CHECK(InboxPage("officer", inbox_address(kHelpOfOne)).inbox().is_unknown);
    CHECK_FALSE(InboxPage("one").inbox().may_look);
}

TEST_CASE("what presses comes first, and what is settled stands apart") {
    InboxPage one;
    domain::HelpRequest request = domain::sample_help("six", "five+six");
    request.kind = domain::HelpKind::kSelfMatch;
    request.asked_at_s = domain::kSampleNow_s - 90 * 60;
    one.page.state.sync.shown.apply(request, 500);
    CHECK(one.inbox().lines[0].title == "Matched with themselves");
    CHECK(one.inbox().lines[0].urgent);
    CHECK(one.inbox().lines[0].when == "1 h");
    request.state = domain::HelpState::kSettled;
    one.page.state.sync.shown.apply(request, 501);
    CHECK(one.inbox().lines.size() == 2);
    one.say(ShowSettledRequests{true});
    CHECK(one.inbox().lines.size() == 1);
}

TEST_CASE("many pairs that are silent are one line, so that those who ask are seen") {
    InboxPage one;
    const auto silent = [&one](int number) {
        domain::HelpRequest noticed = domain::sample_help("six", "five+six");
        noticed.id = sample_id("silence " + std::to_string(number));
        noticed.person_id.clear();
        one.page.state.sync.shown.apply(noticed, 500 + number);
    };
    for (int number = 0; number < 3; ++number) {
        silent(number);
    }
    CHECK(one.inbox().lines.size() == 5);
    CHECK(one.inbox().silences.empty());
    silent(3);
    CHECK(one.inbox().lines.size() == 2);
    CHECK(one.inbox().open_count == "3");
    CHECK(one.inbox().silences == "4 pairs are silent");
    CHECK(one.page.view().shell.open_requests == "3");
    one.say(ShowSettledRequests{true});
    CHECK(one.inbox().silences.empty());
}

TEST_CASE("a request is answered, the note stays with the team, and the way leads to the pair") {
    InboxPage one("coordinator", inbox_address(kHelpOfOne));
    CHECK(one.inbox().request->partnership == "Person one and Person two");
    CHECK(one.inbox().request->answer == "answer to one");
    one.say(TypeReply{kHelpOfOne, ReplyField::kAnswer, "Write to them once more."});
    one.say(TypeReply{kHelpOfOne, ReplyField::kStaffNote, "called"});
    FakePage again;
    one.reload_into(again, inbox_address(kHelpOfOne));
    CHECK(inbox_view(again.state).request->answer == "Write to them once more.");
    one.say(SendReply{kHelpOfOne, domain::HelpState::kSettled});
    CHECK(one.stored().answer == "Write to them once more.");
    CHECK(one.stored().staff_note == "called");
    CHECK(one.stored().state == domain::HelpState::kSettled);
    CHECK(one.page.state.talk.typed.empty());
    CHECK(one.inbox().lines.size() == 1);
}

TEST_CASE("two coordinators do not answer the same request at once") {
    FakeEndpoint endpoint;
    InboxPage one("coordinator", inbox_address(kHelpOfOne), endpoint);
    one.say(ClaimRequest{kHelpOfOne, true});
    CHECK(one.inbox().request->is_mine);
    CHECK(one.inbox().request->claim_text == "You are answering");
    InboxPage other("director", inbox_address(kHelpOfOne), endpoint);
    CHECK(other.inbox().request->claim_text == "Person coordinator is answering");
    CHECK(other.inbox().request->is_others);
    other.say(SendReply{kHelpOfOne, domain::HelpState::kSettled});
    CHECK(other.inbox().request->problem.contains("Somebody else"));
    CHECK(other.stored().state == domain::HelpState::kInProgress);
    one.say(ClaimRequest{kHelpOfOne, false});
    CHECK(one.stored().state == domain::HelpState::kOpen);
}

TEST_CASE("a reported post is hidden and shown again from its report") {
    FakeEndpoint endpoint;
    const std::string report = sample_id("report");
    endpoint.act(sample_id("three"), domain::ReportPost{report, sample_id("post of one"), ""});
    InboxPage officer("officer", inbox_address(report), endpoint);
    CHECK(officer.inbox().request->may_hide);
    officer.page.say(SetPostState{sample_id("post of one"), domain::PostState::kHidden});
    CHECK(officer.inbox().request->may_show);
    CHECK(officer.inbox().request->post_mark == "Hidden");
    officer.say(SendReply{report, domain::HelpState::kSettled});
    CHECK(officer.stored(report).state == domain::HelpState::kSettled);
}

TEST_CASE("the ways to the team's pages are there for the team, with how much waits") {
    CHECK(InboxPage().page.view().shell.runs_rounds);
    CHECK(InboxPage().page.view().shell.open_requests == "2");
    CHECK_FALSE(InboxPage("officer").page.view().shell.runs_rounds);
    CHECK(InboxPage("officer").page.view().shell.open_requests.empty());
    CHECK(InboxPage("one").page.view().shell.open_requests.empty());
}
