#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/actor.h"
#include "domain/programme.h"

namespace counterpart::domain {

/// How a country stands in a round: numbers only, nobody's data.
struct CountryCounts {
    std::string country;
    std::int32_t applicants = 0;  ///< submitted, not withdrawn
    std::int32_t partnered = 0;   ///< of those, in a current partnership of the round
    bool first_time = false;      ///< nobody applied from here in an earlier round

    friend bool operator==(const CountryCounts&, const CountryCounts&) = default;
};

/// What an ambassador gets to see of a round.
struct AmbassadorCounts {
    std::string round_id;
    std::int32_t applicants = 0;  ///< of the whole round
    std::int32_t countries = 0;   ///< of the whole round
    std::vector<CountryCounts> own_countries;  ///< by country

    friend bool operator==(const AmbassadorCounts&, const AmbassadorCounts&) = default;
};

/// The counts for the countries that the actor is ambassador of; staff get every country. `not_allowed` for others,
/// `unknown_record` for a round that is not there. Cost: one pass over the applications.
Result<AmbassadorCounts> ambassador_counts(const Programme& programme, const Actor& actor, std::string_view round_id);

}  // namespace counterpart::domain
