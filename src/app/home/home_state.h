#pragma once

#include <optional>
#include <string>

#include "base/problem.h"
#include "domain/record_terms.h"

namespace counterpart::app {

/// What a participant is about to do at home, and what kept it from being done.
struct HomeState {
    std::optional<Problem> problem;       ///< of a contact
    domain::HelpKind help_kind = domain::HelpKind::kNoAnswer;
    std::string help_text;                ///< as typed and not sent
    std::optional<Problem> help_problem;
};

}  // namespace counterpart::app
