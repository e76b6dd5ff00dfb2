#include <string>

#include "domain/limits.h"
#include "domain/visible.h"
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

TEST_CASE("a topic of the library is talked about in the rounds that took it, not in the library") {
    Programme programme = sample_programme();
    Topic of_library = sample_topic();
    of_library.id = sample_id("topic of the library");
    of_library.round_id.clear();
    programme.apply(of_library, 100);
    const auto post_about = [](const std::string& topic_id) { return PostMessage{sample_id("new"), {}, "T", "", "Text", {}, topic_id}; };
    CHECK(code_by(programme, "one", post_about(of_library.id)) == "unknown_record");
    CHECK(code_by(programme, "one", post_about(sample_topic().id)) == "ok");
}

TEST_CASE("the first post of somebody whom nobody knows waits, and those after it do not once it was shown") {
    Programme programme = sample_programme();
    Person stranger = sample_person("stranger");
    stranger.roles.clear();
    programme.apply(stranger, 100);
    const PostMessage body{sample_id("new"), {}, "Title", "", "Text", {}};
    CHECK(written<Post>(granted(programme, "stranger", body)).state == PostState::kWaiting);
    programme.apply(sample_post("first of stranger", "stranger", PostState::kShown), 101);
    CHECK(written<Post>(granted(programme, "stranger", body)).state == PostState::kShown);
    CHECK(written<Post>(granted(programme, "officer", body)).by_team);
}

TEST_CASE("a visitor with an address becomes the author once it is confirmed, and an address with an account is answered alike") {
    Programme programme = sample_programme();
    PostMessage body{sample_id("new"), {}, "Title", "Odalys", "Text", {}};
    body.visitor_email = " odalys@example.net ";
    body.visitor_language = UiLanguage::kSpanish;
    const Decision decision = granted(programme, "", body);
    const auto person = written<Person>(decision);
    CHECK(person.email == "odalys@example.net");
    CHECK(person.name == "Odalys");
    CHECK(person.language == UiLanguage::kSpanish);
    CHECK(person.email_confirmed_at_s == 0);
    CHECK(written<Post>(decision).author_id == person.id);
    CHECK(written<Post>(decision).state == PostState::kWaiting);
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].kind == MailKind::kConfirmPost);

    body.visitor_email = programme.person(sample_id("one"))->email;
    const Decision known = granted(programme, "", body);
    CHECK(known.written.size() == 1);
    CHECK(written<Post>(known).author_id.empty());
    CHECK(known.mails[0].kind ==
          (programme.person(sample_id("one"))->email_confirmed_at_s != 0 ? MailKind::kWriteAfterSignIn : MailKind::kConfirmPost));
    body.visitor_email = "nonsense";
    CHECK(code_by(programme, "", body) != "ok");
}

TEST_CASE("what looks like advertising waits for somebody to look at it, and is not refused") {
    const Programme programme = sample_programme();
    const std::string offer = "BUY CHEAP PILLS NOW https://pills.example https://more.example https://most.example";
    CHECK(written<Post>(granted(programme, "one", PostMessage{sample_id("new"), {}, "T", "", offer, {}})).state == PostState::kWaiting);
    CHECK(written<Post>(granted(programme, "officer", PostMessage{sample_id("new"), {}, "T", "", offer, {}})).state == PostState::kShown);
}

TEST_CASE("a person writes thirty posts an hour at most") {
    Programme programme = sample_programme();
    for (std::size_t k = 0; k < kMaxPostsOfHour; ++k) {
        Post post = sample_post("quick " + std::to_string(k), "one", PostState::kShown);
        post.posted_at_s = kSampleNow_s - 60;
        programme.apply(post, 100 + static_cast<std::int64_t>(k));
    }
    CHECK(code_by(programme, "one", PostMessage{sample_id("new"), {}, "T", "", "Text", {}}) == "too_many_posts");
    CHECK(code_by(programme, "two", PostMessage{sample_id("new"), {}, "T", "", "Text", {}}) == "ok");
}

TEST_CASE("hostile texts are refused with what is wrong, and what turns the direction of others is left out") {
    const Programme programme = sample_programme();
    const auto code = [&](std::string text) {
        return code_by(programme, "one", PostMessage{sample_id("new"), {}, "T", "", std::move(text), {}});
    };
    std::string mentions, marks = "z";
    for (int k = 0; k < 1'000; ++k) {
        mentions += "@a ";
        marks += "\u0301";
    }
    CHECK(code(mentions) == "too_many_mentions");
    CHECK(code(marks) == "too_many_marks");
    CHECK(code(std::string(1'000'000, 'x')) == "text_too_long");
    CHECK(code("\u202E \u2066") == "empty_field");
    const auto code_of_title = [&](std::string title) {
        return code_by(programme, "one", PostMessage{sample_id("new"), {}, std::move(title), "", "Text", {}});
    };
    CHECK(code_of_title(marks.substr(0, 101)) == "too_many_marks");
    CHECK(code_of_title("\u202E") == "empty_field");
    CHECK(code_by(programme, "", PostMessage{sample_id("new"), {}, "T", marks.substr(0, 101), "Text", {}}) == "too_many_marks");
    const Post post = written<Post>(granted(programme, "one", PostMessage{sample_id("new"), {}, "T\u202E", "", "a\u202Eb\u2066c", {}}));
    CHECK(post.text == "abc");
    CHECK(post.title == "T");
}

TEST_CASE("authors change their own posts, and what they said before is kept for those who look after the forum") {
    Programme programme = sample_programme();
    const std::string id = sample_id("post of one");
    const std::string before = programme.post(id)->text;
    CHECK(code_by(programme, "two", EditPost{id, "not mine"}) == "not_allowed");
    CHECK(granted(programme, "one", EditPost{id, before}).written.empty());
    const Post changed = written<Post>(granted(programme, "one", EditPost{id, "said better"}));
    CHECK(changed.text == "said better");
    CHECK(changed.edited_at_s == kSampleNow_s);
    CHECK(changed.edits == std::vector<PostEdit>{{kSampleNow_s, before}});
    programme.apply(changed, 100);
    const auto seen_by = [&](const char* who) {
        return std::get<Post>(*visible(programme, actor_of(programme, sample_id(who)), *programme.find({RecordKind::kPost, id})));
    };
    CHECK(seen_by("one").edits.size() == 1);
    CHECK(seen_by("officer").edits.size() == 1);
    CHECK(seen_by("two").edits.empty());
    CHECK(seen_by("two").edited_at_s == kSampleNow_s);
}

TEST_CASE("anybody reports a post, and it reaches those who look after the forum") {
    Programme programme = sample_programme();
    const ReportPost report{sample_id("report"), sample_id("post of one"), "rude"};
    const HelpRequest made = written<HelpRequest>(granted(programme, "", report));
    CHECK(made.kind == HelpKind::kPost);
    CHECK(made.post_id == sample_id("post of one"));
    CHECK(made.person_id.empty());
    CHECK(code_by(programme, "", ReportPost{sample_id("report"), sample_id("post of a visitor"), "unseen"}) == "unknown_record");
    programme.apply(made, 100);
    const Record& record = *programme.find({RecordKind::kHelpRequest, made.id});
    CHECK(visible(programme, actor_of(programme, sample_id("officer")), record).has_value());
    CHECK_FALSE(visible(programme, actor_of(programme, sample_id("one")), record).has_value());
    CHECK_FALSE(visible(programme, Actor{}, record).has_value());
    CHECK(code_by(programme, "officer", AnswerHelp{made.id, HelpState::kSettled, "", "nothing wrong"}) == "ok");
}

TEST_CASE("what is private is moved from the forum to a request that is its author's") {
    const Programme programme = sample_programme();
    const MoveToHelp body{sample_id("post of one"), sample_id("request")};
    CHECK(code_by(programme, "two", body) == "not_allowed");
    const Decision decision = granted(programme, "officer", body);
    CHECK(written<Post>(decision).state == PostState::kHidden);
    const auto request = written<HelpRequest>(decision);
    CHECK(request.person_id == sample_id("one"));
    CHECK(request.text == "text of post of one");
}

TEST_CASE("who is banned with a reason reads it when they write, until they are let in again") {
    Programme programme = sample_programme();
    CHECK(code_by(programme, "officer", BanFromForum{sample_id("one"), true, ""}) == "empty_field");
    CHECK(code_by(programme, "officer", BanFromForum{sample_id("director"), true, "no"}) == "not_allowed");
    CHECK(code_by(programme, "two", BanFromForum{sample_id("one"), true, "no"}) == "not_allowed");
    programme.apply(written<Person>(granted(programme, "officer", BanFromForum{sample_id("one"), true, "insults"})), 100);
    const PostMessage body{sample_id("new"), {}, "T", "", "Text", {}};
    const auto refused = decided_by(programme, "one", body);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == problem("banned", "text", "insults"));
    CHECK(code_by(programme, "one", EditPost{sample_id("post of one"), "changed"}) == "banned");
    programme.apply(written<Person>(granted(programme, "officer", BanFromForum{sample_id("one"), false, ""})), 101);
    CHECK(code_by(programme, "one", body) == "ok");
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
