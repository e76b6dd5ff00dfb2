#pragma once

#include <string>
#include <string_view>

#include "app/effect.h"
#include "app/showcase/showcase_intent.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// Whether the form of a photo is shown: it was opened, or something was typed in it.
COUNTERPART_LATER bool is_offer_open(const State& state, std::string_view photo_id);

/// A field of the form as typed, or as the photo has it.
COUNTERPART_LATER std::string offer_field(const State& state, const domain::Photo& photo, OfferField field);

COUNTERPART_LATER void on(State& state, const OpenOffer& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeOffer& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const DropOffer& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SendOffer& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const PublishOffered& intent, Effects& effects);

}  // namespace counterpart::app
