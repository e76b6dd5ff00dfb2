#include "codec/report_csv.h"

namespace counterpart::codec {
namespace {

void add_report_cell(CsvWriter& writer, const ReportCell& cell, const std::string& withheld) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        writer.add_number(*number);
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        writer.add(*text);
    } else {
        writer.add(withheld);
    }
}

}  // namespace

std::string encode_report_csv(const ReportTable& table, const ReportCsvOptions& options) {
    CsvWriter writer(options.separator, options.mark);
    for (const std::string& column : table.columns) {
        writer.add(column);
    }
    writer.end_row();
    for (const std::vector<ReportCell>& row : table.rows) {
        for (const ReportCell& cell : row) {
            add_report_cell(writer, cell, options.withheld);
        }
        writer.end_row();
    }
    return writer.text();
}

}  // namespace counterpart::codec
