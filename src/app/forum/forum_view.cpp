#include "app/forum/forum_view.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <ranges>
#include <utility>

#include "app/forum/forum.h"
#include "app/shell/route.h"
#include "app/talk/shared_words.h"
#include "app/talk/typed.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/country.h"
#include "domain/language.h"

namespace counterpart::app {
namespace {

constexpr std::array<std::string_view, 24> kOfferedLanguages{"ar", "bn", "ca", "de", "el", "en", "es", "eu", "fa", "fr", "gl", "hi",
                                                             "hr", "id", "it", "ja", "nl", "pl", "pt", "ru", "sw", "tr", "uk", "zh"};

/// A number that stays the same for an author: the tint of their disc.
std::uint32_t tint_of(std::string_view name) { return static_cast<std::uint32_t>(std::hash<std::string_view>()(name) % 1'000); }

std::string age_of(std::int64_t moment_s, const State& state) {
    constexpr std::int64_t kHour_s = 3'600;
    const std::int64_t age_s = std::max<std::int64_t>(0, state.shell.now_s - moment_s);
    const Texts& t = words(state);
    if (age_s < kSecondsPerMinute) {
        return std::string(t("forum.now"));
    }
    if (age_s < kHour_s) {
        return t.fill("forum.minutes", {{"count", format_count(age_s / kSecondsPerMinute, t.language())}});
    }
    if (age_s < kSecondsPerDay) {
        return t.fill("forum.hours", {{"count", format_count(age_s / kHour_s, t.language())}});
    }
    return format_moment(moment_s, state);
}

bool is_machine_made(const domain::Post& post) { return post.kind == domain::PostKind::kMention || post.kind == domain::PostKind::kReblog; }

std::string mark_of(const domain::Post& post, const State& state) {
    const Texts& t = words(state);
    const bool own = !post.author_id.empty() && post.author_id == state.sync.you.person_id;
    const std::int64_t seen_s = state.forum.seen_before_s;
    switch (post.state) {
        case domain::PostState::kWaiting: return std::string(t("forum.mark_waiting"));
        case domain::PostState::kHidden: return std::string(t("forum.mark_hidden"));
        case domain::PostState::kShown: break;
    }
    if (post.kind == domain::PostKind::kGuestPost) {
        return std::string(t("forum.mark_guest"));
    }
    return seen_s > 0 && post.posted_at_s > seen_s && !own ? std::string(t("forum.mark_new")) : std::string();
}

void set_rights(PostView& view, const domain::Post& post, const State& state) {
    const domain::Actor& you = state.sync.you;
    const bool may_write = state.shell.storage.may_write();
    const bool own = !domain::is_visitor(you) && post.author_id == you.person_id;
    const bool team = domain::is_moderator(you);
    const bool shown = post.state == domain::PostState::kShown;
    const domain::Person* author = state.sync.shown.person(post.author_id);  // seen by coordinators alone
    view.may_answer = may_write && shown;
    view.may_edit = may_write && own && post.state != domain::PostState::kHidden;
    view.may_hide = may_write && shown && (own || team);
    view.may_show = may_write && team && !shown;
    view.may_report = may_write && shown && !own && !team;
    view.may_move = may_write && team && shown && !own;
    const bool about_author = may_write && team && author != nullptr && !own && !post.by_team;
    view.may_ban = about_author && author->banned_at_s == 0;
    view.may_let_write = about_author && author->banned_at_s != 0;
}

PostWritingView writing_view(const State& state, const OpenWriting& open, const domain::Post& post) {
    const Texts& t = words(state);
    constexpr std::array<std::string_view, kPostWritingCount> kKinds{"answer", "edit", "report", "ban"};
    const std::string key = "forum." + std::string(kKinds[static_cast<std::size_t>(open.writing)]);
    PostWritingView view;
    view.writing = open.writing;
    view.label = t.fill(key + "_label", {{"name", post.author_name}});
    view.help = t(key + "_help");
    view.send = t(key + "_send");
    view.text = typed_or_empty(state, writing_key(state, open));
    view.asks_name = open.writing == PostWriting::kAnswer && domain::is_visitor(state.sync.you);
    if (state.forum.open_problem) {
        view.problem = sentence_of(t, *state.forum.open_problem);
    }
    return view;
}

PostView post_view(const State& state, const PostRow& row) {
    const domain::Post& post = *state.sync.shown.post(row.post_id);
    const Texts& t = words(state);
    PostView view;
    view.id = post.id;
    view.depth = row.depth;
    view.is_hidden = post.state == domain::PostState::kHidden && post.text.empty();
    view.mark = mark_of(post, state);
    view.author = post.author_id == domain::kFormerPerson ? std::string(t("forum.former"))
                  : post.author_name.empty()              ? std::string(t("topics.nobody"))
                                                          : post.author_name;
    view.initial = initial_of(view.author);
    view.tint = tint_of(post.author_id.empty() ? post.author_name : post.author_id);
    view.place = post.country.empty() ? std::string() : std::string(domain::country_name(post.country, t.language()));
    view.by_team = post.by_team;
    view.when = age_of(post.posted_at_s, state);
    view.when_in_full = format_moment(post.posted_at_s, state);
    if (post.edited_at_s != 0) {
        view.edited = t.fill("forum.edited", {{"when", format_moment(post.edited_at_s, state)}});
    }
    for (const domain::PostEdit& edit : std::views::reverse(post.edits)) {
        view.earlier.push_back({t.fill("forum.until", {{"when", format_moment(edit.until_s, state)}}), edit.text});
    }
    view.text = post.text;
    view.hints = hint_lines(state, post.text);
    view.language = post.language;
    if (!post.language.empty() && post.language != language_tag(t.language())) {
        view.language_name = domain::language_name(post.language, t.language());
    }
    view.is_machine = is_machine_made(post);
    if (view.is_machine || post.kind == domain::PostKind::kGuestPost) {  // the topic says where the others come from
        view.source_name = post.source_name.empty() ? post.source_url : post.source_name;
        view.source_url = post.source_url;
    }
    if (post.state == domain::PostState::kShown) {
        view.share_path = (post.topic_id.empty() ? "forum/" + post.thread_id : "topics/" + post.topic_id) + "#post-" + post.id;
    }
    set_rights(view, post, state);
    if (state.forum.open && state.forum.open->post_id == post.id) {
        view.writing = writing_view(state, *state.forum.open, post);
    }
    return view;
}

void add_languages(ComposerView& view, const State& state) {
    const Texts& t = words(state);
    const std::string chosen = typed_or_empty(state, post_language_key(state));
    view.languages.emplace_back(t("forum.language_unsaid"));
    view.codes.emplace_back();
    for (const std::string_view code : kOfferedLanguages) {
        if (code == chosen) {
            view.language = static_cast<int>(view.codes.size());
        }
        view.codes.emplace_back(code);
        view.languages.emplace_back(domain::language_name(code, t.language()));
    }
}

ComposerView composer_view(const State& state) {
    const Texts& t = words(state);
    ComposerView view;
    const bool visitor = domain::is_visitor(state.sync.you);
    view.asks_title = state.forum.shown == Discussion();
    view.title = typed_or_empty(state, title_key_of_new_thread(state));
    view.text = typed_or_empty(state, post_key(state, state.forum.shown));
    view.asks_name = visitor;
    view.name = visitor ? typed_or_empty(state, visitor_name_key(state)) : std::string();
    view.address = visitor ? typed_or_empty(state, visitor_address_key(state)) : std::string();
    view.note = t(visitor ? "forum.note_visitor" : "forum.note");
    const std::string country = visitor ? std::string() : own_country(state);
    view.asks_country = !country.empty();
    view.shows_country = state.forum.shows_country;
    if (view.asks_country) {
        view.country_label = t.fill("forum.show_country", {{"country", domain::country_name(country, t.language())}});
    }
    add_languages(view, state);
    if (state.forum.post_problem) {
        view.problem = sentence_of(t, *state.forum.post_problem);
    }
    view.may_write = state.shell.storage.may_write();
    const domain::Person* person = state.sync.shown.person(state.sync.you.person_id);
    view.needs_name = !visitor && (person == nullptr || person->name.empty());
    return view;
}

std::string caption_of(const ForumState& forum, const Texts& t) {
    return forum.countries < 2 ? std::string(t("forum.open_to_all")) : t.count("forum.countries_open_to_all", forum.countries);
}

/// What is known about a thread or a topic's discussion at a glance.
struct Glance {
    const domain::Post* first = nullptr;
    std::int64_t answers = 0;
    std::int64_t last_at_s = 0;
    std::int64_t fresh = 0;  ///< posts since the person was there
};

Glance glance_at(const State& state, const std::vector<const domain::Post*>& posts, std::string_view id) {
    const auto seen = state.forum.seen_until_s.find(std::string(state.sync.you.person_id).append("/").append(id));
    Glance glance;
    for (const domain::Post* post : posts) {
        if (post->state != domain::PostState::kShown) {
            continue;
        }
        if (post->id == id) {
            glance.first = post;
        } else {
            ++glance.answers;
        }
        glance.last_at_s = std::max(glance.last_at_s, post->posted_at_s);
        const bool is_new = seen != state.forum.seen_until_s.end() && post->posted_at_s > seen->second;
        glance.fresh += is_new ? 1 : 0;
    }
    return glance;
}

ThreadLineView line_of(const State& state, const Glance& glance, std::string_view id, std::string_view title) {
    const Texts& t = words(state);
    std::array<std::string, 3> parts;
    parts[0] = glance.first == nullptr ? std::string() : glance.first->author_name;
    parts[1] = t.count("forum.answers", glance.answers);
    parts[2] = glance.last_at_s == 0 ? std::string() : t.fill("forum.last", {{"when", age_of(glance.last_at_s, state)}});
    ThreadLineView line;
    line.id = id;
    line.title = title;
    line.caption = dotted(parts);
    line.mark = glance.fresh > 0 ? t.count("forum.new_count", glance.fresh) : std::string();
    return line;
}

/// Lines with what orders them: the last post.
using Dated = std::vector<std::pair<std::int64_t, ThreadLineView>>;

std::vector<ThreadLineView> newest_first(Dated dated) {
    std::ranges::stable_sort(dated, std::ranges::greater(), [](const auto& one) { return one.first; });
    std::vector<ThreadLineView> lines;
    for (auto& [at_s, line] : dated) {
        lines.push_back(std::move(line));
    }
    return lines;
}

void add_topics(ForumView& view, const State& state) {
    Dated dated;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kTopic)) {
        const auto& topic = std::get<domain::Topic>(*record);
        const auto posts = state.sync.shown.posts_of(topic.id);
        if (posts.empty() || topic.round_id.empty()) {
            continue;
        }
        const Glance glance = glance_at(state, posts, topic.id);
        ThreadLineView line = line_of(state, glance, topic.id, topic.title);
        line.address = topic_address(topic.id);
        dated.emplace_back(glance.last_at_s, std::move(line));
    }
    view.topics = newest_first(std::move(dated));
}

void add_threads(ForumView& view, const State& state) {
    Dated dated;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kPost)) {
        const auto& post = std::get<domain::Post>(*record);
        if (post.id != post.thread_id || !post.topic_id.empty() || post.state != domain::PostState::kShown) {
            continue;
        }
        const Glance glance = glance_at(state, state.sync.shown.posts_of(post.thread_id), post.thread_id);
        ThreadLineView line = line_of(state, glance, post.id, post.title);
        line.address = thread_address(post.id);
        dated.emplace_back(glance.last_at_s, std::move(line));
    }
    view.threads = newest_first(std::move(dated));
}

void add_waiting(ForumView& view, const State& state) {
    if (!domain::is_moderator(state.sync.you)) {
        return;
    }
    const Texts& t = words(state);
    Dated dated;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kPost)) {
        const auto& post = std::get<domain::Post>(*record);
        if (post.state != domain::PostState::kWaiting) {
            continue;
        }
        ThreadLineView line;
        line.id = post.id;
        line.title = post.author_name;
        line.caption = post.text.substr(0, post.text.find('\n'));
        line.address = post.topic_id.empty() ? thread_address(post.thread_id) : topic_address(post.topic_id);
        dated.emplace_back(post.posted_at_s, std::move(line));
    }
    view.waiting = dated.empty() ? std::string() : t.count("forum.waiting", static_cast<std::int64_t>(dated.size()));
    view.waiting_posts = newest_first(std::move(dated));
}

}  // namespace

DiscussionView discussion_view(const State& state) {
    const Texts& t = words(state);
    const ForumState& forum = state.forum;
    DiscussionView view;
    view.order = forum.order;
    view.search = forum.search;
    view.composer = composer_view(state);
    if (forum.shown == Discussion()) {
        return view;
    }
    view.heading = t.count("forum.answers", forum.answers);
    view.caption = caption_of(forum, t);
    view.count = forum.rows.size();
    if (!forum.search.empty()) {
        view.search_text =
            view.count == 0 ? std::string(t("forum.nothing_found")) : t.count("forum.found", static_cast<std::int64_t>(view.count));
    }
    view.post = [&state](std::size_t at) { return post_view(state, state.forum.rows[at]); };
    return view;
}

ForumView forum_view(const State& state) {
    ForumView view;
    view.discussion = discussion_view(state);
    const std::string& thread_id = state.shell.route.first_id;
    view.is_thread = !thread_id.empty();
    if (view.is_thread) {
        const domain::Post* first = state.sync.shown.post(thread_id);
        view.is_unknown = first == nullptr;
        view.title = first == nullptr ? std::string() : first->title;
        const bool has_page = first != nullptr && first->state == domain::PostState::kShown;
        view.share_path = has_page ? "forum/" + first->id : std::string();
        return view;
    }
    add_topics(view, state);
    add_threads(view, state);
    add_waiting(view, state);
    return view;
}

}  // namespace counterpart::app
