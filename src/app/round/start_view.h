#pragma once

#include <string>

namespace counterpart::app {

/// The first page.
struct StartView {
    bool has_round = false;
    std::string round_name;
    std::string round_text;        ///< "572 applications from 72 countries, starts 31 August 2014"
    bool loading_sample = false;
    std::string problem;           ///< why the sample or the stored round could not be opened; empty = none
};

}  // namespace counterpart::app
