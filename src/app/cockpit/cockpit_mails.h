#pragma once

#include "app/effect.h"
#include "app/report.h"
#include "app/shell/exchange.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

// What the endpoint knows of the mails of the partnership that is shown.

/// Asks how far the mails about partners came to the people of the partnership that is shown, where that is old.
COUNTERPART_LATER void ask_for_partnership_mails(State& state, Effects& effects);

COUNTERPART_LATER void take_cockpit_answer(State& state, Question question, const Answered& report);
COUNTERPART_LATER void miss_cockpit_answer(State& state, Question question, const Problem& problem);

}  // namespace counterpart::app
