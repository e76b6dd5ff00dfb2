#include "app/talk/topics_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/shell/route.h"
#include "app/talk/companions.h"
#include "app/talk/typed.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/view_parts.h"
#include "base/civil_date.h"
#include "domain/round_clock.h"

namespace counterpart::app {
namespace {

using Topics = std::vector<const domain::Topic*>;

/// The round of the person's newest partnership, else the one that runs.
const domain::RoundRecord* round_of_topics(const State& state, const domain::Partnership* partnership) {
    const domain::Programme& programme = state.sync.shown;
    if (partnership != nullptr) {
        return programme.round(partnership->round_id);
    }
    const domain::RoundRecord* running = nullptr;
    for (const domain::Record* record : programme.all(domain::RecordKind::kRound)) {
        const auto& round = std::get<domain::RoundRecord>(*record);
        if (round.state == domain::RoundState::kRunning && (running == nullptr || round.starts_on > running->starts_on)) {
            running = &round;
        }
    }
    return running;
}

CivilDate today_of(const State& state) {
    constexpr std::int64_t kMinute_s = 60;
    return civil_from_days((state.shell.now_s + state.shell.utc_offset_minutes * kMinute_s) / kSecondsPerDay);
}

/// The topics of one round, and which of them is on.
struct Calendar {
    Topics topics;
    CivilDate ends_on;         ///< of the round
    std::size_t current = 0;   ///< the last one that has begun; the first one before
    bool is_on = false;        ///< the round goes on and a topic has begun

    [[nodiscard]] CivilDate until(std::size_t at) const { return at + 1 < topics.size() ? topics[at + 1]->starts_on : ends_on; }
};

Calendar calendar_of(const State& state, const domain::RoundRecord& round) {
    Calendar calendar;
    calendar.topics = topics_of_round(state.sync.shown, round.id);
    calendar.ends_on = civil_from_days(domain::end_of_round_s(round) / kSecondsPerDay);
    const CivilDate today = today_of(state);
    for (std::size_t at = 0; at < calendar.topics.size(); ++at) {
        if (calendar.topics[at]->starts_on <= today) {
            calendar.current = at;
            calendar.is_on = today < calendar.ends_on;
        }
    }
    return calendar;
}

std::string line_of_topic(const Calendar& calendar, std::size_t at, const State& state) {
    const Texts& t = words(state);
    const std::string number = format_count(static_cast<std::int64_t>(at) + 1, t.language());
    const std::string all = format_count(static_cast<std::int64_t>(calendar.topics.size()), t.language());
    const std::string from = format_day_and_month(calendar.topics[at]->starts_on, t.language());
    const std::string until = format_day_and_month(calendar.until(at), t.language());
    const bool comes = calendar.topics[at]->starts_on > today_of(state);
    return t.fill(comes ? "topics.line_coming" : "topics.line", {{"number", number}, {"all", all}, {"date", comes ? from : until}});
}

std::string caption_of(const State& state, const domain::Partnership& partnership, const NotePlace& place) {
    const Texts& t = words(state);
    const domain::Programme& programme = state.sync.shown;
    const std::string& me = state.sync.you.person_id;
    const domain::Note* note = note_at(programme, me, partnership, place);
    std::array<std::string, 3> parts;
    if (typed_text(state, note_key(state, partnership.id, place)) != nullptr) {
        parts[0] = t("topics.caption_typed");
    } else if (note != nullptr && note->done) {
        parts[0] = t("topics.caption_done");
    } else if (note != nullptr && !note->text.empty()) {
        parts[0] = t("topics.caption_note");
    }
    for (const std::string& partner : partners_in(partnership, me)) {
        const domain::Note* theirs = note_at(programme, partner, partnership, place);
        if (theirs != nullptr && !theirs->text.empty()) {
            parts[1] = t.fill("topics.partner_wrote", {{"name", short_name_of(programme, partnership, partner, t)}});
        }
    }
    return dotted(parts);
}

void add_prompts(TopicView& view, const domain::Topic& topic, const domain::Partnership* partnership, const State& state) {
    for (std::size_t at = 0; at < topic.prompts.size(); ++at) {
        PromptView prompt;
        prompt.place = {topic.id, static_cast<std::int32_t>(at)};
        prompt.text = topic.prompts[at];
        if (partnership != nullptr && partnership->round_id == topic.round_id) {
            const domain::Note* note = note_at(state.sync.shown, state.sync.you.person_id, *partnership, prompt.place);
            prompt.done = note != nullptr && note->done;
            prompt.caption = caption_of(state, *partnership, prompt.place);
            if (state.talk.open_note == prompt.place) {
                prompt.note = note_view_of(state, *partnership, prompt.place);
            }
        }
        view.prompts.push_back(std::move(prompt));
    }
}

void add_posts(TopicView& view, const std::string& topic_id, const State& state) {
    std::vector<const domain::Post*> posts;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kPost)) {
        const auto& post = std::get<domain::Post>(*record);
        if (post.topic_id == topic_id && post.state == domain::PostState::kShown) {
            posts.push_back(&post);
        }
    }
    std::ranges::sort(posts, {}, &domain::Post::posted_at_s);
    const Texts& t = words(state);
    for (const domain::Post* post : posts) {
        view.posts.push_back({post->author_name.empty() ? std::string(t("topics.nobody")) : post->author_name,
                              format_moment(post->posted_at_s, state), post->text, post->language});
    }
    if (!posts.empty()) {
        view.posts_since = t.fill("topics.in_forum_since", {{"when", format_moment(posts.front()->posted_at_s, state)}});
    }
}

TopicView topic_view_of(const State& state, const Calendar& calendar, std::size_t at, const domain::Partnership* partnership) {
    const domain::Topic& topic = *calendar.topics[at];
    TopicView view;
    view.title = topic.title;
    view.line = line_of_topic(calendar, at, state);
    view.is_current = calendar.is_on && at == calendar.current;
    view.text = topic.text;
    view.language = topic.language;
    add_prompts(view, topic, partnership, state);
    add_posts(view, topic.id, state);
    return view;
}

void add_lines(TopicsView& view, const Calendar& calendar, std::size_t shown, const State& state) {
    const CivilDate today = today_of(state);
    for (std::size_t at = 0; at < calendar.topics.size(); ++at) {
        if (at == shown) {
            continue;
        }
        const domain::Topic& topic = *calendar.topics[at];
        auto& list = topic.starts_on > today ? view.coming : view.earlier;
        list.push_back(
            {topic.id, topic.title, line_of_topic(calendar, at, state), topic_address(topic.id), calendar.is_on && at == calendar.current});
    }
}

}  // namespace

TopicsView topics_view(const State& state) {
    const Texts& t = words(state);
    TopicsView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    const domain::Partnership* partnership = newest_partnership(state.sync.shown, state.sync.you.person_id);
    view.has_partner = partnership != nullptr;
    if (partnership != nullptr) {
        view.general = note_view_of(state, *partnership, {});
    }
    const domain::RoundRecord* round = round_of_topics(state, partnership);
    if (round == nullptr) {
        view.none_text = t("topics.no_round");
        return view;
    }
    view.lead = t.fill("topics.lead", {{"round", round->name}});
    const Calendar calendar = calendar_of(state, *round);
    const std::string& wanted = state.shell.route.first_id;
    view.is_chosen = !wanted.empty();
    const auto chosen = std::ranges::find(calendar.topics, wanted, [](const domain::Topic* topic) { return topic->id; });
    const std::size_t shown = wanted.empty() ? calendar.current : static_cast<std::size_t>(chosen - calendar.topics.begin());
    add_lines(view, calendar, shown, state);
    if (shown < calendar.topics.size()) {
        view.topic = topic_view_of(state, calendar, shown, partnership);
    } else {
        view.none_text = t(calendar.topics.empty() ? "topics.none" : "topics.unknown");
    }
    return view;
}

}  // namespace counterpart::app
