#include <string>

#include "domain/decide_case.h"
#include "domain/language.h"
#include "domain/limits.h"

// The forum. Problems of its own: name_first, bad_language, wrong_state.

namespace counterpart::domain {

Result<Decision> decide_body(const Case& at, const PostMessage& body) {
    const Person* person = at.programme.person(at.actor.person_id);
    FieldChecks checks;
    checks.id(RecordKind::kPost, body.post_id, "post_id")
        .filled_text(body.text, "text", kMaxMessageLength)
        .require(body.language.empty() || find_language(body.language) == body.language, "bad_language", "language");
    if (person == nullptr) {
        checks.filled_line(body.visitor_name, "visitor_name", kMaxNameLength);
    } else {
        checks.require(!person->name.empty(), "name_first", "visitor_name");
    }
    if (body.answers_id.empty()) {
        checks.filled_line(body.title, "title", kMaxNameLength);
    }
    checks.require(body.topic_id.empty() || at.programme.topic(body.topic_id) != nullptr, "unknown_record", "topic_id");
    const Post* answered = body.answers_id.empty() ? nullptr : at.programme.post(body.answers_id);
    const bool can_be_answered = answered != nullptr && answered->state == PostState::kShown;
    checks.require(body.answers_id.empty() || can_be_answered, "unknown_record", "answers_id");
    checks.require(at.programme.post(body.post_id) == nullptr, "id_taken", "post_id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Post post;
    post.id = body.post_id;
    post.thread_id = answered == nullptr ? body.post_id : answered->thread_id;
    post.answers_id = body.answers_id;
    post.title = answered == nullptr ? body.title : std::string();
    post.author_id = at.actor.person_id;
    post.author_name = person == nullptr ? body.visitor_name : person->name;
    post.text = body.text;
    post.language = body.language;
    post.state = person == nullptr ? PostState::kWaiting : PostState::kShown;
    post.posted_at_s = at.now_s;
    post.topic_id = answered == nullptr ? body.topic_id : answered->topic_id;
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

}  // namespace counterpart::domain
