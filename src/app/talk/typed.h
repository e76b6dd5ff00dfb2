#pragma once

#include <string>
#include <string_view>

#include "app/state.h"
#include "app/talk/talk_intent.h"

namespace counterpart::app {

// Keys of what is typed and no record yet. Each begins with the person, so that nobody sees what somebody else typed on this device.

/// The beginning of the person's keys of a kind: "<person>/note/".
std::string typed_prefix(const State& state, std::string_view kind);

/// The key of a note's text, and of a text for the forum that began with it. `partnership_id` is the one that the note is about.
std::string note_key(const State& state, std::string_view partnership_id, const NotePlace& place);
std::string answer_key(const State& state, std::string_view partnership_id, const NotePlace& place);

/// What is typed under a key; nullptr if nothing is.
const std::string* typed_text(const State& state, std::string_view key);

/// The same as a text: empty if nothing is typed.
std::string typed_or_empty(const State& state, std::string_view key);

/// Forgets everything typed whose key begins so.
void forget_typed(State& state, std::string_view prefix);

/// Gives what a visitor typed to the person who signs in; what that person typed in the same place before stays.
void adopt_typed(State& state, std::string_view person_id);

/// Whether anything typed has a key that begins so.
bool has_typed(const State& state, std::string_view prefix);

/// Whether this device keeps what is typed: nothing failed, and nobody forbade it.
bool typed_is_kept(const State& state);

}  // namespace counterpart::app
