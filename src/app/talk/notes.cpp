#include "app/talk/notes.h"

#include <string>
#include <utility>
#include <vector>

#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/talk/companions.h"
#include "app/talk/typed.h"
#include "base/text_number.h"

namespace counterpart::app {
namespace {

/// A note as it is to be.
struct NoteWanted {
    std::string id;  ///< empty: there is none yet
    std::string text;
    bool shared = false;
    bool done = false;
};

const domain::Partnership* partnership_of_notes(const State& state) {
    return newest_partnership(state.sync.shown, state.sync.you.person_id);
}

NoteWanted wanted_note(const State& state, const domain::Partnership& partnership, const NotePlace& place) {
    NoteWanted wanted;
    if (const domain::Note* note = note_at(state.sync.shown, state.sync.you.person_id, partnership, place)) {
        wanted = {note->id, note->text, note->shared, note->done};
    }
    if (const std::string* typed = typed_text(state, note_key(state, partnership.id, place))) {
        wanted.text = *typed;
    }
    return wanted;
}

bool changes_anything(const State& state, const NoteWanted& wanted) {
    const domain::Note* former = wanted.id.empty() ? nullptr : state.sync.shown.note(wanted.id);
    if (former == nullptr) {
        return !wanted.text.empty() || wanted.shared || wanted.done;
    }
    return former->text != wanted.text || former->shared != wanted.shared || former->done != wanted.done;
}

void save_note(State& state, const std::string& partnership_id, const NotePlace& place, NoteWanted wanted, Effects& effects) {
    const std::string key = note_key(state, partnership_id, place);
    state.talk.note_problem.reset();
    if (!changes_anything(state, wanted)) {
        state.talk.typed.erase(key);
        return;
    }
    const std::string id = wanted.id.empty() ? state.shell.ids.next() : wanted.id;
    auto made = make_change(
        state, domain::SaveNote{id, partnership_id, place.topic_id, place.prompt, std::move(wanted.text), wanted.shared, wanted.done},
        effects);
    if (made) {
        state.talk.typed.erase(key);
    } else {
        state.talk.note_problem = NoteProblem{place, std::move(made).error()};
    }
}

/// Saves a note with what `change` says of it.
template <typename Change>
void change_note(State& state, const NotePlace& place, Effects& effects, Change change) {
    const domain::Partnership* partnership = partnership_of_notes(state);
    if (partnership == nullptr) {
        return;
    }
    NoteWanted wanted = wanted_note(state, *partnership, place);
    change(wanted);
    save_note(state, std::string(partnership->id), place, std::move(wanted), effects);
}

void keep_note(State& state, const NotePlace& place, Effects& effects) {
    change_note(state, place, effects, [](NoteWanted& /*wanted*/) {});
}

/// The place that the end of a note's key names ("<topic>/<prompt>").
NotePlace place_of(std::string_view ending) {
    const std::size_t slash = ending.find('/');
    const auto prompt = parse_integer(ending.substr(slash + 1));
    return {std::string(ending.substr(0, slash)), prompt ? static_cast<std::int32_t>(*prompt) : 0};
}

}  // namespace

void keep_notes(State& state, Effects& effects) {
    const domain::Partnership* partnership = partnership_of_notes(state);
    if (partnership == nullptr || !state.shell.storage.may_write()) {
        return;
    }
    const std::string prefix = typed_prefix(state, "note") + partnership->id + "/";
    std::vector<NotePlace> places;
    for (const auto& [key, text] : state.talk.typed) {
        if (key.starts_with(prefix)) {
            places.push_back(place_of(std::string_view(key).substr(prefix.size())));
        }
    }
    for (const NotePlace& place : places) {
        keep_note(state, place, effects);
    }
}

void on(State& state, const OpenNote& intent, Effects& effects) {
    keep_notes(state, effects);
    state.talk.open_note = intent.open ? std::optional(intent.place) : std::nullopt;
}

void on(State& state, const TypeNote& intent, Effects& /*effects*/) {
    if (const domain::Partnership* partnership = partnership_of_notes(state)) {
        state.talk.typed[note_key(state, partnership->id, intent.place)] = intent.text;
        state.talk.note_problem.reset();
    }
}

void on(State& state, const KeepNote& intent, Effects& effects) { keep_note(state, intent.place, effects); }

void on(State& state, const ShareNote& intent, Effects& effects) {
    change_note(state, intent.place, effects, [&](NoteWanted& wanted) { wanted.shared = intent.shared; });
}

void on(State& state, const TickNote& intent, Effects& effects) {
    change_note(state, intent.place, effects, [&](NoteWanted& wanted) { wanted.done = intent.done; });
}

void on(State& state, const WriteAnswer& intent, Effects& effects) {
    keep_note(state, intent.place, effects);
    if (const domain::Partnership* partnership = partnership_of_notes(state)) {
        state.talk.answer_problem.reset();
        state.talk.typed.try_emplace(answer_key(state, partnership->id, intent.place), wanted_note(state, *partnership, intent.place).text);
    }
}

void on(State& state, const TypeAnswer& intent, Effects& /*effects*/) {
    if (const domain::Partnership* partnership = partnership_of_notes(state)) {
        state.talk.typed[answer_key(state, partnership->id, intent.place)] = intent.text;
        state.talk.answer_problem.reset();
    }
}

void on(State& state, const PutAnswerAway& intent, Effects& /*effects*/) {
    if (const domain::Partnership* partnership = partnership_of_notes(state)) {
        state.talk.typed.erase(answer_key(state, partnership->id, intent.place));
        state.talk.answer_problem.reset();
    }
}

void on(State& state, const PublishAnswer& intent, Effects& effects) {
    const domain::Partnership* partnership = partnership_of_notes(state);
    const domain::Topic* topic = state.sync.shown.topic(intent.place.topic_id);
    if (partnership == nullptr || topic == nullptr) {
        return;
    }
    const std::string key = answer_key(state, partnership->id, intent.place);
    const std::string* text = typed_text(state, key);
    if (text == nullptr) {
        return;
    }
    domain::PostMessage message;
    message.post_id = state.shell.ids.next();
    message.text = *text;
    message.title = topic->title;
    message.topic_id = topic->id;
    if (auto made = make_change(state, std::move(message), effects); !made) {
        state.talk.answer_problem = NoteProblem{intent.place, std::move(made).error()};
        return;
    }
    state.talk.typed.erase(key);
    state.talk.answer_problem.reset();
    show_toast(state, std::string(words(state)("topics.answer_sent")));
}

}  // namespace counterpart::app
