#pragma once

#include "app/effect.h"
#include "app/state.h"
#include "app/team/team_intent.h"
#include "base/later.h"

namespace counterpart::app {

/// Whether who is signed in may give and take a role: directors every one, coordinators those of ambassadors and content officers.
COUNTERPART_LATER bool may_grant(const State& state, domain::Role role);

COUNTERPART_LATER void on(State& state, const TeamIntent& intent, Effects& effects);

}  // namespace counterpart::app
