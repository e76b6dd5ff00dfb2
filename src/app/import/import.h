#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// Reads the stored file of an import under way again, with the mapping that was chosen.
COUNTERPART_LATER void read_import_again(State& state);

COUNTERPART_LATER void on(State& state, const FileChosen& report, Effects& effects);
void on(State& state, const FileRefused& report, Effects& effects);
void on(State& state, const ChooseImportFile& intent, Effects& effects);
void on(State& state, const MapColumn& intent, Effects& effects);
void on(State& state, const ChooseDateOrder& intent, Effects& effects);
void on(State& state, const NameImportedRound& intent, Effects& effects);
void on(State& state, const DateImportedRound& intent, Effects& effects);
void on(State& state, const AcceptImport& intent, Effects& effects);
void on(State& state, const DiscardImport& intent, Effects& effects);
void on(State& state, const ShowImportNotes& intent, Effects& effects);
void on(State& state, const ExportBadRows& intent, Effects& effects);

}  // namespace counterpart::app
