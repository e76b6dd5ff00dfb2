#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("a post of somebody known is shown, a visitor's waits") {
    const Programme programme = sample_programme();
    const Post mine = written<Post>(granted(programme, "three", PostMessage{sample_id("new"), {}, "Title", "ignored", "Text", "es"}));
    CHECK(mine.state == PostState::kShown);
    CHECK(mine.author_name == "Person three");
    CHECK(mine.thread_id == mine.id);
    const Post answer =
        written<Post>(granted(programme, "", PostMessage{sample_id("new"), sample_id("post of three"), "dropped", "Visitor", "Text", {}}));
    CHECK(answer.state == PostState::kWaiting);
    CHECK(answer.author_id.empty());
    CHECK(answer.author_name == "Visitor");
    CHECK(answer.thread_id == sample_id("post of one"));
    CHECK(answer.title.empty());
}

TEST_CASE("a post has limits, a title where a thread begins, and a name") {
    Programme programme = sample_programme();
    CHECK(code_by(programme, "one", PostMessage{sample_id("new"), {}, "", "", "Text", {}}) == "empty_field");
    CHECK(code_by(programme, "one", PostMessage{sample_id("new"), {}, "T", "", std::string(10'001, 'x'), {}}) == "text_too_long");
    CHECK(code_by(programme, "one", PostMessage{sample_id("new"), {}, "T", "", "Text", "Klingon"}) == "bad_language");
    CHECK(code_by(programme, "one", PostMessage{sample_id("new"), sample_id("post of two"), "", "", "Text", {}}) == "unknown_record");
    CHECK(code_by(programme, "one", PostMessage{sample_id("post of one"), {}, "T", "", "Text", {}}) == "id_taken");
    CHECK(code_by(programme, "", PostMessage{sample_id("new"), {}, "T", "", "Text", {}}) == "empty_field");
    Person nameless = sample_person("one");
    nameless.name.clear();
    programme.apply(nameless, 100);
    CHECK(code_by(programme, "one", PostMessage{sample_id("new"), {}, "T", "", "Text", {}}) == "name_first");
}

TEST_CASE("authors hide their own posts, and only who looks after the forum shows one again") {
    const Programme programme = sample_programme();
    CHECK(code_by(programme, "one", HidePost{sample_id("post of one"), PostState::kHidden}) == "ok");
    CHECK(code_by(programme, "two", HidePost{sample_id("post of one"), PostState::kHidden}) == "not_allowed");
    CHECK(code_by(programme, "two", HidePost{sample_id("post of two"), PostState::kShown}) == "not_allowed");
    CHECK(code_by(programme, "two", HidePost{sample_id("post of a visitor"), PostState::kHidden}) == "unknown_record");
    CHECK(code_by(programme, "", HidePost{sample_id("post of a visitor"), PostState::kShown}) == "sign_in_first");
    CHECK(code_by(programme, "officer", HidePost{sample_id("post of a visitor"), PostState::kShown}) == "ok");
    CHECK(code_by(programme, "officer", HidePost{sample_id("post of one"), PostState::kWaiting}) == "wrong_state");
}
