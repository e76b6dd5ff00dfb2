#include "app/talk/shared_words.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/talk/talk_page.h"
#include "app/view_parts.h"
#include "base/text_fold.h"
#include "codec/record_json.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

using Entries = std::vector<domain::GlossaryEntry>;

domain::Glossary open_glossary(const std::string& id, const std::string& country, Entries entries) {
    return {sample_id(id), {}, std::move(entries), true, country};
}

domain::Programme programme_with(const std::vector<domain::Glossary>& glossaries) {
    domain::Programme programme;
    for (const domain::Glossary& glossary : glossaries) {
        programme.apply(glossary, programme.last_sequence() + 1);
    }
    return programme;
}

/// What a reader of a country is told about a text, as "words, words".
std::string told(std::string_view text, const domain::Programme& programme, std::string_view country = "ES") {
    const std::vector<SharedTerm> terms = shared_terms(programme, {});
    std::string all;
    for (const SharedTerm* term : hints_in(text, terms, term_index(terms, country))) {
        all += (all.empty() ? "" : ", ") + term->words;
    }
    return all;
}

domain::SaveGlossary words_of_one(Entries entries, bool open) { return {sample_id("words of one"), std::move(entries), open}; }

/// Somebody who is not signed in, in front of an endpoint that others use too.
struct GlossaryVisitor {
    FakeEndpoint& endpoint;
    FakePage page;

    explicit GlossaryVisitor(FakeEndpoint& shared) : endpoint(shared) {
        page.endpoint = [this](const AskEndpoint& question) {
            endpoint.cookie.clear();
            return Reports{endpoint.answer(question)};
        };
        page.start("#/words");
        tell_time(page.state, domain::kSampleNow_s);
        page.tell(Reminded{});
    }
};

std::vector<std::string> hints_of_post(const FakePage& page, const std::string& name) {
    const DiscussionView view = discussion_view(page.state);
    for (std::size_t at = 0; at < view.count; ++at) {
        if (const PostView post = view.post(at); post.id == sample_id(name)) {
            return post.hints;
        }
    }
    FAIL("no post " << name);
    return {};
}

}  // namespace

TEST_CASE("the same words of the same country are joined and counted, and closed words are left out") {
    domain::Glossary closed = open_glossary("closed", "KE", {{"Short loan", "Two hours"}});
    closed.open = false;
    closed.person_id = sample_id("partner");
    const auto terms =
        shared_terms(programme_with({open_glossary("a", "KE", {{"Librarian", "Mkutubi"}, {"librarian", "mkutubi"}}),
                                     open_glossary("b", "KE", {{"LIBRARIAN", "MKUTUBI"}, {"Desk", "Meza"}}),
                                     open_glossary("c", "PE", {{"librarian", "Bibliotecaria"}}), open_glossary("d", "", {}), closed}),
                     {});
    REQUIRE(terms.size() == 3);
    CHECK(terms[0].words == "Meza");
    CHECK(fold_text(terms[1].words) == "mkutubi");
    CHECK(terms[1].country == "KE");
    CHECK(terms[1].people == 2);
    CHECK(terms[2].words == "Bibliotecaria");
    CHECK(terms[2].people == 1);
}

TEST_CASE("who looks after the forum takes out words that several people share, and can undo it") {
    TalkPage officer("officer", "#/words");
    const domain::Programme& programme = officer.endpoint.programme;
    for (const char* name : {"a", "b"}) {
        officer.endpoint.put(open_glossary(name, "KE", {{"Desk", "rude words"}, {"Loan", "Azima"}}));
    }
    officer.page.tell(Reminded{});
    const auto words_shown = [&](FakePage& page) {
        std::string all;
        const WordsView view = words_view(page.state);
        for (std::size_t at = 0; at < view.shared_count; ++at) {
            all += view.shared(at).words + " ";
        }
        return all;
    };
    REQUIRE(words_shown(officer.page).contains("rude words"));
    REQUIRE(words_view(officer.page.state).may_hide);
    officer.page.say(HideSharedWords{"desk", "Rude words", "KE"});
    CHECK_FALSE(words_shown(officer.page).contains("rude words"));
    CHECK(words_shown(officer.page).contains("Azima"));
    CHECK(programme.glossary(sample_id("a"))->entries[0].hidden);
    CHECK(programme.glossary(sample_id("b"))->entries[0].hidden);
    REQUIRE_FALSE(officer.page.state.shell.toasts.back().action.empty());
    officer.page.say(ActOnToast{officer.page.state.shell.toasts.back().id});
    CHECK(words_shown(officer.page).contains("rude words"));
    CHECK_FALSE(programme.glossary(sample_id("a"))->entries[0].hidden);
    TalkPage one("one", "#/words", officer.endpoint);
    CHECK_FALSE(words_view(one.page.state).may_hide);
}

TEST_CASE("a text's terms are found as whole words, however they are written, the longest one first, each once") {
    const auto programme = programme_with({open_glossary("a", "KE",
                                                         {{"Librarian", "mkutubi"},
                                                          {"Subject librarian", "of a faculty"},
                                                          {"Subject librarian of law", "of the courts"},
                                                          {"Préstamo", "loan"}})});
    CHECK(told("I am a librarian; she is a LIBRARIAN.", programme) == "mkutubi");
    CHECK(told("Librarians, prelibrarian", programme).empty());
    CHECK(told("The subject-librarian asks the librarian", programme) == "of a faculty, mkutubi");
    CHECK(told("subject librarian of law", programme) == "of the courts");
    CHECK(told("subject librarian of", programme) == "of a faculty");
    CHECK(told("el prestamo", programme) == "loan");
    CHECK(told("", programme).empty());
    CHECK(told("I am a librarian", programme_with({})).empty());
}

TEST_CASE("nobody is told what is called the same at home, what only repeats a term, or what almost any text holds") {
    const auto programme = programme_with({open_glossary("a", "ES", {{"librarian", "bibliotecaria"}}),
                                           open_glossary("b", "PE", {{"desk", "Desk!"}, {"a", "everything"}, {"archive", "archivo"}})});
    CHECK(told("a librarian at a desk of the archive", programme, "ES") == "archivo");
    CHECK(told("a librarian at a desk of the archive", programme, "PE") == "bibliotecaria");
    CHECK(told("a librarian at a desk of the archive", programme, "") == "bibliotecaria, archivo");
}

TEST_CASE("of several countries' words those of most people are told, and of a text at most five terms") {
    Entries many;
    std::string text;
    for (int at = 0; at < 9; ++at) {
        many.push_back({"term" + std::to_string(at), "w" + std::to_string(at)});
        text += "term" + std::to_string(at) + " ";
    }
    CHECK(told(text, programme_with({open_glossary("a", "KE", many)})) == "w0, w1, w2, w3, w4");
    const auto programme = programme_with({open_glossary("a", "KE", {{"desk", "meza"}}), open_glossary("b", "PE", {{"desk", "mostrador"}}),
                                           open_glossary("c", "PE", {{"desk", "mostrador"}})});
    CHECK(told("at the desk", programme) == "mostrador");
    CHECK(told("at the desk", programme, "PE") == "meza");
}

TEST_CASE("open words reach a visitor without name and id of their writer, and are gone once they are taken back") {
    TalkPage one("one", "#/words");
    one.page.say(TypeWords{"librarian", "bibliothecaris"});
    one.page.say(SaveWords{});
    GlossaryVisitor nobody(one.endpoint);
    CHECK(words_view(nobody.page.state).shared_count == 0);
    CHECK_FALSE(words_view(one.page.state).is_open);
    one.page.say(ShareWords{true});
    CHECK(words_view(one.page.state).is_open);
    CHECK(words_view(one.page.state).shared_count == 1);
    nobody.page.tell(Reminded{});
    const WordsView view = words_view(nobody.page.state);
    REQUIRE(view.shared_count == 1);
    CHECK(view.shared(0).term == "librarian");
    CHECK(view.shared(0).words == "bibliothecaris");
    CHECK(view.shared(0).country == "South Africa");
    const auto told_records = nobody.page.state.sync.seen.all(domain::RecordKind::kGlossary);
    REQUIRE(told_records.size() == 1);
    const std::string json = codec::encode_record(*told_records.front());
    CHECK_FALSE(json.contains(sample_id("one")));
    CHECK_FALSE(json.contains("Person"));
    one.page.say(ShareWords{false});
    nobody.page.tell(Reminded{});
    CHECK(words_view(nobody.page.state).shared_count == 0);
    CHECK(nobody.page.state.sync.seen.all(domain::RecordKind::kGlossary).empty());
    CHECK(one.endpoint.programme.glossary_of(sample_id("one"))->entries.size() == 1);
}

TEST_CASE("words that are open stay open when others are added, and leave nothing behind when their writer goes") {
    TalkPage one("one", "#/words");
    one.page.say(ShareWords{true});
    one.page.say(TypeWords{"acquisitions", "aanwinste"});
    one.page.say(SaveWords{});
    CHECK(one.endpoint.programme.glossary_of(sample_id("one"))->open);
    GlossaryVisitor nobody(one.endpoint);
    CHECK(words_view(nobody.page.state).shared_count == 1);
    one.endpoint.act(sample_id("one"), domain::DeleteMyData{});
    nobody.page.tell(Reminded{});
    CHECK(words_view(nobody.page.state).shared_count == 0);
}

TEST_CASE("the shared glossary is searched by term, words and country, in the reader's language") {
    FakeEndpoint endpoint;
    endpoint.act(sample_id("one"), words_of_one({{"story time", "storietyd"}, {"Librarian", "bibliotekaris"}}, true));
    endpoint.act(sample_id("five"), domain::SaveGlossary{sample_id("words of five"), {{"librarian", "bibliotekarka"}}, true});
    GlossaryVisitor nobody(endpoint);
    const auto found = [&](const std::string& search) {
        nobody.page.say(SearchSharedWords{search});
        const WordsView view = words_view(nobody.page.state);
        std::string all;
        for (std::size_t at = 0; at < view.shared_count; ++at) {
            all += view.shared(at).words + " ";
        }
        return all;
    };
    CHECK(found("") == "bibliotekarka bibliotekaris storietyd ");
    CHECK(found("LIBRARIAN") == "bibliotekarka bibliotekaris ");
    CHECK(found("storie") == "storietyd ");
    CHECK(found("south af") == "bibliotekaris storietyd ");
    CHECK(found("nothing like it").empty());
    CHECK_FALSE(words_view(nobody.page.state).search_text.empty());
    nobody.page.say(SwitchLanguage{domain::UiLanguage::kSpanish});
    CHECK(found("hora del cuento") == "storietyd ");
}

TEST_CASE("a post explains the terms of other countries to its readers, until they are taken back") {
    FakeEndpoint endpoint;
    endpoint.act(sample_id("one"), words_of_one({{"Post of three", "leeszaal"}}, true));
    const std::string address = "#/topics/" + sample_id("topic");
    TalkPage three("three", address, endpoint);
    CHECK(hints_of_post(three.page, "post of three") ==
          std::vector<std::string>{"In other countries: “Post of three” (South Africa) – leeszaal"});
    CHECK(hints_of_post(three.page, "post of one").empty());
    const TalkPage one("one", address, endpoint);
    CHECK(hints_of_post(one.page, "post of three").empty());
    endpoint.act(sample_id("one"), words_of_one({{"Post of three", "leeszaal"}}, false));
    three.page.tell(Reminded{});
    CHECK(hints_of_post(three.page, "post of three").empty());
}

TEST_CASE("a partner's card explains the role that the partner shows, and no role that they do not") {
    FakeEndpoint endpoint;
    endpoint.act(sample_id("three"), domain::SaveGlossary{sample_id("words of three"), {{"role of two", "the same in Fès"}}, true});
    TalkPage one("one", "#/home", endpoint);
    CHECK(home_view(one.page.state).partners.at(0).hints.empty());
    domain::ApplicationRecord theirs = *one.page.state.sync.shown.application(sample_id("round 2 of two"));
    theirs.shared = domain::with_field(theirs.shared, domain::SharedField::kRole);
    theirs.application.role = "role of two";
    one.page.state.sync.shown.apply(theirs, 0);
    CHECK(home_view(one.page.state).partners.at(0).hints ==
          std::vector<std::string>{"In other countries: “role of two” (Morocco) – the same in Fès"});
}
