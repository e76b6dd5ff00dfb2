#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

COUNTERPART_LATER void on(State& state, const ShareAddress& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const LinkCopied& report, Effects& effects);

}  // namespace counterpart::app
