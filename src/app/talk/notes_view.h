#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/talk/talk_intent.h"

namespace counterpart::app {

/// Where what was typed stands.
enum class NoteMark : std::uint8_t { kNone, kTyped, kNotKept, kSaved };

/// What a partner wrote and shared.
struct SharedNoteView {
    std::string heading;  ///< "Aroha wrote"
    std::string text;
};

/// A note's text on its way to the forum.
struct AnswerView {
    bool open = false;
    std::string text;
    bool needs_name = false;  ///< posts stand under the account's name, and there is none
    std::string author;       ///< "It will stand under the name …"
    std::string problem;
};

/// One's own note at a place, and what the partner shared there.
struct NoteView {
    NotePlace place;
    std::string text;         ///< as typed
    bool shared = false;
    std::string readers;      ///< "Only you read these", "Aroha reads this"
    std::string share_label;  ///< "Share with Aroha"
    NoteMark mark = NoteMark::kNone;
    std::string mark_text;    ///< "Saved at 14:12"
    std::string problem;
    std::vector<SharedNoteView> theirs;
    AnswerView answer;
};

}  // namespace counterpart::app
