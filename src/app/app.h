#pragma once

#include <cstdint>

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/state.h"
#include "app/view.h"

namespace counterpart::app {

/// The device's clock, in seconds since 1970 (UTC): told before reports and intents of a frame are taken up.
void tell_time(State& state, std::int64_t now_s);

/// Somebody pressed, typed, scrolled or moved something, whatever comes of it: told once a frame.
void tell_input(State& state);

/// The world spoke: the one writer of the state answers with what the platform is to do.
Effects update(State& state, const Report& report);

/// The person spoke.
Effects update(State& state, const Intent& intent);

/// What the screen shows of the state: plain data that points into it, valid until the next `update`. Cost: a few small texts.
View view(const State& state);

}  // namespace counterpart::app
