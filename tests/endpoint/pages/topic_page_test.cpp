#include "endpoint/pages/topic_page.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/pages/page_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::string topic_page(const FakeView& view, domain::UiLanguage language = domain::UiLanguage::kEnglish) {
    return page_of_topic(page_source(view, language), id_from_text("topic")).value_or("");
}

/// A round with a topic.
FakeView view_with_topic(const domain::Topic& topic = topic_for_page("topic", "round", {2026, 9, 1})) {
    FakeView view;
    view.write(round_for_page("Autumn", {2026, 8, 31}));
    view.write(topic);
    return view;
}

domain::Topic rich_topic() {
    domain::Topic topic = topic_for_page("topic", "Autumn", {2026, 9, 1});
    topic.summary = "In two \"sentences\".";
    topic.prompts = {"What do you do?", "And why?"};
    topic.hashtag = "rooms";
    topic.credit = {"", "Ben", "", ""};
    topic.picture_id = id_from_text("picture") + id_from_text("picture");
    topic.picture_text = "A room with books";
    topic.picture_credit = {"A room", "Ines", "https://pictures.example/1", "CC BY 4.0"};
    return topic;
}

domain::Photo picture_shown_to(domain::PhotoVisibility visibility) {
    domain::Photo photo;
    photo.id = id_from_text("picture") + id_from_text("picture");
    photo.owner_id = kAna;
    photo.visibility = visibility;
    photo.offered_at_s = photo.published_at_s = 100;
    photo.width_px = 640;
    photo.height_px = 480;
    return photo;
}

}  // namespace

TEST_CASE("a topic's page shows the topic and says to others what it is") {
    FakeView view = view_with_topic(rich_topic());
    view.write(picture_shown_to(domain::PhotoVisibility::kEverybody));
    const std::string page = topic_page(view);
    const std::string id = id_from_text("topic"), picture = id_from_text("picture") + id_from_text("picture");
    CHECK(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    CHECK(count_in(page, "<h1") == 1);
    CHECK(page.contains("<title>Title of topic · Counterpart</title>"));
    CHECK(page.contains("<meta name=\"description\" content=\"In two &quot;sentences&quot;.\">"));
    CHECK(page.contains("<meta property=\"og:type\" content=\"article\">"));
    CHECK(page.contains("<meta property=\"og:url\" content=\"https://example.org/topics/" + id + "\">"));
    CHECK(page.contains("<meta property=\"og:image\" content=\"https://example.org/api/photos/" + picture + "\">"));
    CHECK(page.contains("<link rel=\"canonical\" href=\"https://example.org/topics/" + id + "\">"));
    CHECK(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\""));
    CHECK(page.contains("href=\"https://example.org/api/feed/topic/" + id + "\""));
    CHECK(page.contains("<link rel=\"webmention\" href=\"https://example.org/api/webmention\">"));
    CHECK(page.contains("<h1 lang=\"en\" dir=\"auto\">Title of topic</h1>"));
    CHECK(page.contains("<time datetime=\"2026-09-01\">1 September 2026</time> to <time datetime=\"2026-12-20\">20 December 2026</time>"));
    CHECK(page.contains("#rooms"));
    CHECK(page.contains("<li lang=\"en\" dir=\"auto\">What do you do?</li>"));
    CHECK(page.contains("<img src=\"/api/photos/" + picture + "\" alt=\"A room with books\" lang=\"en\" width=\"640\" height=\"480\">"));
    CHECK(page.contains("<figcaption>Picture: “<cite"));
    CHECK(page.contains("Text: by <span lang=\"\" dir=\"auto\">Ben</span>"));
    CHECK(page.contains("href=\"/#/topics/" + id + "\""));
    CHECK_FALSE(page.contains("<script"));
}

TEST_CASE("a picture that not everybody may see is not on the page") {
    for (const auto visibility : {domain::PhotoVisibility::kOnlyMe, domain::PhotoVisibility::kPartner}) {
        FakeView view = view_with_topic(rich_topic());
        view.write(picture_shown_to(visibility));
        CHECK_FALSE(topic_page(view).contains("/api/photos/"));
    }
    FakeView waiting = view_with_topic(rich_topic());
    domain::Photo offered = picture_shown_to(domain::PhotoVisibility::kEverybody);
    offered.published_at_s = 0;
    waiting.write(offered);
    CHECK_FALSE(topic_page(waiting).contains("/api/photos/"));
    CHECK_FALSE(topic_page(view_with_topic(rich_topic())).contains("/api/photos/"));
}

TEST_CASE("topics that are not published or of the library are no pages, and in no list") {
    for (const auto state : {domain::TopicState::kDraft, domain::TopicState::kInReview, domain::TopicState::kScheduled}) {
        domain::Topic topic = topic_for_page("topic", "Autumn", {2026, 9, 1});
        topic.state = state;
        const FakeView view = view_with_topic(topic);
        CHECK(topic_page(view).empty());
        CHECK_FALSE(page_of_topics(page_source(view)).contains(topic.title));
    }
    const FakeView library = view_with_topic(topic_for_page("topic", "", {2026, 9, 1}));
    CHECK(topic_page(library).empty());
    CHECK_FALSE(page_of_topics(page_source(library)).contains("Title of topic"));
    CHECK_FALSE(page_of_topic(page_source(library), "../../etc/passwd"));
}

TEST_CASE("a topic's page has the posts as articles inside each other, guests first, and what machines noticed as a list") {
    FakeView view = view_with_topic();
    const domain::Post first = post_for_page("first", "topic", 1'788'300'000);
    domain::Post guest = post_for_page("guest", "topic", 1'788'400'000);
    guest.kind = domain::PostKind::kGuestPost;
    guest.source_url = "https://blog.example/1";
    guest.source_name = "A blog";
    domain::Post mention = post_for_page("mention", "topic", 1'788'200'000);
    mention.kind = domain::PostKind::kMention;
    mention.source_url = "https://other.example/";
    mention.source_name = "Another <site>";
    for (const auto& post : {first, answer_for_page("answer", first, 1'788'350'000), guest, mention}) {
        view.write(post);
    }
    const std::string page = topic_page(view);
    CHECK(page.find("Text of guest") < page.find("Text of first"));
    CHECK(page.find("Text of first") < page.find("Text of answer"));
    CHECK(page.find("Elsewhere on the web") < page.find("Text of mention"));
    CHECK(page.contains("First published at <a href=\"https://blog.example/1\" rel=\"nofollow ugc noopener\">A blog</a>"));
    CHECK(page.contains("Another &lt;site&gt;</a>"));
    CHECK(page.contains("<time datetime=\"2026-09-01T22:00:00Z\">1 September 2026</time>"));
    CHECK(page.contains("href=\"/#/forum/" + first.id + "\""));
    CHECK(count_in(page, "<article") == 3);
    CHECK(count_in(page, "<article") == count_in(page, "</article>"));
    CHECK(count_in(page, "<h1") == 1);
}

TEST_CASE("nothing that waits or is hidden is on a page, nor who wrote it") {
    FakeView view = view_with_topic();
    domain::Post hidden = post_for_page("hidden secret", "topic", 100);
    hidden.state = domain::PostState::kHidden;
    hidden.author_name = "Hidden author";
    domain::Post waiting = answer_for_page("waiting secret", hidden, 200);
    waiting.state = domain::PostState::kWaiting;
    waiting.author_name = "Waiting author";
    domain::Post mention = post_for_page("machine secret", "topic", 300);
    mention.kind = domain::PostKind::kMention;
    mention.state = domain::PostState::kWaiting;
    domain::Post edited = post_for_page("edited", "topic", 400);
    edited.edits = {{350, "former secret"}};
    edited.edited_at_s = 450;
    domain::Post left = answer_for_page("left", edited, 500);
    left.author_id = domain::kFormerPerson;
    left.author_name = "";
    for (const auto& post : {hidden, waiting, mention, edited, left}) {
        view.write(post);
    }
    const std::string page = topic_page(view);
    CHECK_FALSE(page.contains("secret"));
    CHECK_FALSE(page.contains("author"));
    CHECK_FALSE(page.contains(kAna));
    CHECK(count_in(page, "This post was hidden.") == 1);
    CHECK(page.contains("changed on <time"));
    CHECK(page.contains("Somebody who has left"));
    CHECK_FALSE(page.contains("Elsewhere on the web"));
}

TEST_CASE("hostile texts in every field of a topic and a post stay texts") {
    const std::string hostile = "\"><script>alert(1)</script><img src=x onerror='x'>\u202E";
    domain::Topic topic = rich_topic();
    topic.title = topic.text = topic.summary = topic.hashtag = topic.picture_text = topic.language = hostile;
    topic.prompts = {hostile};
    topic.credit = topic.picture_credit = {hostile, hostile, "javascript:alert(1)", hostile};
    FakeView view = view_with_topic(topic);
    view.write(picture_shown_to(domain::PhotoVisibility::kEverybody));
    domain::Post post = post_for_page("post", "topic", 100);
    post.title = post.author_name = post.text = post.language = post.country = post.source_name = hostile;
    post.source_url = "javascript:alert(1)";
    view.write(post);
    domain::Post machine = post;
    machine.id = machine.thread_id = id_from_text("machine");
    machine.kind = domain::PostKind::kReblog;
    view.write(machine);
    for (const auto language : {domain::UiLanguage::kEnglish, domain::UiLanguage::kSpanish}) {
        const std::string page = topic_page(view, language);
        CHECK_FALSE(page.contains("<script"));
        CHECK_FALSE(page.contains("<img src=x"));
        CHECK_FALSE(page.contains("javascript:"));
        CHECK_FALSE(page.contains("\u202E"));
        CHECK(page.contains("&lt;script&gt;"));
    }
}

TEST_CASE("a chain of five thousand answers stands on three levels and on one page") {
    FakeView view = view_with_topic();
    domain::Post last = post_for_page("first", "topic", 100);
    view.write(last);
    for (int k = 0; k < 5'000; ++k) {
        last = answer_for_page("answer " + std::to_string(k), last, 101 + k);
        view.write(last);
    }
    const std::string page = topic_page(view);
    CHECK(count_in(page, "<article") == 5'001);
    CHECK(count_in(page, "</article>") == 5'001);
    CHECK(count_in(page, "</article></article></article></section>") + count_in(page, "</article></article></article>\n<p") == 1);
    CHECK_FALSE(page.contains("</article></article></article></article>"));
    CHECK(page.contains("Text of answer 4999"));
}

TEST_CASE("the page of all topics has the newest round first and each round's topics in their order") {
    FakeView view;
    view.write(round_for_page("Spring", {2026, 3, 1}));
    view.write(round_for_page("Autumn", {2026, 8, 31}));
    view.write(topic_for_page("spring two", "Spring", {2026, 3, 15}));
    view.write(topic_for_page("spring one", "Spring", {2026, 3, 1}));
    view.write(topic_for_page("autumn one", "Autumn", {2026, 8, 31}));
    const std::string page = page_of_topics(page_source(view));
    CHECK(page.find("Title of autumn one") < page.find("Title of spring one"));
    CHECK(page.find("Title of spring one") < page.find("Title of spring two"));
    CHECK(page.contains("<a href=\"/topics/" + id_from_text("autumn one") + "\">"));
    CHECK(page.contains("/api/feed/round/" + id_from_text("Autumn")));
    CHECK(page.contains("<a href=\"/showcase\">showcase</a>"));
    CHECK(page.contains("<a href=\"/topics\" aria-current=\"page\">"));
    CHECK(page.contains("<time datetime=\"2026-03-01\">1 March 2026</time> to <time datetime=\"2026-03-14\">14 March 2026</time>"));
    CHECK(page_of_topics(page_source(view, domain::UiLanguage::kSpanish)).contains("<html lang=\"es\">"));
    CHECK(page_of_topics(page_source(FakeView())).contains("There are no topics yet."));
}
