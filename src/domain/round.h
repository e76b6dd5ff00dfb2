#pragma once

#include <string>
#include <vector>

#include "base/civil_date.h"
#include "domain/application.h"

namespace counterpart::domain {

/// Two people by application id; `first < second`.
struct PersonPair {
    std::string first;
    std::string second;

    friend auto operator<=>(const PersonPair&, const PersonPair&) = default;
};

/// The pair with its ids in order.
PersonPair make_person_pair(std::string one, std::string other);

/// One round of the programme as the matching needs it.
struct Round {
    std::string name;
    CivilDate starts_on;
    bool synthetic = false;  ///< made by the generator: no real person
    std::vector<Application> applications;
    std::vector<PersonPair> forbidden_pairs;
    std::vector<PersonPair> fixed_pairs;
    std::vector<PersonPair> announced_pairs;  ///< an earlier result that Criteria::keep_announced keeps to; people who left are no harm

    friend bool operator==(const Round&, const Round&) = default;
};

}  // namespace counterpart::domain
