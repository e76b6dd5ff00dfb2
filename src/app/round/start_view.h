#pragma once

#include <string>

#include "app/visitor/visitor_view.h"

namespace counterpart::app {

/// The first page.
struct StartView {
    VisitorView visitor;
    bool has_round = false;
    std::string round_name;
    std::string round_text;        ///< "572 applications from 72 countries, starts 31 August 2014"
    bool loading_sample = false;
    std::string problem;           ///< why the sample or the stored round could not be opened; empty = none
};

}  // namespace counterpart::app
