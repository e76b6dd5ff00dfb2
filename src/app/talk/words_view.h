#pragma once

#include <string>
#include <vector>

namespace counterpart::app {

/// A term, one's own words for it and the partner's.
struct TermView {
    std::string term;    ///< as the record holds it
    std::string label;   ///< as the person reads it
    std::string mine;    ///< as typed
    std::string theirs;
};

/// One's own words for titles and terms.
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
};

}  // namespace counterpart::app
