#include "app/talk/words.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

TermView term_of(const FakePage& page, const std::string& term) {
    const WordsView view = words_view(page.state);
    const auto found = std::ranges::find(view.terms, term, &TermView::term);
    return found == view.terms.end() ? TermView() : *found;
}

}  // namespace

TEST_CASE("one's own words stand beside the partner's for the same term") {
    TalkPage one("one", "#/words");
    CHECK(term_of(one.page, "librarian").theirs == "word of two");
    CHECK(term_of(one.page, "librarian").mine.empty());
    CHECK(words_view(one.page.state).partner == "Words of Person");
    one.page.say(TypeWords{"librarian", "bibliothecaris"});
    CHECK(words_view(one.page.state).can_save);
    CHECK(one.endpoint.operations_done == 0);
    one.page.say(SaveWords{});
    CHECK_FALSE(words_view(one.page.state).can_save);
    CHECK(one.endpoint.programme.glossary_of(sample_id("one"))->entries ==
          std::vector<domain::GlossaryEntry>{{"librarian", "bibliothecaris"}});
    TalkPage two("two", "#/words", one.endpoint);
    CHECK(term_of(two.page, "librarian").theirs == "bibliothecaris");
    CHECK(term_of(two.page, "librarian").mine == "word of two");
}

TEST_CASE("own terms are added once, and words and term survive a reload") {
    TalkPage one("one", "#/words");
    one.page.say(TypeTerm{"  Reading room "});
    one.page.say(AddTerm{});
    one.page.say(TypeWords{"Reading room", "leeszaal"});
    one.page.say(TypeTerm{"READING  room"});
    one.page.say(AddTerm{});
    CHECK(words_view(one.page.state).problem.contains("already"));
    FakePage again;
    one.reload_into(again, "#/words");
    CHECK(term_of(again, "Reading room").mine == "leeszaal");
    CHECK(words_view(again.state).new_term == "READING  room");
    one.page.say(SaveWords{});
    CHECK(one.endpoint.programme.glossary_of(sample_id("one"))->entries.size() == 1);
}

TEST_CASE("words that are emptied leave the glossary, and suggestions stay") {
    TalkPage two("two", "#/words");
    two.page.say(TypeWords{"librarian", " "});
    two.page.say(SaveWords{});
    CHECK(two.endpoint.programme.glossary_of(sample_id("two"))->entries.empty());
    CHECK(term_of(two.page, "librarian").label == "librarian");
    two.page.say(SwitchLanguage{domain::UiLanguage::kSpanish});
    CHECK(term_of(two.page, "story time").label == "hora del cuento");
}

TEST_CASE("more than fifty words are refused and stay typed") {
    TalkPage one("one", "#/words");
    for (int at = 0; at < 51; ++at) {
        one.page.say(TypeWords{"term " + std::to_string(at), "word"});
    }
    one.page.say(SaveWords{});
    CHECK(words_view(one.page.state).problem.contains("50"));
    CHECK(words_view(one.page.state).can_save);
    CHECK(one.page.state.sync.outbox.empty());
}

TEST_CASE("words saved without a connection wait and arrive") {
    TalkPage one("one", "#/words");
    one.cut_off();
    one.page.say(TypeWords{"acquisitions", "first"});
    one.page.say(SaveWords{});
    one.page.say(TypeWords{"acquisitions", "second"});
    one.page.say(SaveWords{});
    CHECK(one.page.state.sync.outbox.size() == 1);
    one.reconnect();
    CHECK(one.endpoint.programme.glossary_of(sample_id("one"))->entries.front().words == "second");
}
