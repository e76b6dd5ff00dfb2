#pragma once

#include "app/effect.h"
#include "app/farewell/farewell_intent.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

COUNTERPART_LATER void on(State& state, const WishToStay& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveKeepsake& intent, Effects& effects);

}  // namespace counterpart::app
