#include "app/import/import_view.h"

#include <algorithm>

#include "app/intake/intake.h"
#include "app/shell/route.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/civil_date.h"

namespace counterpart::app {
namespace {

constexpr std::size_t kFirstRows = 5;

std::string cell_text(const codec::CsvTable& table, std::size_t row, std::size_t column) {
    if (row >= table.row_count() || column >= table.row(row).size()) {
        return {};
    }
    return std::string(table.text(table.row(row)[column]));
}

void add_table(const codec::CsvTable& table, ImportView& view) {
    const std::size_t column_count = table.row(0).size();
    for (std::size_t column = 0; column < column_count; ++column) {
        view.columns.push_back(cell_text(table, 0, column));
    }
    const std::size_t last = std::min(table.row_count(), kFirstRows + 1);
    for (std::size_t row = 1; row < last; ++row) {
        auto& texts = view.first_rows.emplace_back();
        for (std::size_t column = 0; column < column_count; ++column) {
            texts.push_back(cell_text(table, row, column));
        }
    }
}

void add_fields(const ImportState& import, const Texts& t, ImportView& view) {
    for (std::size_t i = 0; i < codec::kImportFieldCount; ++i) {
        const auto field = static_cast<codec::ImportField>(i);
        FieldView& shown = view.fields.emplace_back();
        shown.field = field;
        shown.label = t("import_field." + std::string(codec::field_name(field)));
        shown.mandatory = codec::need_of(field) == codec::FieldNeed::kMandatory;
        shown.column = import.mapping.column_of(field);
        if (shown.column) {
            shown.sample = cell_text(*import.table, 1, *shown.column);
        }
        const auto problem = std::ranges::find(import.mapping_problems, codec::field_name(field),
                                               [](const Problem& p) { return std::string_view(p.where); });
        if (problem != import.mapping_problems.end()) {
            shown.problem = sentence_of(t, *problem);
        }
    }
}

bool has_ambiguous_dates(const codec::ImportReport& report) {
    return std::ranges::any_of(report.bad_rows, [](const codec::CellFinding& finding) { return finding.problem.code == "ambiguous_date"; });
}

void add_report(const ImportState& import, const Texts& t, ImportView& view) {
    const codec::ImportReport& report = *import.report;
    const auto good = static_cast<std::int64_t>(report.applications.size());
    const auto bad = static_cast<std::int64_t>(report.bad_row_count);
    view.has_report = true;
    view.bad = report.bad_rows;
    view.notes = report.notes;
    view.bad_title = bad == 0 ? std::string(t("import.no_bad_rows")) : t.count("import.bad_rows", bad);
    view.notes_title = t.count("import.notes", static_cast<std::int64_t>(report.notes.size()));
    view.summary = t.count("import.summary", static_cast<std::int64_t>(report.row_count), {{"good", std::to_string(good)}});
    view.accept_label = t.count("import.accept", good);
    view.asks_date_order = has_ambiguous_dates(report) || import.date_order != DateOrder::kUnknown;
    view.can_accept = good > 0 && view.starts_on_problem.empty();
}

/// Who runs rounds can put the applications into one of the programme, instead of a round that is on this device alone.
void add_way_into_round(const State& state, ImportView& view) {
    const domain::RoundRecord* round = round_of_intake(state);
    if (round != nullptr && round->state != domain::RoundState::kEnded) {
        view.into_round_label = words(state).fill("import.into_round", {{"round", round->name}});
        view.into_round_address = intake_address(round->id, kIntakeFile);
    }
}

}  // namespace

ImportView import_view(const State& state) {
    const Texts& t = words(state);
    const ImportState& import = state.import;
    ImportView view;
    if (import.file_problem) {
        const std::string sentence = sentence_of(t, *import.file_problem);
        view.file_problem = t.fill("import.file_problem", {{"file", import.refused_name}, {"problem", sentence}});
    }
    if (!import.table) {
        return view;
    }
    view.has_file = true;
    view.file_name = import.file_name;
    view.round_name = import.round_name;
    view.starts_on = import.starts_on;
    view.date_order = import.date_order;
    view.notes_shown = import.notes_shown;
    view.accepted = import.accepted;
    if (!parse_civil_date(import.starts_on)) {
        view.starts_on_problem = t("import.bad_start");
    }
    add_table(*import.table, view);
    add_fields(import, t, view);
    if (import.report) {
        add_report(import, t, view);
        add_way_into_round(state, view);
    } else {
        view.summary = t("import.map_first");
    }
    return view;
}

}  // namespace counterpart::app
