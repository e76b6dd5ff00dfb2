#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

// The shared glossary: what participants of each country say for titles and terms, without their names.

/// The words of all open glossaries of a programme, by term, country and words as `fold_text` compares them; the same words of the same
/// country are joined. `person_id` is the reader; empty: a visitor.
std::vector<SharedTerm> shared_terms(const domain::Programme& programme, std::string_view person_id);

/// Where each term leads that may explain something to a reader of a country (empty: not known): to the words that most people of other
/// countries share. Left out are the reader's own words, those that only repeat their term, and terms too short or long to be one.
TermIndex term_index(const std::vector<SharedTerm>& terms, std::string_view reader_country);

/// The terms that a text holds as whole words, as they come, each once; where several begin at the same word, the longest. At most five.
/// `index` is that of `terms`. Cost: a few look-ups for each word of the text.
std::vector<const SharedTerm*> hints_in(std::string_view text, const std::vector<SharedTerm>& terms, const TermIndex& index);

/// A quiet line or two about the terms of a text that are known from other countries; none if there are none. Cheap enough for a frame.
COUNTERPART_LATER std::vector<std::string> hint_lines(const State& state, std::string_view text);

/// Called after every update: reads the open glossaries anew if one of them changed, on the screens that show them.
void refresh_shared_words(State& state);

COUNTERPART_LATER void on(State& state, const ShareWords& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const HideSharedWords& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SearchSharedWords& intent, Effects& effects);

}  // namespace counterpart::app
