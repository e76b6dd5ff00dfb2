#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/shell/exchange.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// Asks for the mails that went to the person; nothing for visitors and without a network.
COUNTERPART_LATER void ask_for_mails(State& state, Effects& effects);

COUNTERPART_LATER void take_mails_answer(State& state, Question question, const Answered& report, Effects& effects);
COUNTERPART_LATER void miss_mails_answer(State& state, Question question, const Problem& problem);

COUNTERPART_LATER void on(State& state, const SendMailAgain& intent, Effects& effects);
void on(State& state, const TypeNewAddress& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const AskToChangeAddress& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ConfirmAddress& intent, Effects& effects);

}  // namespace counterpart::app
