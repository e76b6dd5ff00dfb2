#include "domain/ambassador_counts.h"

#include <algorithm>
#include <map>
#include <set>

#include "domain/country_cap.h"

namespace counterpart::domain {

Result<AmbassadorCounts> ambassador_counts(const Programme& programme, const Actor& actor, std::string_view round_id) {
    if (!is_staff(actor) && !has_role(actor, Role::kAmbassador)) {
        return fail("not_allowed", "round_id");
    }
    const RoundRecord* round = programme.round(round_id);
    if (round == nullptr) {
        return fail("unknown_record", "round_id");
    }
    std::map<std::string, CountryCounts> countries;
    AmbassadorCounts counts;
    counts.round_id = round->id;
    for (const Record* record : programme.of_round(round_id)) {
        const auto* application = std::get_if<ApplicationRecord>(record);
        if (application == nullptr || !takes_part(*application)) {
            continue;
        }
        CountryCounts& country = countries[application->application.country];
        ++counts.applicants;
        ++country.applicants;
        country.partnered += programme.current_partnership(application->person_id, round_id) != nullptr ? 1 : 0;
    }
    counts.countries = static_cast<std::int32_t>(countries.size());
    const std::set<std::string> earlier = countries_before(programme, *round);
    for (const RoleGrant& grant : actor.roles) {
        if (grant.role == Role::kAmbassador) {
            countries.try_emplace(grant.country);  // nobody yet is an answer, too
        }
    }
    for (auto& [code, country] : countries) {
        const bool own = std::ranges::contains(actor.roles, RoleGrant{Role::kAmbassador, code});
        if (own || is_staff(actor)) {
            country.country = code;
            country.first_time = country.applicants > 0 && !earlier.contains(code);
            counts.own_countries.push_back(country);
        }
    }
    return counts;
}

}  // namespace counterpart::domain
