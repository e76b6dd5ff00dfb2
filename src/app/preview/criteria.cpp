#include <algorithm>

#include "app/preview/preview.h"
#include "app/preview/solve.h"

namespace counterpart::app {

std::optional<Problem> criteria_problem(const domain::Criteria& criteria) {
    const Problems problems = domain::check_criteria(criteria);
    if (!problems.empty()) {
        return problems.front();
    }
    return domain::greatest_score_points(criteria) == 0 ? std::optional(problem("no_weights")) : std::nullopt;
}

void on(State& state, const SetRule& intent, Effects& effects) {
    domain::Criteria& criteria = state.preview.criteria;
    switch (intent.rule) {
        case Rule::kDifferentCountry: criteria.different_country = intent.on; break;
        case Rule::kNeverEarlierPartner: criteria.never_earlier_partner = intent.on; break;
        case Rule::kNeverForbiddenPair: criteria.never_forbidden_pair = intent.on; break;
        case Rule::kCommonLanguage: criteria.common_language = intent.on; break;
    }
    want_preview(state, effects);
}

void on(State& state, const SetWeight& intent, Effects& effects) {
    std::uint8_t& weight = state.preview.criteria.weight_points[static_cast<std::size_t>(intent.criterion)];
    const auto wanted = static_cast<std::uint8_t>(std::clamp(intent.points, 0, domain::kMaxWeightPoints));
    if (weight != wanted) {
        weight = wanted;
        want_preview(state, effects);
    }
}

void on(State& state, const LiftLowestPair& intent, Effects& effects) {
    state.preview.criteria.policy = intent.on ? domain::PairingPolicy::kWorstPairFirst : domain::PairingPolicy::kGreatestTotal;
    want_preview(state, effects);
}

void on(State& state, const UseSavedCriteria& /*intent*/, Effects& effects) {
    if (state.preview.saved) {
        state.preview.criteria = state.preview.saved->criteria;
        want_preview(state, effects);
    }
}

}  // namespace counterpart::app
