#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/effect.h"
#include "app/events/events_intent.h"
#include "app/state.h"
#include "base/later.h"
#include "base/result.h"

namespace counterpart::app {

/// The live event that the form is about; a new one for "new"; nothing for an address that names none, or no form.
COUNTERPART_LATER std::optional<domain::LiveEvent> event_to_write(const State& state);

/// A field of the live event as typed, or as it is.
COUNTERPART_LATER std::string event_field(const State& state, const domain::LiveEvent& event, EventField field);

/// Whether anything of the live event was typed and not saved.
COUNTERPART_LATER bool is_event_changed(const State& state);

/// The live event with what was typed; its hour is that of the host's zone. Errors: bad_date, bad_time, unknown_time_zone, wrong_number, with
/// the field as decide names it.
COUNTERPART_LATER Result<domain::LiveEvent> event_as_typed(const State& state, const domain::LiveEvent& event);

/// The field that a problem is about; nothing where it is about none of the form.
COUNTERPART_LATER std::optional<EventField> field_of_event_problem(std::string_view where);

/// The round that a new live event belongs to, and whose topics it can be about: the one that runs; or nullptr.
COUNTERPART_LATER const domain::RoundRecord* round_of_new_event(const State& state);

COUNTERPART_LATER void on(State& state, const TypeEvent& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveEventDraft& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const DropEventDraft& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveEventCalendar& intent, Effects& effects);

}  // namespace counterpart::app
