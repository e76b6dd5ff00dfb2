#pragma once

#include <optional>
#include <string>

#include "app/effect.h"
#include "base/problem.h"
#include "codec/application_import.h"

namespace counterpart::app {

/// A CSV file on its way into a round.
struct ImportState {
    std::string file_name;
    Bytes content;
    std::optional<Problem> file_problem;  ///< why the file cannot be read at all
    std::string refused_name;             ///< of the file with that problem
    std::optional<codec::CsvTable> table;
    codec::ColumnMapping mapping;
    Problems mapping_problems;
    DateOrder date_order = DateOrder::kUnknown;
    std::optional<codec::ImportReport> report;  ///< once the mapping is complete
    std::string round_name;
    std::string starts_on;
    bool notes_shown = false;
    bool accepted = false;                      ///< its good rows are the open round
};

}  // namespace counterpart::app
