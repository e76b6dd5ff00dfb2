#pragma once

#include <optional>
#include <string>

#include "base/problem.h"
#include "domain/record_terms.h"
#include "domain/terms.h"

namespace counterpart::app {

/// What two agreed on, while it is being written down.
struct AgreementDraft {
    domain::Rhythm rhythm = domain::Rhythm::kWeekly;
    domain::ContactMethod method = domain::ContactMethod::kEmail;
    std::string call_day;   ///< "2026-12-24" in the person's own zone, or empty
    std::string call_time;  ///< "14:30"
};

/// What a participant is about to do at home, and what kept it from being done.
struct HomeState {
    std::optional<Problem> problem;       ///< of a contact
    std::optional<AgreementDraft> agreement;
    std::optional<Problem> agreement_problem;
    std::optional<std::string> first_message;  ///< as changed by the person; nothing: as proposed
    domain::HelpKind help_kind = domain::HelpKind::kNoAnswer;
    std::string help_text;                ///< as typed and not sent
    std::optional<Problem> help_problem;
};

}  // namespace counterpart::app
