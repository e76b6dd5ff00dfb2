#include "pairing/preview.h"

#include <algorithm>
#include <utility>

#include "pairing/engine.h"
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
    return {.criteria = criteria,
            .people = compiled.people,
            .exclusions = compiled.exclusions,
            .pairs = std::move(outcome.pairs),
            .alone = std::move(outcome.alone),
            .possible_partner_counts = std::move(outcome.possible_partner_counts),
            .proof = std::move(outcome.proof),
            .figures = outcome.figures};
}

Result<void> verify_preview(const CompiledRound& compiled, const domain::MatchPreview& preview) {
    if (preview.people != compiled.people || preview.exclusions != compiled.exclusions) {
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
    std::vector<bool> paired(preview.people.size());
    for (const domain::MatchedPair& pair : preview.pairs) {
        paired[static_cast<std::size_t>(pair.a)] = true;
        paired[static_cast<std::size_t>(pair.b)] = true;
    }
    std::vector<bool> alone(preview.people.size());
    for (const domain::AlonePerson& person : preview.alone) {
        if (person.person < 0 || static_cast<std::size_t>(person.person) >= alone.size()) {
            return fail("preview_pair_damaged", "alone");
        }
        alone[static_cast<std::size_t>(person.person)] = true;
    }
    const bool everybody_once = std::ranges::equal(paired, alone, [](bool is_paired, bool is_alone) { return is_paired != is_alone; });
    if (!everybody_once || preview.possible_partner_counts.size() != preview.people.size()) {
        return fail("preview_pair_damaged", "alone");
    }
    return {};
}

}  // namespace counterpart::pairing
