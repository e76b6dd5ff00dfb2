#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/civil_date.h"
#include "domain/application.h"
#include "domain/record_terms.h"

namespace counterpart::domain {

/// Two people by application id; `first < second`.
struct PersonPair {
    std::string first;
    std::string second;

    friend auto operator<=>(const PersonPair&, const PersonPair&) = default;
};

/// The pair with its ids in order.
PersonPair make_person_pair(std::string one, std::string other);

/// Somebody of a round who was left without a partner before, and since when.
struct Wait {
    std::string application_id;
    std::int64_t since_s = 0;

    friend auto operator<=>(const Wait&, const Wait&) = default;
};

/// One round of the programme as the matching needs it.
struct Round {
    std::string name;
    CivilDate starts_on;
    bool synthetic = false;  ///< made by the generator: no real person
    std::vector<Application> applications;
    std::vector<PersonPair> forbidden_pairs;
    std::vector<PersonPair> fixed_pairs;
    std::vector<PersonPair> announced_pairs;  ///< an earlier result that Criteria::keep_announced keeps to; people who left are no harm
    std::vector<Wait> waits{};  ///< who was left out before, and is not left out again if that can be avoided
    OddOneOut odd_one_out = OddOneOut::kWaitingList;
    std::string stand_in_id{};  ///< of kStandIn: a person of the team, who has no application in the round

    friend bool operator==(const Round&, const Round&) = default;
};

}  // namespace counterpart::domain
