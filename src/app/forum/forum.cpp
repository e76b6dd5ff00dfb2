#include "app/forum/forum.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "app/apply/apply.h"
#include "app/forum/discussion.h"
#include "app/shell/route.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/talk/companions.h"
#include "app/talk/typed.h"
#include "base/utf8.h"

namespace counterpart::app {
namespace {

constexpr std::array<std::string_view, kPostWritingCount> kWritingKinds{"answer", "edit", "report", "ban"};

/// The discussion of the screen's address; nothing where the screen has none.
Discussion discussion_of(const State& state) {
    const Route& route = state.shell.route;
    if (route.screen == Screen::kForum) {
        return {{}, route.first_id};
    }
    if (route.screen == Screen::kTopics) {
        const domain::Topic* topic = topic_on_screen(state.sync.shown, state.sync.you.person_id, route.first_id, local_today(state));
        return {topic == nullptr ? std::string() : topic->id, {}};
    }
    return {};
}

std::string seen_key(const State& state, const Discussion& discussion) {
    return std::string(state.sync.you.person_id) + "/" + (discussion.topic_id.empty() ? discussion.thread_id : discussion.topic_id);
}

/// What is counted of a discussion, and its newest post, which the person has seen now.
void count_posts(State& state, const Discussion& discussion) {
    std::set<std::string_view> countries;
    ForumState& forum = state.forum;
    forum.answers = 0;
    std::int64_t newest_s = 0;
    for (const domain::Post* post : posts_of_discussion(state.sync.shown, discussion)) {
        if (post->state != domain::PostState::kShown) {
            continue;
        }
        newest_s = std::max(newest_s, post->posted_at_s);
        forum.answers += post->id != discussion.thread_id ? 1 : 0;
        if (!post->country.empty()) {
            countries.insert(post->country);
        }
    }
    forum.countries = static_cast<std::int64_t>(countries.size());
    std::int64_t& seen_s = forum.seen_until_s[seen_key(state, discussion)];
    seen_s = std::max(seen_s, newest_s);
}

/// Who comes to a discussion sees marked what came since they were here; what is there now counts as seen.
void enter_discussion(State& state, Discussion discussion) {
    ForumState& forum = state.forum;
    forum.shown = std::move(discussion);
    forum.search.clear();
    forum.open.reset();
    forum.open_problem.reset();
    forum.post_problem.reset();
    const auto seen = forum.seen_until_s.find(seen_key(state, forum.shown));
    forum.seen_before_s = seen == forum.seen_until_s.end() ? 0 : seen->second;
}

void put_typed(State& state, const std::string& key, const std::string& text) {
    if (text.empty()) {
        state.talk.typed.erase(key);
    } else {
        state.talk.typed[key] = text;
    }
}

/// What is the same in everything that somebody writes for all.
domain::PostMessage message_of(const State& state, std::string text) {
    domain::PostMessage message;
    message.text = std::move(text);
    message.language = typed_or_empty(state, post_language_key(state));
    if (domain::is_visitor(state.sync.you)) {
        message.visitor_name = typed_or_empty(state, visitor_name_key(state));
        message.visitor_email = trimmed(typed_or_empty(state, visitor_address_key(state)));
        message.visitor_language = state.shell.language;
    } else if (state.forum.shows_country) {
        message.country = own_country(state);
    }
    return message;
}

/// Says whether what was sent is there, or waits for somebody to look at it.
void tell_sent(State& state, const std::string& post_id) {
    const domain::Post* post = state.sync.shown.post(post_id);
    const bool waits = post != nullptr && post->state == domain::PostState::kWaiting;
    const bool asked = domain::is_visitor(state.sync.you) && typed_text(state, visitor_address_key(state)) != nullptr;
    show_toast(state, std::string(words(state)(asked ? "forum.sent_confirm" : waits ? "forum.sent_waits" : "forum.sent")));
}

domain::OperationBody about_post(State& state, const OpenWriting& open, const std::string& text) {
    switch (open.writing) {
        case PostWriting::kEdit: return domain::EditPost{open.post_id, text};
        case PostWriting::kReport: return domain::ReportPost{state.shell.ids.next(), open.post_id, text};
        case PostWriting::kBan: return domain::BanFromForum{state.sync.shown.post(open.post_id)->author_id, true, text};
        case PostWriting::kAnswer: break;
    }
    domain::PostMessage message = message_of(state, text);
    message.post_id = state.shell.ids.next();
    message.answers_id = open.post_id;
    return message;
}

void tell_done(State& state, const domain::OperationBody& done) {
    if (const auto* message = std::get_if<domain::PostMessage>(&done)) {
        tell_sent(state, message->post_id);
        return;
    }
    const bool report = std::holds_alternative<domain::ReportPost>(done);
    const bool ban = std::holds_alternative<domain::BanFromForum>(done);
    show_toast(state, std::string(words(state)(report ? "forum.reported" : ban ? "forum.banned" : "forum.changed")));
}

std::string quoted(std::string_view text) {
    std::string quote;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        quote.append("> ").append(text.substr(at, end - at)).append("\n");
        at = end + 1;
    }
    return quote + "\n";
}

}  // namespace

std::string post_key(const State& state, const Discussion& discussion) {
    const std::string& id = discussion.topic_id.empty() ? discussion.thread_id : discussion.topic_id;
    return typed_prefix(state, "post") + (id.empty() ? "new" : id);
}

std::string title_key_of_new_thread(const State& state) { return typed_prefix(state, "post") + "title"; }

std::string writing_key(const State& state, const OpenWriting& open) {
    return typed_prefix(state, kWritingKinds[static_cast<std::size_t>(open.writing)]) + "post/" + open.post_id;
}

std::string visitor_name_key(const State& state) { return typed_prefix(state, "forum") + "name"; }

std::string visitor_address_key(const State& state) { return typed_prefix(state, "forum") + "address"; }

std::string post_language_key(const State& state) { return typed_prefix(state, "forum") + "language"; }

std::string own_country(const State& state) {
    const domain::ApplicationRecord* newest = newest_application(state);
    return newest == nullptr ? std::string() : newest->application.country;
}

namespace {

COUNTERPART_LATER void show_discussion(State& state) {
    const Discussion discussion = discussion_of(state);
    ForumState& forum = state.forum;
    if (discussion != forum.shown) {
        enter_discussion(state, discussion);
    }
    if (discussion == Discussion()) {
        forum.rows.clear();
        return;
    }
    forum.rows = rows_of(state.sync.shown, discussion, {forum.order, forum.search});
    count_posts(state, discussion);
}

}  // namespace

void refresh_forum(State& state) {
    const Screen screen = state.shell.route.screen;
    if (screen == Screen::kForum || screen == Screen::kTopics || state.forum.shown != Discussion()) {
        show_discussion(state);
    }
}

void on(State& state, const OrderPosts& intent, Effects& /*effects*/) { state.forum.order = intent.order; }

void on(State& state, const SearchPosts& intent, Effects& /*effects*/) { state.forum.search = intent.text; }

void on(State& state, const WriteAboutPost& intent, Effects& /*effects*/) {
    const domain::Post* post = state.sync.shown.post(intent.post_id);
    if (post == nullptr) {
        return;
    }
    ForumState& forum = state.forum;
    forum.open = OpenWriting{intent.post_id, intent.writing};
    forum.open_problem.reset();
    const std::string key = writing_key(state, *forum.open);
    if (intent.writing == PostWriting::kEdit) {
        state.talk.typed.try_emplace(key, post->text);
    } else if (intent.quote) {
        put_typed(state, key, typed_or_empty(state, key) + quoted(post->text));
    }
}

void on(State& state, const DropWriting& /*intent*/, Effects& /*effects*/) {
    if (state.forum.open) {
        state.talk.typed.erase(writing_key(state, *state.forum.open));
        state.forum.open.reset();
        state.forum.open_problem.reset();
    }
}

void on(State& state, const TypeAboutPost& intent, Effects& /*effects*/) {
    if (state.forum.open) {
        put_typed(state, writing_key(state, *state.forum.open), intent.text);
        state.forum.open_problem.reset();
    }
}

void on(State& state, const SendAboutPost& /*intent*/, Effects& effects) {
    ForumState& forum = state.forum;
    if (!forum.open || state.sync.shown.post(forum.open->post_id) == nullptr) {
        return;
    }
    const std::string key = writing_key(state, *forum.open);
    const domain::OperationBody body = about_post(state, *forum.open, typed_or_empty(state, key));
    if (auto made = make_change(state, body, effects); !made) {
        forum.open_problem = std::move(made).error();
        return;
    }
    tell_done(state, body);
    state.talk.typed.erase(key);
    forum.open.reset();
    forum.open_problem.reset();
}

void on(State& state, const TypePost& intent, Effects& /*effects*/) {
    put_typed(state, post_key(state, state.forum.shown), intent.text);
    state.forum.post_problem.reset();
}

void on(State& state, const TypePostTitle& intent, Effects& /*effects*/) {
    put_typed(state, title_key_of_new_thread(state), intent.text);
    state.forum.post_problem.reset();
}

void on(State& state, const TypeVisitorName& intent, Effects& /*effects*/) {
    put_typed(state, visitor_name_key(state), intent.text);
    state.forum.post_problem.reset();
    state.forum.open_problem.reset();
}

void on(State& state, const TypeVisitorAddress& intent, Effects& /*effects*/) {
    put_typed(state, visitor_address_key(state), intent.text);
    state.forum.post_problem.reset();
    state.forum.open_problem.reset();
}

void on(State& state, const ChoosePostLanguage& intent, Effects& /*effects*/) { put_typed(state, post_language_key(state), intent.code); }

void on(State& state, const ShowMyCountry& intent, Effects& /*effects*/) { state.forum.shows_country = intent.on; }

void on(State& state, const SendPost& /*intent*/, Effects& effects) {
    ForumState& forum = state.forum;
    const std::string key = post_key(state, forum.shown);
    domain::PostMessage message = message_of(state, typed_or_empty(state, key));
    message.post_id = state.shell.ids.next();
    const std::string post_id = message.post_id;
    if (const domain::Topic* topic = state.sync.shown.topic(forum.shown.topic_id)) {
        message.topic_id = topic->id;
        message.title = topic->title;
    } else if (!forum.shown.thread_id.empty()) {
        message.answers_id = forum.shown.thread_id;
    } else {
        message.title = typed_or_empty(state, title_key_of_new_thread(state));
    }
    const bool new_thread = forum.shown == Discussion();
    if (auto made = make_change(state, std::move(message), effects); !made) {
        forum.post_problem = std::move(made).error();
        return;
    }
    state.talk.typed.erase(key);
    forum.post_problem.reset();
    tell_sent(state, post_id);
    if (new_thread) {
        state.talk.typed.erase(title_key_of_new_thread(state));
        go_to(state, thread_address(post_id), effects);
    }
}

void on(State& state, const SetPostState& intent, Effects& effects) {
    if (auto made = make_change(state, domain::HidePost{intent.post_id, intent.state}, effects); !made) {
        state.forum.post_problem = std::move(made).error();
        return;
    }
    const bool hides = intent.state == domain::PostState::kHidden;
    const Intent back = SetPostState{intent.post_id, hides ? domain::PostState::kShown : domain::PostState::kHidden};
    const bool may_undo = domain::is_moderator(state.sync.you);
    show_toast(state, std::string(words(state)(hides ? "forum.hidden_now" : "forum.shown_now")),
               may_undo ? std::string(words(state)("forum.undo")) : std::string(),
               may_undo ? std::vector<Intent>{back} : std::vector<Intent>{});
}

void on(State& state, const MovePostToHelp& intent, Effects& effects) {
    if (auto made = make_change(state, domain::MoveToHelp{intent.post_id, state.shell.ids.next()}, effects); !made) {
        state.forum.post_problem = std::move(made).error();
        return;
    }
    show_toast(state, std::string(words(state)("forum.moved_to_help")));
}

void on(State& state, const LetWriteAgain& intent, Effects& effects) {
    const domain::Post* post = state.sync.shown.post(intent.post_id);
    if (post == nullptr) {
        return;
    }
    if (auto made = make_change(state, domain::BanFromForum{post->author_id, false, {}}, effects); !made) {
        state.forum.post_problem = std::move(made).error();
        return;
    }
    show_toast(state, std::string(words(state)("forum.writes_again")));
}

}  // namespace counterpart::app
