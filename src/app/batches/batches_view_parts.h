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

/// How far somebody's letter came, in words.
struct LetterWords {
    std::string state;    ///< "Came back"
    std::string reason;   ///< what the mail server said, or empty
    std::string history;  ///< "2 letters, the last on 31 August, 09:06", or empty
};
COUNTERPART_LATER LetterWords letter_words(const State& state, const DeliveryPerson& one);

}  // namespace counterpart::app
