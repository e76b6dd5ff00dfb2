#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "domain/decide_case.h"
#include "domain/email.h"
#include "domain/forum_text.h"
#include "domain/language.h"
#include "domain/limits.h"

// The forum. Problems of its own: name_first, bad_language, wrong_state, banned, too_many_posts, too_many_edits; of the text: see forum_text.h.

namespace counterpart::domain {
namespace {

constexpr std::int64_t kHour_s = 3'600;

std::size_t posts_of_last_hour(const Case& at) {
    return static_cast<std::size_t>(std::ranges::count_if(at.programme.owned_by(at.actor.person_id), [&](const Record* record) {
        const auto* post = std::get_if<Post>(record);
        return post != nullptr && post->posted_at_s > at.now_s - kHour_s;
    }));
}

/// Whether somebody's posts are shown at once: they look after the programme, were paired by it, or a post of theirs was looked at before.
bool is_known_here(const Case& at) {
    if (is_moderator(at.actor)) {
        return true;
    }
    const auto started = [](const Partnership* one) { return one->started_at_s != 0; };
    const auto shown = [](const Record* record) {
        const auto* post = std::get_if<Post>(record);
        return post != nullptr && post->state == PostState::kShown;
    };
    return !is_visitor(at.actor) && (std::ranges::any_of(at.programme.partnerships_of(at.actor.person_id), started) ||
                                     std::ranges::any_of(at.programme.owned_by(at.actor.person_id), shown));
}

PostState state_of_new(const Case& at, std::string_view text) {
    const bool waits = !is_known_here(at) || (!is_moderator(at.actor) && spam_score(text) >= kSpamScoreThatWaits);
    return waits ? PostState::kWaiting : PostState::kShown;
}

void check_author(FieldChecks& checks, const Case& at, const Person* person, const PostMessage& body) {
    if (person == nullptr) {
        checks.filled_line(body.visitor_name, "visitor_name", kMaxNameLength);
        if (auto sound = check_email(body.visitor_email); !body.visitor_email.empty() && !sound) {
            checks.require(false, sound.error().code, "visitor_email", sound.error().detail);
        }
        checks.require(at.programme.person(body.post_id) == nullptr, "id_taken", "post_id");
        return;
    }
    checks.require(!person->name.empty(), "name_first", "visitor_name")
        .require(person->banned_at_s == 0, "banned", "text", person->ban_reason)
        .require(is_moderator(at.actor) || posts_of_last_hour(at) < kMaxPostsOfHour, "too_many_posts", "text",
                 std::to_string(kMaxPostsOfHour));
}

/// Who wrote a visitor's post: nobody yet, or somebody whose mailbox is asked. An address that has an account is answered alike: only its
/// mailbox is told, and the post stays nobody's.
void add_visitor(const Case& at, const PostMessage& body, Post& post, Decision& decision) {
    if (const Person* known = at.programme.person_by_address(body.visitor_email)) {
        const bool confirmed = known->email_confirmed_at_s != 0;
        decision.mails.push_back(mail_to(*known, confirmed ? MailKind::kWriteAfterSignIn : MailKind::kConfirmPost));
        return;
    }
    Person person;
    person.id = body.post_id;
    person.email = trimmed(body.visitor_email);
    person.name = post.author_name;
    person.language = body.visitor_language;
    person.joined_at_s = at.now_s;
    post.author_id = person.id;
    decision.mails.push_back(mail_to(person, MailKind::kConfirmPost));
    decision.written.emplace_back(std::move(person));
}

/// The request for help that a post is the cause of.
HelpRequest request_about(const Case& at, const Post& post, const std::string& request_id) {
    HelpRequest request;
    request.id = request_id;
    request.kind = HelpKind::kPost;
    request.post_id = post.id;
    request.asked_at_s = at.now_s;
    return request;
}

}  // namespace

Result<Decision> decide_body(const Case& at, const PostMessage& body) {
    const Person* person = at.programme.person(at.actor.person_id);
    FieldChecks checks;
    checks.id(RecordKind::kPost, body.post_id, "post_id")
        .filled_text(body.text, "text", kMaxMessageLength)
        .require(body.language.empty() || find_language(body.language) == body.language, "bad_language", "language");
    check_forum_text(checks, body.text, "text");
    check_author(checks, at, person, body);
    if (!body.country.empty()) {
        checks.country(body.country, "country");
    }
    if (body.answers_id.empty()) {
        checks.filled_line(body.title, "title", kMaxNameLength);
    }
    const Topic* topic = body.topic_id.empty() ? nullptr : at.programme.topic(body.topic_id);
    checks.require(body.topic_id.empty() || (topic != nullptr && topic->state == TopicState::kPublished && !topic->round_id.empty()),
                   "unknown_record", "topic_id");
    const Post* answered = body.answers_id.empty() ? nullptr : at.programme.post(body.answers_id);
    const bool can_be_answered = answered != nullptr && answered->state == PostState::kShown;
    checks.require(body.answers_id.empty() || can_be_answered, "unknown_record", "answers_id")
        .require(!body.guest_post || is_moderator(at.actor), "not_allowed", "guest_post")
        .require(at.programme.post(body.post_id) == nullptr, "id_taken", "post_id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Post post;
    post.id = body.post_id;
    post.thread_id = answered == nullptr ? body.post_id : answered->thread_id;
    post.answers_id = body.answers_id;
    post.title = answered == nullptr ? without_overrides(body.title) : std::string();
    post.author_id = at.actor.person_id;
    post.author_name = without_overrides(person == nullptr ? body.visitor_name : person->name);
    post.text = without_overrides(body.text);
    post.language = body.language;
    post.state = state_of_new(at, body.text);
    post.posted_at_s = at.now_s;
    post.topic_id = answered == nullptr ? body.topic_id : answered->topic_id;
    post.kind = body.guest_post ? PostKind::kGuestPost : PostKind::kMessage;
    post.by_team = is_moderator(at.actor);
    post.country = body.country;
    Decision decision;
    if (person == nullptr && !body.visitor_email.empty()) {
        add_visitor(at, body, post, decision);
    }
    decision.written.emplace_back(std::move(post));
    return decision;
}

Result<Decision> decide_body(const Case& at, const EditPost& body) {
    const Post* found = at.programme.post(body.post_id);
    if (found == nullptr) {
        return fail("unknown_record", "post_id");
    }
    if (found->author_id != at.actor.person_id) {
        return refuse_foreign(at, *found, "post_id");
    }
    FieldChecks checks;
    checks.filled_text(body.text, "text", kMaxMessageLength);
    check_forum_text(checks, body.text, "text");
    checks.require(at.person().banned_at_s == 0, "banned", "text", at.person().ban_reason)
        .require(found->state != PostState::kHidden, "wrong_state", "post_id")
        .require(found->edits.size() < kMaxEdits, "too_many_edits", "text", std::to_string(kMaxEdits));
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Post post = *found;
    post.text = without_overrides(body.text);
    if (post.text == found->text) {
        return Decision{};
    }
    post.edits.push_back({at.now_s, found->text});
    post.edited_at_s = at.now_s;
    if (!is_moderator(at.actor) && spam_score(body.text) >= kSpamScoreThatWaits) {
        post.state = PostState::kWaiting;
    }
    return Decision{{post}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const HidePost& body) {
    const Post* found = at.programme.post(body.post_id);
    if (found == nullptr) {
        return fail("unknown_record", "post_id");
    }
    const bool own = found->author_id == at.actor.person_id;
    if (!is_moderator(at.actor) && !(own && body.state == PostState::kHidden)) {
        return refuse_foreign(at, *found, "post_id");
    }
    if (body.state == PostState::kWaiting) {
        return fail("wrong_state", "state");
    }
    Post post = *found;
    post.state = body.state;
    return Decision{{post}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const ReportPost& body) {
    const Post* post = at.programme.post(body.post_id);
    FieldChecks checks;
    checks.id(RecordKind::kHelpRequest, body.request_id, "request_id")
        .text(body.text, "text", kMaxNoteLength)
        .require(post != nullptr && post->state == PostState::kShown, "unknown_record", "post_id")
        .require(at.programme.help_request(body.request_id) == nullptr, "id_taken", "request_id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    HelpRequest request = request_about(at, *post, body.request_id);
    request.person_id = at.actor.person_id;
    request.text = body.text;
    return Decision{{request}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const MoveToHelp& body) {
    const Post* found = at.programme.post(body.post_id);
    if (found == nullptr) {
        return fail("unknown_record", "post_id");
    }
    if (!is_moderator(at.actor)) {
        return refuse_foreign(at, *found, "post_id");
    }
    FieldChecks checks;
    checks.id(RecordKind::kHelpRequest, body.request_id, "request_id")
        .require(at.programme.help_request(body.request_id) == nullptr, "id_taken", "request_id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Post post = *found;
    post.state = PostState::kHidden;
    HelpRequest request = request_about(at, *found, body.request_id);
    request.person_id = found->author_id == kFormerPerson ? std::string() : found->author_id;
    request.text = found->text;
    return Decision{{post, request}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const BanFromForum& body) {
    if (!is_moderator(at.actor)) {
        return fail("not_allowed", "person_id");
    }
    const Person* found = at.programme.person(body.person_id);
    FieldChecks checks;
    checks.require(found != nullptr, "unknown_record", "person_id").text(body.reason, "reason", kMaxNoteLength);
    if (body.banned) {
        checks.filled_text(body.reason, "reason", kMaxNoteLength)
            .require(found == nullptr || found->roles.empty(), "not_allowed", "person_id");
    }
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Person person = *found;
    person.banned_at_s = body.banned ? at.now_s : 0;
    person.ban_reason = body.banned ? body.reason : std::string();
    return Decision{{person}, {}, {}};
}

}  // namespace counterpart::domain
