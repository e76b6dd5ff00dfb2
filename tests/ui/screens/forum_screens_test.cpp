#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/talk/talk_page.h"
#include "ui/screens/every_size.h"

using namespace counterpart;
using namespace counterpart::tests;
using domain::sample_id;

namespace {

/// Posts of every kind about the topic: long, foreign, hostile, hidden, made by machines, deep.
void fill_forum(app::TalkPage& one) {
    struct Row {
        const char* name;
        const char* answers;
        const char* author;
        const char* text;
        const char* language;
    };
    constexpr Row kRows[] = {
        {"long", "", "Thandeka Mokoena-Bhele with a name that does not end",
         "I keep the law reports, 1890 to yesterday. See https://library.example/reports for all of it.", ""},
        {"team", "long", "Mirela", "Good to hear from you. You are in the second batch: it leaves tomorrow at 09:00 UTC.", "en"},
        {"deep", "team", "Odalys", "> Good to hear from you.\n> You are in the second batch.\nThank you!", "en"},
        {"deeper", "deep", "Odalys", "And one more, much deeper.", "en"},
        {"spanish", "", "Odalys Quintana", "Empiezo una nueva ronda con una compañera nueva. 😊", "es"},
        {"arabic", "", "نوال المرزوقي", "أعمل في مكتبة مدرسية صغيرة، ونفتح أبوابها للأهالي كل سبت.", "ar"},
        {"hostile", "", "<script>alert(1)</script>",
         "**not strong** [no link](#/account) <b>not bold</b> "
         "javascript:alert(1)\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
         ""},
    };
    std::int64_t at_s = domain::kSampleNow_s - 9'000;
    for (const Row& row : kRows) {
        domain::Post post = domain::sample_post(row.name, "", domain::PostState::kShown);
        post.thread_id = std::string(row.answers).empty() ? post.id : sample_id("long");
        post.answers_id = std::string(row.answers).empty() ? std::string() : sample_id(row.answers);
        post.author_name = row.author;
        post.text = row.text;
        post.language = row.language;
        post.by_team = std::string(row.name) == "team";
        post.country = "CU";
        post.posted_at_s = at_s += 1'000;
        one.page.state.sync.shown.apply(post, 0);
    }
    domain::Post reblog = domain::sample_post("reblog", "", domain::PostState::kShown);
    reblog.thread_id = reblog.id;
    reblog.answers_id.clear();
    reblog.kind = domain::PostKind::kReblog;
    reblog.source_name = "Cuaderno de una bibliotecaria";
    reblog.source_url = "https://cuaderno.example/round-three";
    one.page.state.sync.shown.apply(reblog, 0);
}

void check_pictures(app::FakePage& page, const std::string& name) {
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

TEST_CASE("no discussion is cut at any size, whatever people write") {
    app::TalkPage one("one");
    fill_forum(one);
    one.page.say(app::GoTo{"#/topics/" + sample_id("topic")});
    check_pictures(one.page, "discussion");
    one.page.say(app::WriteAboutPost{sample_id("deep"), app::PostWriting::kAnswer, true});
    one.page.say(app::TypePost{"Something for all."});
    check_pictures(one.page, "discussion-writing");
    app::TalkPage officer("officer");
    fill_forum(officer);
    officer.page.say(app::GoTo{"#/topics/" + sample_id("topic")});
    check_pictures(officer.page, "discussion-officer");
    officer.page.say(app::GoTo{"#/forum"});
    check_pictures(officer.page, "forum");
}

TEST_CASE("what people write is read as it stands: no marks, no links into the page, addresses of the web as links") {
    app::TalkPage one("one");
    fill_forum(one);
    one.page.say(app::GoTo{"#/topics/" + sample_id("topic")});
    Stage stage;
    settle_page(stage, one.page);
    CHECK(stage.find(ui::Role::kText,
                     "**not strong** [no link](#/account) <b>not bold</b> "
                     "javascript:alert(1)\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA") != nullptr);
    CHECK(stage.find(ui::Role::kLink, "no link") == nullptr);
    const ui::Node* link = stage.find(ui::Role::kLink, "https://library.example/reports");
    REQUIRE(link != nullptr);
    CHECK(link->href == "https://library.example/reports");
}

TEST_CASE("what a term means elsewhere stands beneath the post, quietly and as it was written, at every size") {
    app::TalkPage one("one");
    domain::Post post = domain::sample_post("thread", "", domain::PostState::kShown);
    post.thread_id = post.id;
    post.answers_id.clear();
    post.topic_id.clear();
    post.text = "I began at the law reports.";
    one.page.state.sync.shown.apply(post, 0);
    one.page.state.sync.shown.apply(
        domain::Glossary{sample_id("shared"),
                         {},
                         {{"Law reports", "**What** the [courts](#/account) said, bound by year, and kept for ever."}},
                         true,
                         "KE"},
        0);
    one.page.say(app::GoTo{"#/forum/" + post.id});
    check_pictures(one.page, "post-hint");
    for (const ScreenSize& size : kScreenSizes) {
        const auto stage = stage_of_size(size);
        settle_page(*stage, one.page);
        CHECK(stage->find(ui::Role::kText,
                          "In other countries: “Law reports” (Kenya) – **What** the [courts](#/account) said, bound by year, and kept for "
                          "ever.") != nullptr);
        CHECK(stage->find(ui::Role::kLink, "courts") == nullptr);
    }
}

TEST_CASE("of five thousand posts only those in sight are drawn, and the last one is reached") {
    app::TalkPage one("one");
    for (int k = 0; k < 5'000; ++k) {
        domain::Post post = domain::sample_post("many " + std::to_string(k), "", domain::PostState::kShown);
        post.thread_id = post.id;
        post.answers_id.clear();
        post.author_name = "Author " + std::to_string(k);
        post.text = "Post " + std::to_string(k) + (k % 3 == 0 ? "\nin\nmore\nlines" : "");
        post.posted_at_s = domain::kSampleNow_s - k;
        one.page.state.sync.shown.apply(post, 0);
    }
    one.page.say(app::GoTo{"#/topics/" + sample_id("topic")});
    Stage stage;
    settle_page(stage, one.page);
    const auto items = [&] {
        return std::ranges::count_if(stage.nodes(),
                                     [](const ui::Node& node) { return node.role == ui::Role::kListItem && node.row_count > 4'000; });
    };
    CHECK(items() > 3);
    CHECK(items() < 60);
    const auto scroller = [&] {
        const ui::Node* highest = nullptr;
        for (const ui::Node& node : stage.nodes()) {
            if (node.role == ui::Role::kScroller && (highest == nullptr || node.content_height > highest->content_height)) {
                highest = &node;
            }
        }
        return *highest;
    };
    for (int round = 0; round < 4; ++round) {  // the estimate of what was never drawn gets better on the way
        settle_page(stage, one.page, {ui::ScrollerMoved{scroller().id, scroller().content_height - scroller().rect.height}});
    }
    const bool last_is_there = std::ranges::any_of(
        stage.nodes(), [](const ui::Node& node) { return node.role == ui::Role::kText && node.name.starts_with("Post 4999"); });
    CHECK(last_is_there);
    CHECK(items() < 60);
}

TEST_CASE("the topic library and its form fit at every size") {
    app::TalkPage officer("officer", "#/library");
    check_pictures(officer.page, "library");
    officer.page.say(app::GoTo{"#/library/" + sample_id("topic")});
    officer.page.say(app::TypeTopic{app::TopicField::kState, "scheduled"});
    officer.page.say(app::TypeTopic{app::TopicField::kStartsOn, "never"});
    officer.page.say(app::SaveTopicDraft{});
    check_pictures(officer.page, "library-form");
}
