#pragma once

#include <string>
#include <vector>

#include "app/batches/batches_view.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

// Shared by the files that make the view of the batches' screen.

COUNTERPART_LATER PreflightView preflight_view(const State& state);
COUNTERPART_LATER DeliveriesView deliveries_view(const State& state, const std::vector<DeliveryPerson>& people);

/// The name of an application's writer as it stands in the programme; the id where it is gone.
COUNTERPART_LATER std::string name_of_application(const State& state, const std::string& application_id);

/// The word for how far somebody's letter came.
COUNTERPART_LATER std::string_view delivery_word(DeliveryMark mark);

}  // namespace counterpart::app
