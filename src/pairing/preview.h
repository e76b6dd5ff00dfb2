#pragma once

#include "base/result.h"
#include "domain/criteria.h"
#include "domain/match_preview.h"
#include "domain/round.h"
#include "pairing/outcome.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

/// The best pairing of a round under `criteria`, proved over all allowed pairs; no proof, no preview.
/// Pure and independent of the order of the round's lists. `run`, if given, receives times and amounts of work.
/// Problems: those of `compile_round` and `Engine::solve`, `weight_too_large`.
Result<domain::MatchPreview> preview_round(const domain::Round& round, const domain::Criteria& criteria, const PreviewOptions& options = {},
                                           RunFigures* run = nullptr);

/// Puts ids and exclusions around an outcome, e.g. one that came from the worker.
domain::MatchPreview assemble_preview(const CompiledRound& compiled, const domain::Criteria& criteria, PairingOutcome outcome);

/// Whether a preview (from a file, a worker, another machine) is what it says: its people, pairs, scores, figures and proof
/// are checked against the round over all pairs, by code that shares nothing with the solver.
/// Problems: `preview_of_another_round`, `preview_scores_differ`, `proof_refused`.
Result<void> verify_preview(const CompiledRound& compiled, const domain::MatchPreview& preview);

}  // namespace counterpart::pairing
