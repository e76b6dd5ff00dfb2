#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/applications/applications_state.h"

namespace counterpart::app {

/// A name and a value of a detail pane.
struct FactView {
    std::string name;
    std::string value;
};

/// The list of applications.
struct ApplicationsView {
    bool has_round = false;
    std::string summary;           ///< "572 people, 72 countries, 24 languages"
    std::string search;
    std::string country;
    bool only_warnings = false;
    std::string warnings_label;    ///< "4 to look at"; empty = none
    std::string found_text;        ///< "12 of 572"
    std::span<const ApplicationLine> lines;
    std::span<const std::int32_t> found;
    std::span<const std::pair<std::string, std::string>> countries;
    std::int32_t selected = -1;    ///< index into found
    std::string selected_name;
    std::string selected_warning;
    std::string pair_address;      ///< of the selected person's pair; empty = none
    std::string pair_label;
    std::vector<FactView> facts;   ///< of the selected application
};

}  // namespace counterpart::app
