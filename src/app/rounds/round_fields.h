#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/rounds/rounds.h"
#include "app/rounds/rounds_intent.h"
#include "app/state.h"
#include "base/civil_date.h"
#include "base/later.h"
#include "domain/records.h"

namespace counterpart::app {

// The fields of a round's form: how they are written, and how what is typed is read.

/// What the field of the unit says.
inline constexpr std::string_view kInWeeks = "weeks", kInMonths = "months";

/// By field: also the ending of its key among what is typed.
inline constexpr std::array<std::string_view, kRoundFieldCount> kRoundFieldNames{
    "name",        "starts_on",   "unit",        "length",      "slots",       "opens_day",   "opens_time", "closes_day",
    "closes_time", "zone",        "state",       "cap_percent", "cap_reading", "odd_one_out", "stand_in",   "mails_a_day",
    "keep_days",   "accepted_en", "accepted_es", "matched_en",  "matched_es",  "criteria"};

/// A field of a round as the form writes it.
COUNTERPART_LATER std::string field_of_round(const domain::RoundRecord& round, RoundField field);

/// Days, one a line.
COUNTERPART_LATER std::string lines_of_days(const std::vector<CivilDate>& days);

/// The field that `domain::decide` names as the place of a problem.
COUNTERPART_LATER std::optional<RoundField> round_field_of_place(std::string_view where);

/// `round` as it is typed over; see `round_as_typed`.
COUNTERPART_LATER TypedRound read_typed_round(const State& state, const domain::RoundRecord& round);

}  // namespace counterpart::app
