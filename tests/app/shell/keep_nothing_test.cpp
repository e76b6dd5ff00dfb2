#include <catch2/catch_test_macros.hpp>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

struct SharedComputer {
    FakeEndpoint endpoint;
    FakePage page;

    SharedComputer() {
        endpoint.cookie = sample_id("one");
        page.device["person"] = sample_id("one");
        page.endpoint = [this](const AskEndpoint& question) { return Reports{endpoint.answer(question)}; };
        page.start("#/settings");
        tell_time(page.state, domain::kSampleNow_s);
        page.tell(Reminded{});
    }
};

}  // namespace

TEST_CASE("on a shared computer everything goes from the device at once, and nothing new comes") {
    SharedComputer one;
    REQUIRE_FALSE(one.page.files.empty());
    REQUIRE(one.page.device.size() > 3);
    one.page.say(KeepNothingHere{true});
    CHECK(one.page.files.empty());
    CHECK(one.page.device.empty());
    one.page.say(TypeHelp{"a word that nobody else may read"});
    one.page.say(NoteContact{domain::ContactKind::kIWrote});
    CHECK(one.page.files.empty());
    CHECK(one.page.device.empty());
    CHECK(one.page.view().shell.saved_text == "Nothing is kept here");
    CHECK(one.page.all<KeepNothing>().back().on);
    CHECK(one.endpoint.programme.contacts_of(sample_id("one+two")).size() > 2);  // what is done is sent all the same
}

TEST_CASE("a computer that is one's own again keeps what is known") {
    SharedComputer one;
    one.page.say(KeepNothingHere{true});
    one.page.say(TypeHelp{"typed meanwhile"});
    one.page.say(KeepNothingHere{false});
    CHECK(one.page.files.at("session.json").contains("typed meanwhile"));
    CHECK(one.page.device.at("person") == sample_id("one"));
    CHECK(one.page.view().shell.saved_text != "Nothing is kept here");
}

TEST_CASE("a tab that was told so keeps nothing after a reload either") {
    FakePage page;
    page.tell(PageStarted{"#/", {"en"}, 0, 0, {1, 2, 3, 4}, true, "Europe/Madrid"});
    page.tell(DraftsLoaded{{}, true});
    page.say(TypeHelp{"typed"});
    CHECK(page.all<StoreDraft>().empty());
}
