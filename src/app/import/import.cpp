#include "app/import/import.h"

#include <utility>

#include "app/preview/preview.h"
#include "app/round/round.h"
#include "app/shell/shell.h"
#include "app/text/problems.h"
#include "base/civil_date.h"
#include "base/utf8.h"
#include "codec/csv_writer.h"
#include "codec/preview_json.h"
#include "codec/round_json.h"
#include "codec/round_records_json.h"
#include "domain/round_records.h"
#include "pairing/preview.h"

namespace counterpart::app {
namespace {

constexpr std::size_t kLooksLikeJson_bytes = 400;

void refuse(State& state, std::string name, Problem problem, Effects& effects) {
    state.import.refused_name = std::move(name);
    state.import.file_problem = std::move(problem);
    go_to(state, kImportAddress, effects);
}

// A preview from a file is shown as proved only after its proof was checked here, over all pairs.
void open_preview_file(State& state, const FileChosen& file, Effects& effects) {
    auto decoded = codec::decode_preview(file.content);
    if (!decoded) {
        refuse(state, file.name, decoded.error().front(), effects);
        return;
    }
    const auto compiled = pairing::compile_round(decoded->value.round);
    const auto verified = compiled ? pairing::verify_preview(*compiled, decoded->value.preview) : std::unexpected(compiled.error());
    if (!verified) {
        refuse(state, file.name, verified.error(), effects);
        return;
    }
    offer_round(state, {std::move(decoded->value.round), std::move(decoded->value.preview)}, effects);
}

// The records of a round that a coordinator kept: its people as a round of this device, apart from the endpoint's.
void open_records_file(State& state, const FileChosen& file, Effects& effects) {
    const auto decoded = codec::decode_round_records(file.content);
    if (!decoded) {
        refuse(state, file.name, decoded.error().front(), effects);
        return;
    }
    auto round = domain::round_of_records(decoded->value);
    if (!round) {
        refuse(state, file.name, problem("no_round_in_file"), effects);
        return;
    }
    offer_round(state, {*std::move(round), std::nullopt}, effects);
}

void open_json_file(State& state, const FileChosen& file, Effects& effects) {
    const std::string_view head = std::string_view(file.content).substr(0, kLooksLikeJson_bytes);
    if (head.find("counterpart-preview") != std::string_view::npos) {
        open_preview_file(state, file, effects);
        return;
    }
    if (head.find(codec::kRoundRecordsFormat) != std::string_view::npos) {
        open_records_file(state, file, effects);
        return;
    }
    auto decoded = codec::decode_round(file.content);
    if (decoded) {
        offer_round(state, {std::move(decoded->value), std::nullopt}, effects);
    } else {
        refuse(state, file.name, decoded.error().front(), effects);
    }
}

std::string stem_of(std::string_view file_name) { return std::string(file_name.substr(0, file_name.rfind('.'))); }

std::string today(const State& state) { return format_civil_date(civil_from_days(state.shell.started_at_s / kSecondsPerDay)); }

void import_rows(ImportState& import) {
    import.report.reset();
    import.mapping_problems.clear();
    if (!import.table) {
        return;
    }
    import.mapping_problems = codec::check_mapping(import.mapping, import.table->row(0).size());
    if (import.mapping_problems.empty()) {
        codec::ImportOptions options;
        options.date_order = import.date_order;
        import.report = codec::import_applications(*import.table, import.mapping, options);
    }
}

void open_csv_file(State& state, const FileChosen& file, Effects& effects) {
    auto table = codec::read_csv(file.content);
    if (!table) {
        refuse(state, file.name, table.error(), effects);
        return;
    }
    ImportState& import = state.import;
    import = {};
    import.file_name = file.name;
    import.content = file.content;
    import.table = *std::move(table);
    import.mapping = codec::propose_mapping(*import.table);
    import.round_name = stem_of(file.name);
    import.starts_on = today(state);
    import_rows(import);
    state.shell.storage.store(kImportFile, import.content, effects);
    go_to(state, kImportAddress, effects);
}

}  // namespace

void read_import_again(State& state) {
    ImportState& import = state.import;
    if (import.content.empty()) {
        import = {};
        return;
    }
    if (auto table = codec::read_csv(import.content)) {
        import.table = *std::move(table);
        import_rows(import);
    }
}

void on(State& state, const FileChosen& report, Effects& effects) {
    state.shell.file_hovers = false;
    state.import.file_problem.reset();
    const std::string_view text = trimmed(std::string_view(report.content).substr(0, kLooksLikeJson_bytes));
    if (text.starts_with('{')) {
        open_json_file(state, report, effects);
    } else {
        open_csv_file(state, report, effects);
    }
}

void on(State& state, const FileRefused& report, Effects& effects) {
    state.shell.file_hovers = false;
    refuse(state, report.name, report.problem, effects);
}

void on(State& /*state*/, const ChooseImportFile& /*intent*/, Effects& effects) {
    effects.emplace_back(ChooseFile{".csv,text/csv,.json,application/json"});
}

void on(State& state, const MapColumn& intent, Effects& /*effects*/) {
    ImportState& import = state.import;
    if (intent.column) {
        for (std::size_t i = 0; i < codec::kImportFieldCount; ++i) {  // a column means one thing
            if (import.mapping.columns[i] == intent.column) {
                import.mapping.columns[i].reset();
            }
        }
    }
    import.mapping.set(intent.field, intent.column);
    import.accepted = false;
    import_rows(import);
}

void on(State& state, const ChooseDateOrder& intent, Effects& /*effects*/) {
    state.import.date_order = intent.order;
    state.import.accepted = false;
    import_rows(state.import);
}

void on(State& state, const NameImportedRound& intent, Effects& /*effects*/) { state.import.round_name = intent.name; }

void on(State& state, const DateImportedRound& intent, Effects& /*effects*/) { state.import.starts_on = intent.starts_on; }

void on(State& state, const AcceptImport& /*intent*/, Effects& effects) {
    ImportState& import = state.import;
    const auto starts_on = parse_civil_date(import.starts_on);
    if (!import.report || import.report->applications.empty() || !starts_on) {
        return;
    }
    domain::Round round;
    round.name = std::string(trimmed(import.round_name));
    if (round.name.empty()) {
        round.name = stem_of(import.file_name);
    }
    round.starts_on = *starts_on;
    round.applications = import.report->applications;
    import.accepted = true;
    offer_round(state, {std::move(round), std::nullopt}, effects);
}

void on(State& state, const DiscardImport& /*intent*/, Effects& effects) {
    state.import = {};
    state.shell.storage.remove(kImportFile, effects);
}

void on(State& state, const ShowImportNotes& intent, Effects& /*effects*/) { state.import.notes_shown = intent.shown; }

void on(State& state, const ExportBadRows& /*intent*/, Effects& effects) {
    if (!state.import.report) {
        return;
    }
    const Texts& t = words(state);
    codec::CsvWriter writer(t.language() == domain::UiLanguage::kSpanish ? ';' : ',', codec::ByteOrderMark::kUtf8);
    for (const std::string_view key : {"import.line", "import.column", "import.column_name", "import.reason"}) {
        writer.add(t(key));
    }
    writer.end_row();
    for (const codec::CellFinding& finding : state.import.report->bad_rows) {
        writer.add_number(finding.line);
        writer.add_number(finding.column);
        writer.add(finding.column_name);
        writer.add(sentence_of(t, finding.problem));
        writer.end_row();
    }
    effects.emplace_back(
        SaveFile{stem_of(state.import.file_name) + "-" + std::string(t("import.bad_rows_file")) + ".csv", "text/csv", writer.text()});
}

}  // namespace counterpart::app
