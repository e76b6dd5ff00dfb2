#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "codec/application_import.h"
#include "codec/round_json.h"

using namespace counterpart;

/// Any bytes as a CSV file: every row is an application or refused, and what was accepted can be stored and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto table = codec::read_csv({reinterpret_cast<const char*>(bytes), size});
    if (!table.has_value()) {
        check(!table.error().code.empty(), "a refusal has a reason");
        return 0;
    }
    for (std::size_t row = 0; row < table->row_count(); ++row) {
        for (const codec::CsvCell& cell : table->row(row)) {
            check(first_invalid_utf8(table->text(cell)) == std::string_view::npos, "cells are UTF-8");
            check(cell.line >= 1 && cell.column >= 1, "places count from 1");
        }
    }
    codec::ColumnMapping mapping = codec::propose_mapping(*table);
    const std::size_t columns = table->row(0).size();
    for (const Problem& unsound : codec::check_mapping(mapping, columns)) {
        check(unsound.code == "field_not_mapped", "a proposal is sound but for missing fields");
    }
    if (columns >= 5 && !mapping.column_of(codec::ImportField::kName).has_value()) {
        mapping = {};
        for (std::size_t k = 0; k < codec::kImportFieldCount && k < columns; ++k) {
            mapping.columns[k] = k;
        }
    }
    const auto report = codec::import_applications(*table, mapping, {});
    check(report.applications.size() + report.bad_row_count == report.row_count, "every row is accounted for");
    check(report.row_count + 1 == table->row_count(), "every row is read");
    domain::Round round;
    round.applications = report.applications;
    const auto again = codec::decode_round(codec::encode_round(round));
    check(again.has_value() && again->value.applications.size() == round.applications.size(), "what was imported can be stored");
    return 0;
}
