#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

COUNTERPART_LATER void on(State& state, const WishToStay& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveKeepsake& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const EndMyPartnership& intent, Effects& effects);

}  // namespace counterpart::app
