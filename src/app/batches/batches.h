#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/batches/batches_intent.h"
#include "app/effect.h"
#include "app/state.h"
#include "base/later.h"
#include "base/result.h"

namespace counterpart::app {

/// The rounds whose people can be told: closed or running ones, those that are closed first, each the latest first. For staff; else none.
COUNTERPART_LATER std::vector<const domain::RoundRecord*> rounds_of_batches(const State& state);

/// The round that is being told, or nullptr.
COUNTERPART_LATER const domain::RoundRecord* round_of_batches(const State& state);

/// The saved previews of a round, the latest first.
COUNTERPART_LATER std::vector<const domain::SavedPreview*> saved_previews(const State& state, std::string_view round_id);

/// The programme's round that the open preview belongs to: all of its people applied to it. Nullptr where there is none, and for others than staff.
COUNTERPART_LATER const domain::RoundRecord* round_of_open_preview(const State& state);

/// What a group that was taken out is called here.
COUNTERPART_LATER std::string key_of_group(const std::vector<std::string>& application_ids);

/// What a finding is called here: its kind and people.
COUNTERPART_LATER std::string finding_key(const domain::Finding& finding);

/// The reasons that hold: those of the round, and those that were not handed over yet.
COUNTERPART_LATER std::vector<domain::Overruling> reasons_that_hold(const State& state);

/// The batches that the groups of the preview would become, by what is typed. Errors: bad_date, bad_time, wrong_number, time_in_past, with the field
/// as `kPlanFieldNames` has it.
COUNTERPART_LATER Result<std::vector<domain::BatchOfPlan>> plan_as_typed(const State& state);
inline constexpr std::array<std::string_view, kPlanFieldCount> kPlanFieldNames{"mails_a_day", "day", "time"};

/// The moment that is typed, in the round's zone. Errors: bad_date, bad_time, time_in_past.
COUNTERPART_LATER Result<std::int64_t> time_as_typed(const State& state);

/// A field of the plan as typed, or as proposed.
COUNTERPART_LATER std::string plan_field(const State& state, PlanField field);

/// Looks at the groups again where anything changed since, asks for the letters and for how far those that went out came. After each update.
void refresh_batches(State& state, Effects& effects);

COUNTERPART_LATER void update_batches(State& state, const BatchesIntent& intent, Effects& effects);
void on(State& state, const BatchesIntent& intent, Effects& effects);

}  // namespace counterpart::app
