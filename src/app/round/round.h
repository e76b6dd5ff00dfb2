#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// What is stored of an open round when it is opened.
enum class RoundOrigin : std::uint8_t { kStored, kNew };

/// Has the open round stored on the device.
COUNTERPART_LATER void store_round(State& state, Effects& effects);

/// Makes `round` the open one: compiles it, drops what belonged to the former, asks for a preview; a new one is stored.
COUNTERPART_LATER void open_round(State& state, domain::Round round, RoundOrigin origin, Effects& effects);

/// Opens a round with the preview that it came with; both are stored.
COUNTERPART_LATER void open_round_with_preview(State& state, domain::Round round, domain::MatchPreview preview, Effects& effects);

/// As `open_round`, but asks first where it would replace a round that is not the sample.
COUNTERPART_LATER void offer_round(State& state, PendingRound pending, Effects& effects);

/// Offers those of a round of the programme who wait for a partner, to be matched. Errors: unknown_record.
COUNTERPART_LATER Result<void> offer_those_who_wait(State& state, std::string_view round_id, Effects& effects);

/// Writes the lines of all people in the person's language.
COUNTERPART_LATER void write_person_lines(State& state);

/// The index of an application in the open round's people, or -1.
domain::PersonIndex person_of(const State& state, std::string_view application_id);

/// The application of a person of the open round.
const domain::Application& application_of(const State& state, domain::PersonIndex person);

void on(State& state, const OpenSampleRound& intent, Effects& effects);
void on(State& state, const ReplaceRound& intent, Effects& effects);
void on(State& state, const DownloadRound& intent, Effects& effects);
void on(State& state, const KeepSavedPairs& intent, Effects& effects);
void on(State& state, const FixPair& intent, Effects& effects);
void on(State& state, const ForbidPair& intent, Effects& effects);
void on(State& state, const FreePair& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const FileFetched& report, Effects& effects);
void on(State& state, const FetchFailed& report, Effects& effects);

}  // namespace counterpart::app
