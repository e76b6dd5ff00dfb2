#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/civil_date.h"

namespace make_round {

/// What a round is asked to be.
struct Plan {
    std::size_t people = 572;
    std::size_t countries = 72;
    std::uint64_t seed = 3;
    std::string name = "Sample round";
    counterpart::CivilDate starts_on{2014, 8, 31};
    std::size_t duplicates = 0;
    unsigned returners_percent = 20;
};

}  // namespace make_round
