#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace counterpart::app {

/// One application in a list, ready to show.
struct ApplicationLine {
    std::string id;
    std::string name;
    std::string caption;    ///< "Hospital librarian, Enugu"
    std::string country;
    std::string country_code;
    std::string sector;
    std::string languages;
    std::string arrived;
    std::string warning;    ///< "Perhaps the same person as …"; empty = none
    std::string search;     ///< folded
    bool left_out = false;  ///< replaced by a later application of the same person
};

/// The list of applications of the open round.
struct ApplicationsState {
    std::string search;
    std::string country;  ///< code; empty = all
    bool only_warnings = false;
    std::string selected_id;

    std::vector<ApplicationLine> lines;                             ///< all, by order of arrival
    std::vector<std::int32_t> found;                                ///< indices into lines
    std::vector<std::pair<std::string, std::string>> country_names; ///< code and name with the number of people, by name
    std::int32_t warning_count = 0;
    std::int32_t language_count = 0;
};

}  // namespace counterpart::app
