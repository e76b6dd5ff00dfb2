#pragma once

#include <string_view>

#include "base/result.h"
#include "domain/round.h"
#include "plan.h"

namespace make_round {

/// The most countries that the generator knows.
std::size_t known_country_count();

/// The synthetic round of a plan: same plan, same round on every machine.
/// Problems: `too_few_people`, `too_many_countries`, `too_many_duplicates`.
counterpart::Result<counterpart::domain::Round> make_round(const Plan& plan);

}  // namespace make_round
