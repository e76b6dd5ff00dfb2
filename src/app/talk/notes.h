#pragma once

#include "app/effect.h"
#include "app/state.h"
#include "app/talk/talk_intent.h"
#include "base/later.h"

namespace counterpart::app {

/// The person leaves the screen: every typed note becomes a change.
COUNTERPART_LATER void keep_notes(State& state, Effects& effects);

COUNTERPART_LATER void on(State& state, const OpenNote& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeNote& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const KeepNote& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ShareNote& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TickNote& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const WriteAnswer& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeAnswer& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const PutAnswerAway& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const PublishAnswer& intent, Effects& effects);

}  // namespace counterpart::app
