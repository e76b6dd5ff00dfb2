#include "app/talk/topics_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/shell/route.h"
#include "app/shell/shell.h"
#include "app/talk/companions.h"
#include "app/talk/typed.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/view_parts.h"
#include "base/civil_date.h"
#include "domain/round_clock.h"

namespace counterpart::app {
namespace {

std::string line_of_topic(const TopicCalendar& calendar, std::size_t at, const State& state) {
    const Texts& t = words(state);
    const std::string number = format_count(static_cast<std::int64_t>(at) + 1, t.language());
    const std::string all = format_count(static_cast<std::int64_t>(calendar.topics.size()), t.language());
    const std::string from = format_day_and_month(calendar.topics[at]->starts_on, t.language());
    const std::string until = format_day_and_month(calendar.until(at), t.language());
    const bool comes = calendar.topics[at]->starts_on > local_today(state);
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

/// "“Two halves” by Pilvi Aasmäe, CC BY 4.0": what is known of it.
std::string credit_line(const domain::Credit& credit, const Texts& t) {
    std::string line = credit.title.empty() ? std::string() : t.fill("topics.credit_title", {{"title", credit.title}});
    if (!credit.author.empty()) {
        line = line.empty() ? credit.author : t.fill("topics.credit_by", {{"what", line}, {"author", credit.author}});
    }
    if (!credit.licence.empty()) {
        line += (line.empty() ? "" : ", ") + credit.licence;
    }
    return line;
}

/// The topic's picture with its source, unless it was taken out of the showcase.
void add_picture(TopicView& view, const domain::Topic& topic, const State& state) {
    const domain::Photo* photo = topic.picture_id.empty() ? nullptr : state.sync.shown.photo(topic.picture_id);
    if (photo == nullptr || !domain::is_published(*photo)) {
        return;
    }
    view.picture_id = topic.picture_id;
    view.picture_text = topic.picture_text;
    if (const std::string line = credit_line(topic.picture_credit, words(state)); !line.empty()) {
        view.picture_credit = words(state).fill("topics.picture_credit", {{"credit", line}});
    }
    view.picture_url = topic.picture_credit.url;
}

void add_credits(TopicView& view, const domain::Topic& topic, const Texts& t) {
    view.hashtag = topic.hashtag.empty() ? std::string() : "#" + topic.hashtag;
    if (const std::string line = credit_line(topic.credit, t); !line.empty()) {
        view.credit = t.fill("topics.credit", {{"credit", line}});
    }
    view.credit_url = topic.credit.url;
}

TopicView topic_view_of(const State& state, const TopicCalendar& calendar, std::size_t at, const domain::Partnership* partnership) {
    const domain::Topic& topic = *calendar.topics[at];
    TopicView view;
    view.title = topic.title;
    view.line = line_of_topic(calendar, at, state);
    view.is_current = calendar.is_on && at == calendar.current;
    view.text = topic.text;
    view.language = topic.language;
    add_picture(view, topic, state);
    add_credits(view, topic, words(state));
    add_prompts(view, topic, partnership, state);
    view.events = event_lines_of_topic(state, topic.id);
    view.share_text = topic.summary;
    view.share_path = "topics/" + topic.id;
    return view;
}

void add_lines(TopicsView& view, const TopicCalendar& calendar, std::size_t shown, const State& state) {
    const CivilDate today = local_today(state);
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
    view.has_events = !state.sync.shown.all(domain::RecordKind::kLiveEvent).empty();
    if (partnership != nullptr) {
        view.general = note_view_of(state, *partnership, {});
    }
    const domain::RoundRecord* round = round_of_topics(state.sync.shown, state.sync.you.person_id, state.shell.route.first_id);
    if (round == nullptr) {
        view.none_text = t("topics.no_round");
        return view;
    }
    view.lead = t.fill("topics.lead", {{"round", round->name}});
    const TopicCalendar calendar = topic_calendar(state.sync.shown, *round, local_today(state));
    const std::string& wanted = state.shell.route.first_id;
    view.is_chosen = !wanted.empty();
    const auto chosen = std::ranges::find(calendar.topics, wanted, [](const domain::Topic* topic) { return topic->id; });
    const std::size_t shown = wanted.empty() ? calendar.current : static_cast<std::size_t>(chosen - calendar.topics.begin());
    add_lines(view, calendar, shown, state);
    if (shown < calendar.topics.size()) {
        view.topic = topic_view_of(state, calendar, shown, partnership);
        view.topic->discussion = discussion_view(state);
    } else {
        view.none_text = t(calendar.topics.empty() ? "topics.none" : "topics.unknown");
    }
    return view;
}

}  // namespace counterpart::app
