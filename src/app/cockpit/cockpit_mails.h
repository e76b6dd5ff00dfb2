#pragma once

#include <optional>

#include "app/effect.h"
#include "app/report.h"
#include "app/shell/exchange.h"
#include "app/state.h"
#include "base/later.h"
#include "domain/operation.h"

namespace counterpart::app {

// What the endpoint knows of the mails of the partnership that is shown, and what those of an act would say.

/// Asks how far the mails about partners came to the people of the partnership that is shown, where that is old.
COUNTERPART_LATER void ask_for_partnership_mails(State& state, Effects& effects);

/// The act whose mails are looked at: the opened one, as if its reason were written; of a reminder to many the first. Nothing where none is opened, or
/// it cannot be done as it is.
COUNTERPART_LATER std::optional<domain::OperationBody> act_to_look_at(const State& state);
/// Asks for the mails of the opened act in the words that would be sent, once for each choice.
COUNTERPART_LATER void ask_for_act_letters(State& state, Effects& effects);

COUNTERPART_LATER void take_cockpit_answer(State& state, Question question, const Answered& report);
COUNTERPART_LATER void miss_cockpit_answer(State& state, Question question, const Problem& problem);

}  // namespace counterpart::app
