#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/state.h"
#include "base/later.h"
#include "domain/records.h"

namespace counterpart::app {

/// The person's partnership that has not ended, the one that began last; nullptr if there is none.
const domain::Partnership* current_partnership(const State& state);

/// Called after every update: a match that is shown counts as received, once.
void refresh_home(State& state, Effects& effects);

/// The zone of somebody's application to a round; the device's for oneself where there is none, empty for others.
COUNTERPART_LATER std::string zone_of(const State& state, const std::string& person_id, const std::string& round_id);

COUNTERPART_LATER void on(State& state, const NoteContact& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const AskForLinkAgain& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const EditAgreement& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ChooseAgreement& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveAgreement& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const DropAgreement& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeFirstMessage& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveCalendar& intent, Effects& effects);
void on(State& state, const ChooseHelpKind& intent, Effects& effects);
void on(State& state, const TypeHelp& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SendHelp& intent, Effects& effects);

}  // namespace counterpart::app
