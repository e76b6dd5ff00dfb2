#pragma once

#include <cstddef>
#include <vector>

#include "country_profiles.h"
#include "domain/application.h"
#include "plan.h"
#include "random.h"

namespace make_round {

/// How many people each country sends, in the order of the profiles: two countries near a fifth, a long tail of ones.
std::vector<std::size_t> country_shares(std::size_t people, std::size_t countries);

/// One invented person of a country; `number` keeps addresses apart.
counterpart::domain::Application make_person(const CountryProfile& profile, std::size_t number, Random& random);

}  // namespace make_round
