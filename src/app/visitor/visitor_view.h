#pragma once

#include <string>

namespace counterpart::app {

/// What a visitor learns of the programme.
struct VisitorView {
    std::string round_heading;   ///< "Applications for round 3 are open"
    std::string round_text;      ///< its dates, in the reader's time
    bool may_apply = false;
    bool has_applied = false;    ///< this person or device did
    std::string so_far;          ///< people and countries of earlier rounds; empty: not known
    bool asks_to_be_told = false;///< no round is open
    bool told = false;
    std::string told_address;
    std::string told_problem;
    bool may_write = true;
};

}  // namespace counterpart::app
