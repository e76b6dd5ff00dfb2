#include "app/shell/share.h"

#include <catch2/catch_test_macros.hpp>

#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

TEST_CASE("what is shared is a title and the address of the plain page") {
    TalkPage one("one", "#/topics/" + sample_id("topic"));
    const TopicView topic = *topics_view(one.page.state).topic;
    one.page.say(ShareAddress{topic.title, topic.share_text, topic.share_path});
    const auto shared = one.page.all<ShareLink>();
    REQUIRE(shared.size() == 1);
    CHECK(shared[0].title == "Getting to know you");
    CHECK(shared[0].path == "topics/" + sample_id("topic"));
    CHECK(one.page.state.shell.toasts.empty());
}

TEST_CASE("a thread is shared once everybody may read it") {
    TalkPage one("one", "#/forum/" + sample_id("post of one"));
    CHECK(forum_view(one.page.state).share_path == "forum/" + sample_id("post of one"));
    TalkPage officer("officer", "#/forum/" + sample_id("post of a visitor"));
    CHECK(forum_view(officer.page.state).share_path.empty());
}

TEST_CASE("a device without ways of sharing copies the address and says so, or shows it") {
    FakePage page;
    page.start();
    page.tell(LinkCopied{true, "https://example.org/topics/1"});
    REQUIRE(page.state.shell.toasts.size() == 1);
    CHECK(page.state.shell.toasts[0].text == "The address is copied.");
    page.tell(LinkCopied{false, "https://example.org/topics/1"});
    REQUIRE(page.state.shell.toasts.size() == 2);
    CHECK(page.state.shell.toasts[1].text.contains("https://example.org/topics/1"));
}
