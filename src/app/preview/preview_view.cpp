#include "app/preview/preview_view.h"

#include <algorithm>

#include "app/batches/batches.h"
#include "app/preview/preview.h"
#include "app/preview/solve.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::string_view kRuleKeys[] = {"rule.different_country", "rule.never_earlier_partner", "rule.never_forbidden_pair",
                                          "rule.common_language"};

PreviewStatus status_of(const State& state) {
    if (!state.round.round) {
        return PreviewStatus::kNoRound;
    }
    if (state.round.problem || state.preview.worker.problem) {
        return PreviewStatus::kProblem;
    }
    if (is_solving(state)) {
        return state.preview.result ? PreviewStatus::kSolving : PreviewStatus::kFirstSolve;
    }
    return state.preview.worker.stopped ? PreviewStatus::kStopped : PreviewStatus::kReady;
}

std::int64_t kept_count(const domain::MatchPreview& result) { return std::ranges::count_if(result.pairs, &domain::MatchedPair::kept); }

std::string_view headline_key(const domain::MatchPreview& result) {
    if (kept_count(result) > 0) {
        return "preview.headline_kept";
    }
    if (result.criteria.policy == domain::PairingPolicy::kWorstPairFirst) {
        return result.alone.empty() ? "preview.headline_lifted" : "preview.headline_lifted_alone";
    }
    // Only where somebody has to stay alone do waits decide anything.
    if (!result.waited.empty() && !(result.alone.empty() && result.trios.empty())) {
        return "preview.headline_waited";
    }
    return result.alone.empty() ? "preview.headline" : "preview.headline_alone";
}

void add_headline(const State& state, PreviewView& view) {
    const Texts& t = words(state);
    const domain::MatchPreview& result = *state.preview.result;
    view.headline = t(headline_key(result));
    const std::int64_t check_us = state.preview.run.verify_us;
    view.headline_detail =
        check_us > 0 ? t.count("preview.checked", result.figures.all_pairs, {{"time", format_duration_us(check_us, t.language())}})
                     : t.count("preview.checked_pairs", result.figures.all_pairs);
}

std::string_view stage_key(pairing::PreviewStage stage) {
    switch (stage) {
        case pairing::PreviewStage::kReading: return "stage.reading";
        case pairing::PreviewStage::kChoosingCandidates: return "stage.choosing";
        case pairing::PreviewStage::kSolving: return "stage.solving";
        case pairing::PreviewStage::kPricing: return "stage.pricing";
        case pairing::PreviewStage::kVerifying: return "stage.verifying";
    }
    return "stage.reading";
}

std::string lift_caption(const State& state) {
    const Texts& t = words(state);
    const PreviewState& preview = state.preview;
    const bool lift = preview.criteria.policy == domain::PairingPolicy::kWorstPairFirst;
    if (!preview.cost) {
        return std::string(t("lift.about"));
    }
    const std::int64_t cost = preview.cost->cost_of_lifting_points();
    if (lift) {
        return t.count("lift.costs", cost,
                       {{"from", std::to_string(preview.cost->lowest_score_of_greatest_total_points)},
                        {"to", std::to_string(preview.cost->lowest_score_of_lifted_points)}});
    }
    return cost == 0 ? std::string(t("lift.free")) : t.count("lift.would_cost", cost);
}

void add_difference(const State& state, CriteriaView& view) {
    const Texts& t = words(state);
    const PreviewState& preview = state.preview;
    if (!preview.facts.comparison) {
        view.difference_caption = t("preview.nothing_saved");
        return;
    }
    const std::int64_t difference = preview.result->figures.total_points - preview.facts.saved_points_now;
    view.differs_from_saved = preview.facts.comparison->pairs_new > 0 || preview.saved->criteria != preview.criteria ||
                              preview.facts.comparison->pairs_before != preview.facts.comparison->pairs_after;
    if (!view.differs_from_saved) {
        view.difference_caption = t("preview.as_saved");
        return;
    }
    view.difference = t.count("preview.difference", difference, {{"signed", format_signed(difference, t.language())}});
    view.difference_caption = t.count("preview.pairs_differ", preview.facts.comparison->pairs_new);
}

std::array<RuleView, 4> rules_of(const domain::Criteria& criteria, const Texts& t) {
    return {{{Rule::kDifferentCountry, t(kRuleKeys[0]), criteria.different_country},
             {Rule::kNeverEarlierPartner, t(kRuleKeys[1]), criteria.never_earlier_partner},
             {Rule::kNeverForbiddenPair, t(kRuleKeys[2]), criteria.never_forbidden_pair},
             {Rule::kCommonLanguage, t(kRuleKeys[3]), criteria.common_language}}};
}

TableView table_view(const State& state) {
    const Texts& t = words(state);
    const PreviewState& preview = state.preview;
    TableView view;
    std::int64_t fixed = 0;
    if (preview.result) {
        for (const domain::MatchedPair& pair : preview.result->pairs) {
            fixed += pair.fixed ? 1 : 0;
        }
        view.tab_counts[0] = format_count(static_cast<std::int64_t>(preview.result->pairs.size()), t.language());
        view.tab_counts[1] = format_count(fixed, t.language());
        view.greatest_points = domain::greatest_score_points(preview.result->criteria);
    }
    view.tab_counts[2] =
        format_count(state.round.round ? static_cast<std::int64_t>(state.round.round->forbidden_pairs.size()) : 0, t.language());
    view.tab = preview.tab;
    view.search = preview.search;
    view.rows = preview.rows;
    view.people = state.round.people;
    view.selected = preview.selected_row;
    view.sort = preview.sort;
    view.descending = preview.descending;
    if (preview.bar >= 0 && static_cast<std::size_t>(preview.bar) < preview.facts.bars.size()) {
        const auto& bar = preview.facts.bars[static_cast<std::size_t>(preview.bar)];
        view.filter_text = t.fill("preview.only_scores", {{"range", bar_range_text(state, bar)}});
    }
    if (preview.rows.empty()) {
        const bool looking = !preview.search.empty() || preview.bar >= 0;
        constexpr std::string_view kNone[] = {"preview.no_pairs", "preview.no_fixed", "preview.no_forbidden"};
        view.empty_text = t(looking ? "preview.none_found" : kNone[static_cast<std::size_t>(preview.tab)]);
    }
    return view;
}

}  // namespace

CriteriaView criteria_view(const State& state) {
    const Texts& t = words(state);
    const PreviewState& preview = state.preview;
    CriteriaView view;
    view.rules = rules_of(preview.criteria, t);
    for (std::size_t i = 0; i < domain::kCriterionCount; ++i) {
        WeightView& weight = view.weights[i];
        weight.criterion = static_cast<domain::Criterion>(i);
        weight.label = t("criterion." + std::string(domain::term_name(weight.criterion)));
        weight.points = preview.criteria.weight_points[i];
        weight.value_text = t.count("points", weight.points);
        if (preview.saved) {
            weight.saved_points = preview.saved->criteria.weight_points[i];
            if (weight.saved_points != weight.points) {
                weight.saved_text = t.count("preview.saved_value", weight.saved_points);
            }
        }
    }
    view.of_points = t.count("preview.of_points", domain::greatest_score_points(preview.criteria));
    view.lift = preview.criteria.policy == domain::PairingPolicy::kWorstPairFirst;
    view.lift_caption = lift_caption(state);
    view.keep = preview.criteria.keep_announced;
    view.can_keep = view.keep || preview.saved.has_value();
    view.keep_caption = view.keep && preview.result ? t.count("keep.kept", kept_count(*preview.result)) : std::string(t("keep.about"));
    if (const auto problem = criteria_problem(preview.criteria)) {
        view.problem = sentence_of(t, *problem);
    }
    add_difference(state, view);
    return view;
}

PreviewView preview_view(const State& state) {
    const Texts& t = words(state);
    PreviewView view;
    view.status = status_of(state);
    if (view.status == PreviewStatus::kNoRound) {
        return view;
    }
    if (state.preview.result) {
        add_headline(state, view);
        view.facts = facts_view(state);
    }
    if (view.status == PreviewStatus::kProblem) {
        view.problem = sentence_of(t, state.round.problem ? *state.round.problem : *state.preview.worker.problem);
    }
    view.stage = t(stage_key(state.preview.worker.progress.stage));
    view.progress = static_cast<float>(state.preview.worker.progress.done_permille) / 1000.0F;
    view.section = state.preview.section;
    view.can_save = state.preview.result && !is_solving(state);
    view.has_saved = state.preview.saved.has_value();
    view.may_go_to_preflight = view.can_save && round_of_open_preview(state) != nullptr;
    view.criteria = criteria_view(state);
    view.table = table_view(state);
    return view;
}

}  // namespace counterpart::app
