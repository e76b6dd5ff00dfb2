#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "domain/application.h"
#include "random.h"

namespace make_round {

/// Turns `count` of the people into doubles of a compatriot, one kind after the other: two addresses; another way to
/// write the name; the same name but another person; a household with one address.
void plant_duplicates(std::vector<counterpart::domain::Application>& people, std::size_t count, Random& random);

/// Other ways to type an address that reach the same mailbox ("+library", capitals).
std::string typed_differently(const std::string& address, std::size_t variant);

}  // namespace make_round
