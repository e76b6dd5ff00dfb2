#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "codec/application_import.h"

namespace counterpart::app {

/// One field of an application and the column that it comes from.
struct FieldView {
    codec::ImportField field = codec::ImportField::kName;
    std::string label;
    bool mandatory = false;
    std::optional<std::size_t> column;
    std::string sample;            ///< the first row's text in that column
    std::string problem;           ///< empty = none
};

/// The import of a file.
struct ImportView {
    bool has_file = false;
    std::string file_name;
    std::string file_problem;      ///< why a file could not be read; empty = none
    std::string summary;           ///< "572 rows: 569 are good, 3 have problems"
    std::string round_name;
    std::string starts_on;
    std::string starts_on_problem;
    std::vector<std::string> columns;  ///< the file's header
    std::vector<FieldView> fields;
    bool asks_date_order = false;
    DateOrder date_order = DateOrder::kUnknown;
    std::vector<std::vector<std::string>> first_rows;  ///< texts of at most 5 rows
    bool has_report = false;
    std::span<const codec::CellFinding> bad;
    std::span<const codec::CellFinding> notes;
    std::string bad_title;         ///< "3 rows are not taken"
    std::string notes_title;
    bool notes_shown = false;
    std::string accept_label;      ///< "Open 569 applications"
    bool can_accept = false;
    bool accepted = false;
    std::string into_round_label;  ///< "Put them into 2026A of the programme", for who runs rounds; empty: nobody, or no round
    std::string into_round_address;
};

}  // namespace counterpart::app
