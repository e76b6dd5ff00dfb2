#pragma once

#include <cstdint>

#include "domain/application.h"
#include "domain/public_counts.h"

namespace counterpart::domain {

/// About how many people of earlier rounds would have been a partner as wished: the shares of those who fulfil each wish, multiplied as if
/// they were independent, of all who lived in another country. A share that the counts withhold is taken as 0. Shared waking hours are not
/// counted, for nobody publishes them. 0 where there were no earlier rounds.
std::int32_t possible_partners(const PublicCounts& counts, const Application& application);

}  // namespace counterpart::domain
