#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/date_time.h"
#include "base/later.h"
#include "base/problem.h"
#include "codec/column_mapping.h"
#include "codec/csv.h"
#include "domain/application.h"

namespace counterpart::codec {

/// What the file itself cannot say.
struct ImportOptions {
    DateOrder date_order = DateOrder::kUnknown;  ///< `kUnknown`: the whole column decides, else the row is a problem
    std::string time_zone = "UTC";               ///< of times of arrival that name no zone
};

/// One thing about one cell. A problem keeps its row out; a note does not.
struct CellFinding {
    std::uint32_t line = 0;    ///< in the file, from 1
    std::uint32_t column = 0;  ///< of the cell's first character, in code points from 1; 0 where the row has no such cell
    std::string column_name;   ///< as the file's header says
    Problem problem;           ///< `code` for the sentence, `detail` the words it quotes

    friend bool operator==(const CellFinding&, const CellFinding&) = default;
};

/// What an import gave. Every data row is either an application or has at least one finding in `bad_rows`.
struct ImportReport {
    std::vector<domain::Application> applications;  ///< in the file's order
    std::vector<CellFinding> bad_rows;              ///< all problems of all refused rows, in the file's order
    std::vector<CellFinding> notes;                 ///< what was read in a way that a person should know
    std::size_t row_count = 0;                      ///< data rows met
    std::size_t bad_row_count = 0;                  ///< of those, refused
};

/// Turns the rows behind the header into applications. The same file gives the same ids. Columns that are not mapped are
/// kept in `other_answers`. Problems: `missing_value`, those of `domain::check_email`,
/// `unknown_country`, `unknown_sector`, `unknown_career_stage`, `unknown_contact_method`, `unknown_wish`,
/// `unknown_yes_no`, `bad_date_time`, `ambiguous_date`, `too_many_cells`.
/// Notes: `repeated_address` (both are kept; detail: the first line), `unknown_language` (kept as typed), `language_level_missing` ("good" is taken), `likely_email_slip`,
/// `unknown_time_zone`, `time_zone_from_country`, `time_zone_missing` (waking hours then count as not known),
/// `arrival_missing`, `language_missing`, `career_stage_from_years`.
COUNTERPART_LATER ImportReport import_applications(const CsvTable& table, const ColumnMapping& mapping, const ImportOptions& options);

}  // namespace counterpart::codec
