#include "app/account/account.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "app/view_parts.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

constexpr const char* kToken = "AAAAAAAAAAAAAAAAAAAAAA";

/// A page in front of an endpoint that knows a link for person "one".
struct Visit {
    FakeEndpoint endpoint;
    FakePage page;

    explicit Visit(const std::string& address = "#/sign-in") {
        endpoint.links[kToken] = sample_id("one");
        page.endpoint = [this](const AskEndpoint& question) { return Reports{endpoint.answer(question)}; };
        page.start(address);
        tell_time(page.state, domain::kSampleNow_s);
    }

    void sign_in() {
        page.say(GoTo{std::string("#/sign-in/") + kToken});
        page.say(SignIn{});
    }
};

}  // namespace

TEST_CASE("an address with a slip is told before anything is sent") {
    Visit visit;
    visit.page.say(TypeSignInAddress{"ana@@example.org"});
    visit.page.say(AskForLink{});
    CHECK(sign_in_view(visit.page.state).problem.contains("@"));
    const auto asked = visit.page.all<AskEndpoint>();
    CHECK(std::ranges::contains(asked, "api/sync", &AskEndpoint::path));
    visit.page.say(TypeSignInAddress{"ana@example.org"});
    CHECK(sign_in_view(visit.page.state).problem.empty());
    visit.page.say(AskForLink{});
    CHECK(visit.page.all<AskEndpoint>().back().body.contains("ana@example.org"));
    CHECK(sign_in_view(visit.page.state).step == SignInStep::kLookInMail);
    CHECK(sign_in_view(visit.page.state).sent_text.contains("10"));
    visit.page.say(AskForOtherLink{});
    CHECK(sign_in_view(visit.page.state).step == SignInStep::kAddress);
    CHECK(sign_in_view(visit.page.state).address == "ana@example.org");
}

TEST_CASE("a link is redeemed by the button, once, and leaves the address") {
    Visit visit(std::string("#/sign-in/") + kToken);
    CHECK(sign_in_view(visit.page.state).step == SignInStep::kConfirmLink);
    CHECK(visit.endpoint.cookie.empty());
    visit.page.say(SignIn{});
    CHECK(visit.page.state.shell.route.screen == Screen::kAccount);
    CHECK(visit.page.all<SetAddress>().back().address == kAccountAddress);
    CHECK(visit.page.all<SetAddress>().back().replace);
    const AccountView view = account_view(visit.page.state);
    CHECK(view.signed_in);
    CHECK(view.name == visit.endpoint.programme.person(sample_id("one"))->name);
    REQUIRE(view.sessions.size() == 2);
    CHECK(view.sessions[0].current);
    CHECK_FALSE(view.sessions[1].device.empty());
    visit.sign_in();
    CHECK(sign_in_view(visit.page.state).problem.contains("no longer works"));
    CHECK(account_view(visit.page.state).signed_in);
}

TEST_CASE("a tab that does not write takes over before it signs in") {
    Visit visit(std::string("#/sign-in/") + kToken);
    visit.page.tell(WritingLost{});
    visit.page.say(SignIn{});
    CHECK(visit.endpoint.cookie.empty());
    CHECK(visit.page.all<TakeOverWriting>().size() == 1);
    CHECK(sign_in_view(visit.page.state).busy);
    visit.page.tell(WritingGranted{});
    CHECK(visit.endpoint.cookie == sample_id("one"));
    CHECK(account_view(visit.page.state).signed_in);
}

TEST_CASE("signing out takes everything off the device; without an answer nothing is taken") {
    Visit visit;
    visit.sign_in();
    visit.page.open(made_round(10));
    REQUIRE(visit.page.files.contains("round.json"));
    visit.page.endpoint = [](const AskEndpoint& question) { return Reports{NotReached{question.number, problem("endpoint_not_reached")}}; };
    visit.page.say(SignOut{});
    CHECK(account_view(visit.page.state).signed_in);
    CHECK(account_view(visit.page.state).problem.contains("cannot be reached"));
    CHECK(visit.page.device.contains("person"));
    visit.page.endpoint = [&](const AskEndpoint& question) { return Reports{visit.endpoint.answer(question)}; };
    visit.page.say(SignOut{});
    CHECK_FALSE(account_view(visit.page.state).signed_in);
    CHECK_FALSE(visit.page.device.contains("person"));
    CHECK_FALSE(visit.page.device.contains("record/person/" + sample_id("one")));
    CHECK_FALSE(visit.page.files.contains("round.json"));
}

TEST_CASE("the dialog says how many changes would be lost by signing out") {
    Visit visit;
    visit.sign_in();
    visit.page.endpoint = [](const AskEndpoint& question) { return Reports{NotReached{question.number, problem("endpoint_not_reached")}}; };
    visit.page.say(TypeName{"Ana"});
    visit.page.say(SaveName{});
    visit.page.say(OpenDialog{Dialog::kSignOut});
    REQUIRE(visit.page.view().dialog);
    CHECK(visit.page.view().dialog->paragraphs.size() == 2);
}

TEST_CASE("a name that is typed and not saved is there after a reload") {
    Visit visit;
    visit.sign_in();
    visit.page.say(TypeName{"Ana Ru"});
    CHECK(account_view(visit.page.state).can_save_name);
    FakePage again;
    again.files = visit.page.files;
    again.device = visit.page.device;
    again.start("#/account");
    CHECK(account_view(again.state).name_field == "Ana Ru");
}

TEST_CASE("mails about topics are switched off and on, and a new name leaves them as they are") {
    Visit visit;
    visit.sign_in();
    CHECK(account_view(visit.page.state).topic_mails);
    CHECK(account_view(visit.page.state).may_choose_topic_mails);
    visit.page.say(FlipTopicMails{});
    CHECK_FALSE(account_view(visit.page.state).topic_mails);
    CHECK_FALSE(visit.endpoint.programme.person(sample_id("one"))->topic_mails);
    visit.page.say(TypeName{"Ana"});
    visit.page.say(SaveName{});
    CHECK(visit.endpoint.programme.person(sample_id("one"))->name == "Ana");
    CHECK_FALSE(visit.endpoint.programme.person(sample_id("one"))->topic_mails);
    visit.page.say(FlipTopicMails{});
    CHECK(visit.endpoint.programme.person(sample_id("one"))->topic_mails);
}

TEST_CASE("one's data comes as a file") {
    Visit visit;
    visit.sign_in();
    visit.page.say(DownloadMyData{});
    CHECK(visit.page.all<SaveFile>().back().name == "counterpart-my-data.json");
}

TEST_CASE("a photo is sent, gets its record, a description and readers; what fails is kept to try again") {
    Visit visit;
    visit.sign_in();
    const std::size_t before = account_view(visit.page.state).photos.photos.size();
    const std::string id(64, 'b');
    visit.page.endpoint = [](const AskEndpoint& question) { return Reports{NotReached{question.number, problem("endpoint_not_reached")}}; };
    visit.page.say(ChoosePhotoFile{});
    CHECK(visit.page.all<ChoosePhoto>().size() == 1);
    visit.page.tell(PhotoPrepared{"jpeg bytes"});
    CHECK(account_view(visit.page.state).photos.can_try_again);
    CHECK_FALSE(account_view(visit.page.state).photos.problem.empty());
    visit.page.endpoint = [&](const AskEndpoint& question) -> Reports {
        if (question.method == "PUT") {
            CHECK(question.body == "jpeg bytes");
            return {Answered{question.number, 201, 0, R"({"id":")" + id + R"(","type":"jpeg","width":80,"height":60,"size":10})"}};
        }
        return {visit.endpoint.answer(question)};
    };
    visit.page.say(SendPhotoAgain{});
    PhotosView photos = account_view(visit.page.state).photos;
    CHECK(photos.photos.size() == before + 1);
    CHECK(photos.problem.empty());
    CHECK_FALSE(photos.can_try_again);
    visit.page.say(DescribePhoto{id, "The reading room"});
    visit.page.say(SaveDescription{id});
    visit.page.say(ShowPhotoTo{id, domain::PhotoVisibility::kPartner});
    const domain::Photo* there = visit.endpoint.programme.photo(id);
    REQUIRE(there != nullptr);
    CHECK(there->description == "The reading room");
    CHECK(there->visibility == domain::PhotoVisibility::kPartner);
    visit.page.say(RemoveMyPhoto{id});
    CHECK(visit.endpoint.programme.photo(id) == nullptr);
    visit.page.tell(PhotoRefused{problem("photo_not_readable", {}, "no")});
    CHECK_FALSE(account_view(visit.page.state).photos.problem.empty());
}

TEST_CASE("whoever deletes their data is gone, here and there") {
    Visit visit;
    visit.sign_in();
    visit.page.say(ChoosePostsOfLeaver{domain::PostsOfLeaver::kGo});
    visit.page.say(OpenDialog{Dialog::kDeleteAccount});
    REQUIRE(visit.page.view().dialog);
    visit.page.say(*visit.page.view().dialog->act);
    CHECK(visit.endpoint.programme.person(sample_id("one")) == nullptr);
    CHECK_FALSE(account_view(visit.page.state).signed_in);
    CHECK_FALSE(visit.page.device.contains("person"));
}
