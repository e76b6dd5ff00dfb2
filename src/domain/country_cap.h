#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/programme.h"
#include "domain/record_terms.h"

namespace counterpart::domain {

// The country cap: "more than 20% of a round's applicants from one country". Two readings of it give different numbers, so both are always counted; which
// one holds is a setting of the round.

/// How many people one country may bring at most, by each reading.
struct CapLimits {
    std::int32_t of_applicants = 0;  ///< the share of all who applied
    std::int32_t of_accepted = 0;  ///< the share of those who are then accepted
    bool can_be_met =
        true;  ///< false where so few countries applied that no share of the accepted can be so small: `of_accepted` is `of_applicants` then

    friend bool operator==(const CapLimits&, const CapLimits&) = default;
};

/// The limits of a round with so many applicants of each country; everybody for 0 %. At least one for each country.
CapLimits cap_limits(std::span<const std::int32_t> applicants_by_country, std::int32_t percent);

/// Somebody who applied, as the cap sees them.
struct CapApplicant {
    std::string application_id;
    std::string country;
    std::int64_t arrived_at_s = 0;  ///< by the server's time
    bool accepted = false;  ///< already told so: keeps the place

    friend bool operator==(const CapApplicant&, const CapApplicant&) = default;
};

/// How a country stands under the cap.
struct CountryShare {
    std::string country;
    std::int32_t applicants = 0;
    std::int32_t accepted = 0;  ///< by the reading that holds
    std::int32_t accepted_of_applicants = 0;  ///< by either reading
    std::int32_t accepted_of_accepted = 0;
    bool capped = false;  ///< some of its applicants wait
    bool first_time = false;  ///< nobody applied from here in an earlier round

    friend bool operator==(const CountryShare&, const CountryShare&) = default;
};

/// Somebody for whom the cap leaves no place.
struct CapWaiting {
    std::string application_id;
    std::string country;
    std::int32_t place = 1;  ///< among those of the country who wait, in the order of arrival
    std::int32_t limit = 0;  ///< the places of the country

    friend bool operator==(const CapWaiting&, const CapWaiting&) = default;
};

/// Who gets a place and who waits.
struct CapPlan {
    std::int32_t applicants = 0;
    std::int32_t accepted_of_applicants = 0;  ///< of all countries, by either reading
    std::int32_t accepted_of_accepted = 0;
    CapLimits limits;
    std::vector<CountryShare> countries;  ///< the most applicants first, then by code
    std::vector<std::string> accepted;  ///< application ids, in the order of arrival
    std::vector<CapWaiting> waiting;  ///< likewise

    friend bool operator==(const CapPlan&, const CapPlan&) = default;
};

/// First come, first served, within each country: by arrival, then by id. Those who were accepted before come before all others.
CapPlan plan_cap(std::span<const CapApplicant> applicants, std::int32_t percent, CapReading reading,
                 const std::set<std::string>& earlier_countries);

/// The plan for a round as it stands: everybody who applied and did not withdraw, by the round's settings. Cost: one pass over all applications.
CapPlan cap_plan_of(const Programme& programme, const RoundRecord& round);

/// The countries from which somebody applied to a round that began earlier.
std::set<std::string> countries_before(const Programme& programme, const RoundRecord& round);

}  // namespace counterpart::domain
