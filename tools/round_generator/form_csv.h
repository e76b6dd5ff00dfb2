#pragma once

#include <cstddef>
#include <string>

#include "domain/round.h"

namespace make_round {

/// The applications as the export of an on-line form: a time stamp, questions for headers, answers in words.
/// `retyped` rows are added at the end: people who sent the form again with their address typed differently.
std::string form_csv(const counterpart::domain::Round& round, std::size_t retyped);

}  // namespace make_round
