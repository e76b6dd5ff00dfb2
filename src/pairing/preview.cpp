#include "pairing/preview.h"

#include <utility>

#include "pairing/engine.h"
#include "pairing/odd_one_out.h"
#include "pairing/proof_check.h"

namespace counterpart::pairing {

Result<domain::MatchPreview> preview_round(const domain::Round& round, const domain::Criteria& criteria, const PreviewOptions& options,
                                           RunFigures* run) {
    const auto compiled = compile_round(round);
    if (!compiled) {
        return std::unexpected(compiled.error());
    }
    auto outcome = solve_pairing(compiled->input, criteria, options);
    if (!outcome) {
        return std::unexpected(outcome.error());
    }
    if (run != nullptr) {
        *run = outcome->run;
    }
    return assemble_preview(*compiled, criteria, std::move(*outcome));
}

domain::MatchPreview assemble_preview(const CompiledRound& compiled, const domain::Criteria& criteria, PairingOutcome outcome) {
    domain::MatchPreview preview{.criteria = criteria,
                                 .people = compiled.people,
                                 .exclusions = compiled.exclusions,
                                 .pairs = std::move(outcome.pairs),
                                 .alone = std::move(outcome.alone),
                                 .possible_partner_counts = std::move(outcome.possible_partner_counts),
                                 .proof = std::move(outcome.proof),
                                 .figures = outcome.figures,
                                 .waited = compiled.input.waited,
                                 .odd_one_out = compiled.odd_one_out,
                                 .stand_in_id = compiled.stand_in_id};
    place_alone(compiled.input, preview);
    return preview;
}

Result<void> verify_preview(const CompiledRound& compiled, const domain::MatchPreview& preview) {
    if (preview.people != compiled.people || preview.exclusions != compiled.exclusions || preview.waited != compiled.input.waited ||
        preview.odd_one_out != compiled.odd_one_out || preview.stand_in_id != compiled.stand_in_id) {
        return fail("preview_of_another_round");
    }
    const PreviewOptions options;
    Meter meter(options);
    const ProofVerdict verdict = check_proof(compiled.input, preview.criteria, preview.pairs, preview.proof, meter);
    if (!verdict.proved) {
        return std::unexpected(verdict.problem);
    }
    const auto people = static_cast<std::int64_t>(compiled.input.person_count);
    const domain::PreviewFigures figures{.all_pairs = people * (people - 1) / 2,
                                         .allowed_pairs = verdict.allowed_pairs,
                                         .total_points = verdict.total_points,
                                         .bound_points = verdict.bound_points,
                                         .countries = compiled.input.country_count};
    if (preview.figures != figures) {
        return fail("preview_scores_differ", "figures");
    }
    if (preview.possible_partner_counts.size() != preview.people.size()) {
        return fail("preview_pair_damaged", "alone");
    }
    return check_odd_ones(compiled.input, preview);
}

}  // namespace counterpart::pairing
