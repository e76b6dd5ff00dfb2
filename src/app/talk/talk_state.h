#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "app/talk/talk_intent.h"
#include "base/problem.h"

namespace counterpart::app {

/// What was typed or chosen and is no record yet, by person and place (see typed.h). The session's file holds all of it.
using Typed = std::map<std::string, std::string, std::less<>>;

/// A problem of one note.
struct NoteProblem {
    NotePlace place;
    Problem problem;
};

/// What a participant is about to write: notes, answers, words, surveys.
struct TalkState {
    Typed typed;
    std::optional<NotePlace> open_note;        ///< the one that is shown beneath its prompt
    std::optional<NoteProblem> note_problem;
    std::optional<NoteProblem> answer_problem;
    std::optional<Problem> words_problem;
    std::optional<Problem> survey_problem;
};

}  // namespace counterpart::app
