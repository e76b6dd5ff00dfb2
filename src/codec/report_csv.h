#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/later.h"
#include "codec/csv_writer.h"

namespace counterpart::codec {

/// A number that may not be told.
struct Withheld {
    friend bool operator==(const Withheld&, const Withheld&) = default;
};

/// A cell of a table of figures: words, a number, or one that is withheld.
using ReportCell = std::variant<std::string, std::int64_t, Withheld>;

/// A table of a report, in the page's wording.
struct ReportTable {
    std::vector<std::string> columns;
    std::vector<std::vector<ReportCell>> rows;

    friend bool operator==(const ReportTable&, const ReportTable&) = default;
};

/// How a table of a report is written.
struct ReportCsvOptions {
    char separator = ',';
    ByteOrderMark mark = ByteOrderMark::kUtf8;
    std::string withheld;  ///< what stands for a number that is withheld
};

/// The table as a file for a spreadsheet; no cell is a formula.
COUNTERPART_LATER std::string encode_report_csv(const ReportTable& table, const ReportCsvOptions& options);

}  // namespace counterpart::codec
