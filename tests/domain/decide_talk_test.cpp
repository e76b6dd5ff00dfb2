#include <string>

#include "domain/limits.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

SaveNote note_on(const std::string& partnership, std::int32_t prompt = 0) {
    return {sample_id("new note"), sample_id(partnership), sample_id("topic"), prompt, "my text", false, false};
}

}  // namespace

TEST_CASE("a partner writes, shares and ticks off a note on a prompt of the round's topics") {
    const Programme programme = sample_programme();
    const auto note = written<Note>(granted(programme, "one", note_on("one+two", 1)));
    CHECK(note.person_id == sample_id("one"));
    CHECK(note.text == "my text");
    CHECK(note.changed_at_s == kSampleNow_s);
    SaveNote about_us = note_on("one+two");
    about_us.topic_id.clear();
    CHECK(code_by(programme, "one", about_us) == "ok");
    CHECK(code_by(programme, "one", note_on("one+two", 2)) == "no_such_prompt");
    about_us.prompt = 1;
    CHECK(code_by(programme, "one", about_us) == "no_such_prompt");
    CHECK(code_by(programme, "one", note_on("one+four")) == "no_such_prompt");
    CHECK(code_by(programme, "three", note_on("one+two")) == "unknown_record");
    SaveNote others = note_on("one+two");
    others.note_id = sample_id("note of two");
    CHECK(code_by(programme, "one", others) == "id_taken");
    SaveNote long_one = note_on("one+two");
    long_one.text.assign(kMaxMessageLength + 1, 'x');
    CHECK(code_by(programme, "one", long_one) == "text_too_long");
}

TEST_CASE("topics are written by content officers and staff, for a round that is there") {
    const Programme programme = sample_programme();
    Topic topic = sample_topic();
    topic.title = "Books";
    for (const char* writer : {"officer", "coordinator", "director"}) {
        CHECK(written<Topic>(granted(programme, writer, SaveTopic{topic})).title == "Books");
    }
    CHECK(code_by(programme, "one", SaveTopic{topic}) == "not_allowed");
    CHECK(code_by(programme, "ambassador", SaveTopic{topic}) == "not_allowed");
    Topic bad = topic;
    bad.round_id = sample_id("no round");
    CHECK(code_by(programme, "officer", SaveTopic{bad}) == "unknown_record");
    bad = topic;
    bad.round_id = sample_id("round 3");
    CHECK(code_by(programme, "officer", SaveTopic{bad}) == "id_taken");
    bad = topic;
    bad.prompts.assign(kMaxPrompts + 1, "prompt");
    CHECK(code_by(programme, "officer", SaveTopic{bad}) == "too_many_entries");
    bad = topic;
    bad.title = " ";
    CHECK(code_by(programme, "officer", SaveTopic{bad}) == "empty_field");
}

TEST_CASE("a topic's picture is a photo of the showcase, told in words") {
    Programme programme = sample_programme();
    Topic topic = sample_topic();
    topic.picture_id = sample_photo_id("photo of three");
    CHECK(code_by(programme, "officer", SaveTopic{topic}) == "empty_field");
    topic.picture_text = "A desk";
    CHECK(code_by(programme, "officer", SaveTopic{topic}) == "ok");
    Photo waiting = *programme.photo(topic.picture_id);
    waiting.published_at_s = 0;
    programme.apply(waiting, 100);
    CHECK(code_by(programme, "officer", SaveTopic{topic}) == "unknown_record");
    topic.picture_id = sample_photo_id("photo of two");
    CHECK(code_by(programme, "officer", SaveTopic{topic}) == "unknown_record");
}

TEST_CASE("everybody has one list of their own words") {
    const Programme programme = sample_programme();
    const SaveGlossary words{sample_id("words of one"), {{"librarian", "bibliotecaria"}}};
    CHECK(written<Glossary>(granted(programme, "one", words)).person_id == sample_id("one"));
    CHECK(code_by(programme, "two", words) == "id_taken");
    CHECK(code_by(programme, "one", SaveGlossary{sample_id("words of two"), {}}) == "id_taken");
    CHECK(code_by(programme, "two", SaveGlossary{sample_id("words of two"), {}}) == "ok");
    CHECK(code_by(programme, "one", SaveGlossary{sample_id("words of one"), {{"", "word"}}}) == "empty_field");
}

TEST_CASE("words that are open carry the country of the newest application, and words that are not carry none") {
    Programme programme = sample_programme();
    SaveGlossary words{sample_id("words of one"), {{"librarian", "bibliotecaria"}}, true};
    CHECK(written<Glossary>(granted(programme, "one", words)).open);
    CHECK(written<Glossary>(granted(programme, "one", words)).country == "ZA");
    ApplicationRecord newer = sample_application("one", "NA", "round 3");
    newer.application.arrived_at_s += 1;
    programme.apply(newer, 100);
    CHECK(written<Glossary>(granted(programme, "one", words)).country == "NA");
    words.open = false;
    CHECK_FALSE(written<Glossary>(granted(programme, "one", words)).open);
    CHECK(written<Glossary>(granted(programme, "one", words)).country.empty());
    words = {sample_id("words of the officer"), {{"librarian", "bibliotecaria"}}, true};
    CHECK(written<Glossary>(granted(programme, "officer", words)).country.empty());
}

TEST_CASE("who is kept from the forum keeps their words for the partner alone") {
    Programme programme = sample_programme();
    Person banned = *programme.person(sample_id("one"));
    banned.banned_at_s = kSampleNow_s;
    programme.apply(banned, 100);
    SaveGlossary words{sample_id("words of one"), {{"librarian", "bibliotecaria"}}, true};
    CHECK(code_by(programme, "one", words) == "banned");
    words.open = false;
    CHECK(code_by(programme, "one", words) == "ok");
}

TEST_CASE("those who look after the forum take words out of the shared glossary, and their owner keeps them") {
    Programme programme = sample_programme();
    Glossary open = *programme.glossary(sample_id("words of two"));
    open.entries = {{"librarian", "rude words"}, {"loan", "préstamo"}};
    const HideWords hide{open.id, "librarian", "rude words"};
    CHECK(code_by(programme, "officer", hide) == "unknown_record");  // nobody reads them but the partner
    open.open = true;
    programme.apply(open, 100);
    for (const char* other : {"one", "two"}) {
        CHECK(code_by(programme, other, hide) == "not_allowed");
    }
    CHECK(code_by(programme, "officer", HideWords{open.id, "librarian", "other words"}) == "unknown_record");
    const Glossary hidden = written<Glossary>(granted(programme, "officer", hide));
    CHECK(hidden.entries == std::vector<GlossaryEntry>{{"librarian", "rude words", true}, {"loan", "préstamo"}});
    programme.apply(hidden, 101);
    CHECK(written<Glossary>(granted(programme, "officer", HideWords{open.id, "librarian", "rude words", false})).entries == open.entries);
    const Glossary saved = written<Glossary>(granted(programme, "two", SaveGlossary{open.id, open.entries, true}));
    CHECK(saved.entries == hidden.entries);  // saving again does not bring them back
}

TEST_CASE("who takes part answers each survey once, and may correct the answers") {
    const Programme programme = sample_programme();
    SurveyAnswer answer = sample_answer("one");
    answer.text = "better words";
    CHECK(written<SurveyAnswer>(granted(programme, "one", AnswerSurvey{answer})).answered_at_s == kSampleNow_s);
    answer.id = sample_id("another");
    CHECK(code_by(programme, "one", AnswerSurvey{answer}) == "already_answered");
    answer.moment = SurveyMoment::kEnd;
    CHECK(code_by(programme, "one", AnswerSurvey{answer}) == "ok");
    CHECK(code_by(programme, "three", AnswerSurvey{answer}) == "not_in_round");
    CHECK(code_by(programme, "two", AnswerSurvey{sample_answer("one")}) == "id_taken");
}

TEST_CASE("anybody can ask to be told, and asking twice looks like asking once") {
    Programme programme = sample_programme();
    const AskToBeTold ask{sample_id("new"), " New@example.org ", UiLanguage::kSpanish};
    for (const char* who : {"", "one"}) {
        const auto told = written<Subscription>(granted(programme, who, ask));
        CHECK(told.email == "New@example.org");
        CHECK(told.language == UiLanguage::kSpanish);
    }
    programme.apply(written<Subscription>(granted(programme, "", ask)), 100);
    CHECK(granted(programme, "", AskToBeTold{sample_id("second"), "new@example.org", UiLanguage::kEnglish}) == Decision{});
    CHECK(code_by(programme, "", AskToBeTold{sample_id("third"), "new@example", UiLanguage::kEnglish}) == "email_bad_domain");
    CHECK(code_by(programme, "", AskToBeTold{sample_id("new"), "fourth@example.org", UiLanguage::kEnglish}) == "id_taken");
}
