#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

#include "app/talk/talk_page.h"
#include "base/civil_date.h"
#include "ui/screens/every_size.h"
#include "ui/screens/page.h"
#include "ui/stage.h"

using namespace counterpart;
using namespace counterpart::tests;

namespace {

/// Something for every part of the screens, some of it long.
void fill_talk(app::TalkPage& one) {
    for (int at = 1; at < 8; ++at) {
        domain::Topic topic = domain::sample_topic();
        topic.id = domain::sample_id("topic " + std::to_string(at));
        topic.title = "Title " + std::to_string(at) + " that is as long as titles of topics may well be";
        topic.starts_on = civil_from_days(days_from_civil({2014, 8, 31}) + std::int64_t{14} * at);
        topic.prompts = {"What do you do when a reader asks for something that no library in your country can have?", "Short one"};
        one.page.state.sync.shown.apply(topic, 0);
    }
    one.page.say(app::GoTo{"#/topics/" + domain::sample_id("topic")});
    one.page.say(app::OpenNote{app::sample_place(1), true});
    one.page.say(app::TypeNote{app::sample_place(1), "A note that is typed and not saved yet, in more than one line of a narrow phone."});
}

}  // namespace

TEST_CASE("no screen of the talk is cut at any size, signed in or not") {
    for (const ScreenSize& size : kScreenSizes) {
        for (const bool dark : {false, true}) {
            app::TalkPage one("one");
            fill_talk(one);
            app::FakePage nobody;
            nobody.start();
            for (const char* screen : {"topics", "words", "photos", "survey", "farewell"}) {
                for (app::FakePage* page : {&one.page, &nobody}) {
                    const auto stage = stage_of_size(size, dark);
                    page->say(app::GoTo{std::string("#/") + screen});
                    settle_page(*stage, *page);
                    check_page_fits(*stage, size);
                    CHECK((page == &one.page || stage->find(ui::Role::kLink, "Sign in") != nullptr));
                    stage->keep_picture(std::string(size.name) + (dark ? "-dark-" : "-") + screen + (page == &nobody ? "-nobody" : ""));
                }
            }
        }
    }
}

TEST_CASE("the shared glossary and its switch fit at every size, for a visitor too") {
    const std::string words = "Looks after the collection and the teaching of one faculty; mine is education, [no link](#/account).";
    for (const ScreenSize& size : kScreenSizes) {
        app::TalkPage one("one");
        app::FakePage nobody;
        nobody.start();
        for (app::FakePage* page : {&one.page, &nobody}) {
            page->state.sync.shown.apply(
                domain::Glossary{
                    domain::sample_id("shared"), {}, {{"Subject librarian", words}, {std::string(90, 'W'), "أمينة المكتبة"}}, true, "KE"},
                0);
            page->say(app::GoTo{"#/words"});
            const auto stage = stage_of_size(size);
            settle_page(*stage, *page);
            check_page_fits(*stage, size);
            const bool phone = size.width < 640;
            const auto* own =
                stage->find(ui::Role::kSwitch, phone ? "Share without my name" : "Put my words into the shared glossary, without my name");
            CHECK((own != nullptr) == (page == &one.page));
            CHECK((page == &one.page || stage->find(ui::Role::kText, words) != nullptr));
            CHECK(stage->find(ui::Role::kLink, "no link") == nullptr);
            stage->keep_picture(std::string(size.name) + "-shared-words" + (page == &nobody ? "-nobody" : ""));
        }
    }
}

TEST_CASE("an open note and an answer for the forum fit at every size") {
    for (const ScreenSize& size : kScreenSizes) {
        app::TalkPage one("one");
        fill_talk(one);
        const auto stage = stage_of_size(size);
        settle_page(*stage, one.page);
        check_page_fits(*stage, size);
        CHECK(stage->find(ui::Role::kTextArea, "My note: And your hopes?") != nullptr);
        CHECK(stage->find(ui::Role::kSwitch, "Share with Person") != nullptr);
        CHECK(stage->find(ui::Role::kCheckbox, "We have talked about it: And your hopes?")->state.checked);
        CHECK(stage->find(ui::Role::kButton, "And your hopes?")->state.expanded);
        stage->keep_picture(std::string(size.name) + "-topic-note");
        one.page.say(app::WriteAnswer{app::sample_place(1)});
        settle_page(*stage, one.page);
        check_page_fits(*stage, size);
        CHECK(stage->find(ui::Role::kText, "Everybody on the web can read this.") != nullptr);
        stage->keep_picture(std::string(size.name) + "-topic-answer");
    }
}

TEST_CASE("the form of an offer, what waits and the showcase fit at every size") {
    for (const ScreenSize& size : kScreenSizes) {
        app::TalkPage officer("officer", "#/photos");
        domain::Photo own = domain::sample_photo("officer", domain::PhotoVisibility::kPartner);
        officer.page.state.sync.shown.apply(own, 0);
        domain::Photo waiting = domain::sample_photo("six", domain::PhotoVisibility::kEverybody);
        waiting.published_at_s = 0;
        waiting.story = "A story of more than one line on a narrow phone: how the desk came to stand beside the only window of the house.";
        officer.page.state.sync.shown.apply(waiting, 0);
        officer.page.say(app::OpenOffer{own.id});
        const auto stage = stage_of_size(size);
        settle_page(*stage, officer.page);
        check_page_fits(*stage, size);
        CHECK(stage->find(ui::Role::kTextArea, "Its story") != nullptr);
        CHECK_FALSE(stage->find(ui::Role::kCheckbox, "I agree")->state.checked);
        CHECK(stage->find(ui::Role::kButton, "Send the offer: desk of officer") != nullptr);
        CHECK(stage->find(ui::Role::kButton, "Publish: desk of six") != nullptr);
        CHECK(stage->find(ui::Role::kButton, "Give it back: desk of six") != nullptr);
        CHECK(stage->find(ui::Role::kButton, "Take it down: desk of three") != nullptr);
        stage->keep_picture(std::string(size.name) + "-showcase");
    }
}

TEST_CASE("a photo is offered by the form's own fields, and taken back by one press") {
    app::TalkPage one("one", "#/photos");
    Stage stage(1280, 2000);
    settle_page(stage, one.page);
    const auto press = [&](ui::Role role, const char* name) {
        const ui::Node* node = stage.find(role, name);
        INFO(name);
        REQUIRE(node != nullptr);
        settle_page(stage, one.page, {ui::NodeActivated{node->id}});
    };
    press(ui::Role::kButton, "Offer it to the showcase: desk of one");
    const ui::Node* story = stage.find(ui::Role::kTextArea, "Its story");
    REQUIRE(story != nullptr);
    const auto id = story->id;
    settle_page(stage, one.page, {ui::NodeFocused{id, true}});
    settle_page(stage, one.page, {ui::TextTyped{id, "Seen from my chair"}});
    press(ui::Role::kButton, "Send the offer: desk of one");
    CHECK(one.endpoint.operations_done == 0);
    CHECK(stage.find(ui::Role::kStatus, "Say that you agree, or it cannot be shown.") != nullptr);
    press(ui::Role::kCheckbox, "I agree");
    press(ui::Role::kButton, "Send the offer: desk of one");
    CHECK(one.endpoint.operations_done == 1);
    CHECK(stage.find(ui::Role::kStatus, "Waits for the team") != nullptr);
    press(ui::Role::kButton, "Take it back: desk of one");
    CHECK(one.endpoint.operations_done == 2);
    CHECK(stage.find(ui::Role::kStatus, "Waits for the team") == nullptr);
    CHECK(stage.find(ui::Role::kRadio, "My partner")->state.checked);
}

TEST_CASE("a prompt is opened, typed in and left, and what was typed is saved then") {
    app::TalkPage one("one");
    Stage stage;
    settle_page(stage, one.page);
    const ui::Node* row = stage.find(ui::Role::kButton, "What do you do?");
    REQUIRE(row != nullptr);
    settle_page(stage, one.page, {ui::NodeActivated{row->id}});
    const ui::Node* field = stage.find(ui::Role::kTextArea, "My note: What do you do?");
    REQUIRE(field != nullptr);
    const auto id = field->id;
    settle_page(stage, one.page, {ui::NodeFocused{id, true}});
    settle_page(stage, one.page, {ui::TextTyped{id, "I look after maps"}});
    CHECK(one.endpoint.operations_done == 0);
    CHECK(stage.find(ui::Role::kStatus, "Not saved yet: kept on this device") != nullptr);
    settle_page(stage, one.page, {ui::NodeFocused{stage.find(ui::Role::kSwitch, "Share with Person")->id, true}});
    CHECK(one.endpoint.operations_done == 1);
    settle_page(stage, one.page, {ui::NodeActivated{stage.find(ui::Role::kSwitch, "Share with Person")->id}});
    CHECK(one.endpoint.operations_done == 2);
    settle_page(stage, one.page, {ui::NodeActivated{stage.find(ui::Role::kCheckbox, "We have talked about it: What do you do?")->id}});
    CHECK(one.endpoint.operations_done == 3);
    settle_page(stage, one.page, {ui::NodeActivated{stage.find(ui::Role::kButton, "Answer in the forum")->id}});
    const ui::Node* answer = stage.find(ui::Role::kTextArea, "Text for the forum");
    REQUIRE(answer != nullptr);
    CHECK(answer->state.focused);
    CHECK(answer->value == "I look after maps");
}

TEST_CASE("a survey is answered by its radio buttons, and then shows the answers") {
    app::TalkPage two("two", "#/survey");
    app::tell_time(two.page.state, days_from_civil({2014, 10, 27}) * kSecondsPerDay);
    Stage stage(1280, 1600);
    settle_page(stage, two.page);
    for (const char* answer : {"Every two weeks", "Rather", "Very useful", "Yes"}) {
        const ui::Node* option = stage.find(ui::Role::kRadio, answer);
        INFO(answer);
        REQUIRE(option != nullptr);
        settle_page(stage, two.page, {ui::NodeActivated{option->id}});
    }
    stage.keep_picture("survey-form");
    settle_page(stage, two.page, {ui::NodeActivated{stage.find(ui::Role::kButton, "Send")->id}});
    CHECK(two.endpoint.operations_done == 1);
    CHECK(stage.find(ui::Role::kButton, "Change") != nullptr);
    stage.keep_picture("survey-answers");
}

TEST_CASE("the farewell offers both files, the last topic and the next round") {
    app::TalkPage one("one", "#/farewell");
    Stage stage;
    settle_page(stage, one.page);
    CHECK(stage.find(ui::Role::kButton, "Save as a page") != nullptr);
    CHECK(stage.find(ui::Role::kButton, "Save for programs (JSON)") != nullptr);
    CHECK(stage.find(ui::Role::kRadio, "I want to stay in touch") != nullptr);
    CHECK(stage.find(ui::Role::kLink, "Apply again")->href == "#/apply");
    CHECK(stage.find(ui::Role::kLink, "Getting to know you, The last topic of the round") != nullptr);
}
