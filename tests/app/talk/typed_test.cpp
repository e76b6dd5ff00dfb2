#include "app/talk/typed.h"

#include <catch2/catch_test_macros.hpp>

#include "app/shell/session.h"

using namespace counterpart;
using namespace counterpart::app;

TEST_CASE("what is typed belongs to a person, a kind and a place") {
    State state;
    state.sync.you.person_id = "ana";
    CHECK(note_key(state, "pair", {"topic", 3}) == "ana/note/pair/topic/3");
    CHECK(answer_key(state, "pair", {}) == "ana/answer/pair//0");
    state.talk.typed["ana/note/pair/topic/3"] = "";
    CHECK(has_typed(state, typed_prefix(state, "note")));
    CHECK_FALSE(has_typed(state, typed_prefix(state, "words")));
    REQUIRE(typed_text(state, "ana/note/pair/topic/3") != nullptr);
    CHECK(typed_text(state, "ana/note/pair/topic/4") == nullptr);
    forget_typed(state, typed_prefix(state, "note"));
    CHECK(state.talk.typed.empty());
}

TEST_CASE("the session's file brings everything typed back, and leaves out what is damaged") {
    State state;
    state.talk.typed = {{"ana/note/p/t/0", "line one\nline \"two\""}, {"ana/words/librarian", ""}, {"ana/term/", "\u0643\u062a\u0628"}};
    State again;
    restore_session(again, encode_session(state));
    CHECK(again.talk.typed == state.talk.typed);
    restore_session(again, R"({"typed.a": "", "typed.b": "no mark", "typed.c": "=good"})");
    CHECK(again.talk.typed == Typed{{"c", "good"}});
}
