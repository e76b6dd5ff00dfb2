#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/state.h"
#include "base/later.h"
#include "domain/records.h"

namespace counterpart::app {

/// The person's application to the round of their current partnership, nullptr if there is none.
const domain::ApplicationRecord* shared_application(const State& state);

COUNTERPART_LATER void on(State& state, const FlipShownToPartner& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeMyAbsence& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const RemoveMyAbsence& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveMyAbsences& intent, Effects& effects);

}  // namespace counterpart::app
