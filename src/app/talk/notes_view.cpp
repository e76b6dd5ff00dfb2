#include "app/talk/notes_view.h"

#include "app/talk/companions.h"
#include "app/talk/typed.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/civil_date.h"

namespace counterpart::app {
namespace {

/// "14:12" today, with its day before.
std::string time_or_day(std::int64_t moment_s, const State& state) {
    constexpr std::int64_t kMinute_s = 60;
    const std::int64_t ahead_s = state.shell.utc_offset_minutes * kMinute_s;
    const std::int64_t local_s = moment_s + ahead_s;
    if (local_s / kSecondsPerDay != (state.shell.now_s + ahead_s) / kSecondsPerDay) {
        return format_moment(moment_s, state);
    }
    return format_clock(static_cast<std::int32_t>(local_s % kSecondsPerDay / kMinute_s));
}

void set_mark(NoteView& view, const domain::Note* note, bool typed, const State& state) {
    const Texts& t = words(state);
    view.mark = typed                                   ? (typed_is_kept(state) ? NoteMark::kTyped : NoteMark::kNotKept)
                : note == nullptr || note->text.empty() ? NoteMark::kNone
                                                        : NoteMark::kSaved;
    switch (view.mark) {
        case NoteMark::kTyped: view.mark_text = t("topics.note_typed"); return;
        case NoteMark::kNotKept: view.mark_text = t("topics.note_not_kept"); return;
        case NoteMark::kSaved: view.mark_text = t.fill("topics.note_saved", {{"when", time_or_day(note->changed_at_s, state)}}); return;
        case NoteMark::kNone: return;
    }
}

AnswerView answer_view_of(const State& state, const std::string& partnership_id, const NotePlace& place) {
    const Texts& t = words(state);
    AnswerView view;
    const std::string* typed = typed_text(state, answer_key(state, partnership_id, place));
    if (typed == nullptr) {
        return view;
    }
    view.open = true;
    view.text = *typed;
    const domain::Person* person = state.sync.shown.person(state.sync.you.person_id);
    view.needs_name = person == nullptr || person->name.empty();
    if (!view.needs_name) {
        view.author = t.fill("topics.answer_author", {{"name", person->name}});
    }
    const auto& problem = state.talk.answer_problem;
    if (problem && problem->place == place) {
        view.problem = sentence_of(t, problem->problem);
    }
    return view;
}

}  // namespace

NoteView note_view_of(const State& state, const domain::Partnership& partnership, const NotePlace& place) {
    const Texts& t = words(state);
    const std::string& me = state.sync.you.person_id;
    const domain::Programme& programme = state.sync.shown;
    const domain::Note* note = note_at(programme, me, partnership, place);
    const std::string* typed = typed_text(state, note_key(state, partnership.id, place));
    const std::string names = partner_names(programme, partnership, me, t);
    NoteView view;
    view.place = place;
    view.text = typed != nullptr ? *typed : note != nullptr ? note->text : std::string();
    view.shared = note != nullptr && note->shared;
    view.readers = view.shared ? t.fill("topics.note_shared", {{"name", names}}) : std::string(t("topics.note_private"));
    view.share_label = t.fill("topics.share", {{"name", names}});
    set_mark(view, note, typed != nullptr, state);
    if (state.talk.note_problem && state.talk.note_problem->place == place) {
        view.problem = sentence_of(t, state.talk.note_problem->problem);
    }
    for (const std::string& partner : partners_in(partnership, me)) {
        const domain::Note* theirs = note_at(programme, partner, partnership, place);
        if (theirs != nullptr && !theirs->text.empty()) {
            view.theirs.push_back(
                {t.fill("topics.partner_wrote", {{"name", short_name_of(programme, partnership, partner, t)}}), theirs->text});
        }
    }
    if (!place.topic_id.empty()) {
        view.answer = answer_view_of(state, partnership.id, place);
    }
    return view;
}

}  // namespace counterpart::app
