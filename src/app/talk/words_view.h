#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "app/talk/talk_intent.h"

namespace counterpart::app {

/// A term, one's own words for it and the partner's.
struct TermView {
    std::string term;    ///< as the record holds it
    std::string label;   ///< as the person reads it
    std::string mine;    ///< as typed
    std::string theirs;
};

/// A line of the shared glossary.
struct SharedTermView {
    std::string term;          ///< as the reader says it
    std::string words;
    std::string country;       ///< "Kenya", "Kenya, 2 people"; empty: not known, one person
    HideSharedWords hide;      ///< takes it out, whoever shares it
};

/// One's own words for titles and terms, and those that everybody shares.
struct WordsView {
    bool signed_in = false;
    bool may_write = true;
    std::string partner;        ///< "Aroha's words"; empty: nobody's are shown
    std::vector<TermView> terms;
    std::string new_term;       ///< as typed
    bool can_add = false;
    bool can_save = false;      ///< something typed is not saved
    std::string state_text;     ///< "Not saved yet: kept on this device"
    std::string count_text;     ///< "3 of at most 50"
    std::string problem;

    bool is_open = false;       ///< one's own words stand in the shared glossary
    std::string share_problem;
    std::string search;
    std::string search_text;    ///< "3 found", or that there is nothing
    bool may_hide = false;      ///< the reader looks after what everybody reads
    std::size_t shared_count = 0;
    std::function<SharedTermView(std::size_t)> shared;  ///< of a place below `shared_count`; cheap
};

}  // namespace counterpart::app
