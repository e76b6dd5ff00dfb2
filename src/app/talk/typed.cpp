#include "app/talk/typed.h"

namespace counterpart::app {
namespace {

std::string place_key(std::string prefix, std::string_view partnership_id, const NotePlace& place) {
    return prefix.append(partnership_id).append("/").append(place.topic_id).append("/").append(std::to_string(place.prompt));
}

}  // namespace

std::string typed_prefix(const State& state, std::string_view kind) {
    return std::string(state.sync.you.person_id).append("/").append(kind).append("/");
}

std::string note_key(const State& state, std::string_view partnership_id, const NotePlace& place) {
    return place_key(typed_prefix(state, "note"), partnership_id, place);
}

std::string answer_key(const State& state, std::string_view partnership_id, const NotePlace& place) {
    return place_key(typed_prefix(state, "answer"), partnership_id, place);
}

const std::string* typed_text(const State& state, std::string_view key) {
    const auto found = state.talk.typed.find(key);
    return found == state.talk.typed.end() ? nullptr : &found->second;
}

std::string typed_or_empty(const State& state, std::string_view key) {
    const std::string* text = typed_text(state, key);
    return text == nullptr ? std::string() : *text;
}

void forget_typed(State& state, std::string_view prefix) {
    std::erase_if(state.talk.typed, [&](const auto& entry) { return std::string_view(entry.first).starts_with(prefix); });
}

void adopt_typed(State& state, std::string_view person_id) {
    Typed& typed = state.talk.typed;
    Typed adopted;
    for (auto entry = typed.lower_bound("/"); entry != typed.end() && entry->first.starts_with('/');) {
        adopted.emplace(std::string(person_id) + entry->first, std::move(entry->second));
        entry = typed.erase(entry);
    }
    typed.merge(adopted);
}

bool has_typed(const State& state, std::string_view prefix) {
    const auto first = state.talk.typed.lower_bound(prefix);
    return first != state.talk.typed.end() && first->first.starts_with(prefix);
}

bool typed_is_kept(const State& state) {
    const Saving saving = state.shell.storage.saving();
    return saving == Saving::kSaved || saving == Saving::kBusy;
}

}  // namespace counterpart::app
