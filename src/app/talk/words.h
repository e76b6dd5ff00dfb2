#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/effect.h"
#include "app/state.h"
#include "app/talk/talk_intent.h"
#include "app/text/texts.h"
#include "base/later.h"

namespace counterpart::app {

/// A term of the list, with the person's own words as typed.
struct TermLine {
    std::string term;       ///< as the record holds it
    bool suggested = false; ///< one of those that the page offers: its wording is in the person's language
    std::string mine;
    std::string theirs;     ///< the partner's, as they are shown
};

/// The terms that are offered, those that somebody of the partnership has saved, and those that were added.
std::vector<TermLine> term_lines(const State& state);

/// The key of a suggested term's wording in the person's language: "term.branch_library".
std::string term_key(std::string_view term);

/// How a person reads a term: a suggested one in their language, every other one as it is.
std::string term_label(const Texts& t, std::string_view term);

COUNTERPART_LATER void on(State& state, const TypeWords& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeTerm& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const AddTerm& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveWords& intent, Effects& effects);

}  // namespace counterpart::app
