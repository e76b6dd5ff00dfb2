#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/talk/talk_intent.h"
#include "base/problem.h"
#include "domain/records.h"
#include "domain/ui_language.h"

namespace counterpart::app {

/// What was typed or chosen and is no record yet, by person and place (see typed.h). The session's file holds all of it.
using Typed = std::map<std::string, std::string, std::less<>>;

/// A problem of one note.
struct NoteProblem {
    NotePlace place;
    Problem problem;
};

/// What people of a country say for a term.
struct SharedTerm {
    std::string term;          ///< as somebody wrote it
    std::string words;
    std::string country;       ///< ISO code; empty: not known
    std::int32_t people = 0;   ///< who share these words
    bool by_others = false;    ///< somebody else than the reader does
};

/// Finds the terms of a text; made once for many texts (see shared_words.h). All keys as `fold_words` makes them.
struct TermIndex {
    std::map<std::string, std::size_t, std::less<>> places;        ///< from a term to its place among the terms
    std::map<std::string, std::size_t, std::less<>>
        longest_from;  ///< from a first word to the most words that follow from it, itself included
};

/// Which records, for which reader, the shared words were made of.
struct SharedWordsStamp {
    std::size_t shown = 0;      ///< glossaries, and their words that are not taken out: a change that waits has no sequence yet
    std::int64_t sequence = 0;  ///< the greatest one
    domain::Glossary own;
    std::string person_id;
    std::string reader_country;
    std::string search;
    domain::UiLanguage language = domain::UiLanguage::kEnglish;

    friend bool operator==(const SharedWordsStamp&, const SharedWordsStamp&) = default;
};

/// The shared glossary as the reader gets it.
struct SharedWords {
    SharedWordsStamp stamp;
    std::vector<SharedTerm> terms;
    TermIndex index;
    std::vector<std::size_t> rows;  ///< the terms that the search finds, in the order of the list
};

/// What a participant is about to write: notes, answers, words, surveys.
struct TalkState {
    Typed typed;
    std::optional<NotePlace> open_note;        ///< the one that is shown beneath its prompt
    std::optional<NoteProblem> note_problem;
    std::optional<NoteProblem> answer_problem;
    std::optional<Problem> words_problem;
    std::optional<Problem> share_problem;
    std::string shared_search;
    SharedWords shared;
    std::optional<Problem> survey_problem;
};

}  // namespace counterpart::app
