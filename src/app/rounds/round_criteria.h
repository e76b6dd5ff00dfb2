#pragma once

#include <string>
#include <string_view>

#include "app/rounds/rounds_view.h"
#include "app/state.h"
#include "app/text/texts.h"
#include "base/later.h"
#include "domain/criteria.h"

namespace counterpart::app {

// Which rules and weights a round goes by: its own, those of another round, or those of a preview.

/// The criteria that a choice of the form stands for; its own ones where it stands for none that is there.
COUNTERPART_LATER domain::Criteria criteria_of_choice(const State& state, const domain::RoundRecord& round, std::string_view choice);

/// What can be chosen for a round; the empty value is its own.
COUNTERPART_LATER ChoiceView criteria_choices(const State& state, const domain::RoundRecord& round);

/// Criteria in words: the rules, the points of each criterion, and what counts as best.
COUNTERPART_LATER std::string criteria_sentence(const domain::Criteria& criteria, const Texts& t);

}  // namespace counterpart::app
