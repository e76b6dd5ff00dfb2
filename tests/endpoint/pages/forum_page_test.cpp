#include "endpoint/pages/forum_page.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/pages/page_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("a thread's page has one heading, the thread's posts alone, and a link to its topic") {
    FakeView view;
    view.write(round_for_page("Autumn", {2026, 8, 31}));
    view.write(topic_for_page("topic", "Autumn", {2026, 9, 1}));
    const domain::Post first = post_for_page("first", "topic", 100);
    view.write(first);
    view.write(answer_for_page("answer", first, 200));
    view.write(post_for_page("other", "topic", 300));
    const std::string page = page_of_thread(page_source(view), first.id).value_or("");
    CHECK(count_in(page, "<h1") == 1);
    CHECK(page.contains("<h1 lang=\"en\" dir=\"auto\">Title of first</h1>"));
    CHECK(page.contains("<meta name=\"description\" content=\"Text of first\">"));
    CHECK(page.contains("<link rel=\"canonical\" href=\"https://example.org/forum/" + first.id + "\">"));
    CHECK(page.contains("About the topic <a href=\"/topics/" + id_from_text("topic") + "\">"));
    CHECK(page.contains("Text of answer"));
    CHECK_FALSE(page.contains("Text of other"));
    CHECK(page.contains("href=\"/#/forum/" + first.id + "\""));
}

TEST_CASE("a thread that waits is no page, and a hidden one keeps its place without its title") {
    FakeView view;
    domain::Post waiting = post_for_page("waiting", "", 100), hidden = post_for_page("hidden", "", 200);
    waiting.state = domain::PostState::kWaiting;
    hidden.state = domain::PostState::kHidden;
    view.write(waiting);
    view.write(hidden);
    view.write(answer_for_page("answer", hidden, 300));
    CHECK_FALSE(page_of_thread(page_source(view), waiting.id));
    CHECK_FALSE(page_of_thread(page_source(view), id_from_text("nowhere")));
    CHECK_FALSE(page_of_thread(page_source(view), ""));
    const std::string page = page_of_thread(page_source(view), hidden.id).value_or("");
    CHECK(page.contains("This post was hidden."));
    CHECK(page.contains("A conversation"));
    CHECK(page.contains("Text of answer"));
    CHECK_FALSE(page.contains("Title of hidden"));
    CHECK_FALSE(page.contains("Text of hidden"));
}

TEST_CASE("the forum's page lists the threads without a topic, the latest written in first, and leads to the topics") {
    FakeView view;
    const domain::Post old = post_for_page("old", "", 100), young = post_for_page("young", "", 200);
    view.write(old);
    view.write(young);
    view.write(answer_for_page("answer", old, 300));
    view.write(post_for_page("about a topic", "topic", 400));
    domain::Post mention = answer_for_page("mention", young, 500);
    mention.kind = domain::PostKind::kMention;
    view.write(mention);
    const std::string page = page_of_forum(page_source(view));
    CHECK(page.find("Title of old") < page.find("Title of young"));
    CHECK(page.contains("2 posts"));
    CHECK(page.contains("1 post "));
    CHECK(page.contains("<a href=\"/topics\">all topics</a>"));
    CHECK_FALSE(page.contains("about a topic<"));
    CHECK(page_of_forum(page_source(FakeView())).contains("Nobody has written anything yet."));
}
