#include "app/intake/late_trial.h"

#include <algorithm>
#include <utility>

#include "app/pair/pair.h"
#include "app/pair/person_change.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/matching_round.h"
#include "pairing/late_applicant.h"

namespace counterpart::app {
namespace {

/// The selected applicant, where a result of the same round is open and they are not in it; else nullptr.
const domain::ApplicationRecord* late_one(const State& state) {
    const bool looks = state.shell.route.screen == Screen::kIntake && state.round.ready() && state.preview.result;
    const domain::ApplicationRecord* one = looks ? state.sync.shown.application(state.intake.selected_id) : nullptr;
    if (one == nullptr || one->batch != 0 || !one->merged_into.empty() || one->state == domain::ApplicationState::kWithdrawn) {
        return nullptr;
    }
    const std::vector<domain::Application>& matched = state.round.round->applications;
    const domain::ApplicationRecord* other = matched.empty() ? nullptr : state.sync.shown.application(matched.front().id);
    const bool is_of_round = other != nullptr && other->round_id == one->round_id;
    return is_of_round && !std::ranges::contains(matched, one->application.id, &domain::Application::id) ? one : nullptr;
}

Result<pairing::WhatIfQuery> question_about(const State& state, const domain::ApplicationRecord& one) {
    auto late =
        pairing::compile_late_applicant(*state.round.round, state.round.compiled, domain::application_to_match(state.sync.shown, one));
    if (!late) {
        return std::unexpected(std::move(late).error());
    }
    return pairing::WhatIfQuery{.late = {*std::move(late)}};
}

/// The partner that the late one would have; "" = none.
std::string partner_of_late(const State& state, const pairing::WhatIfAnswer& answer) {
    const auto late = static_cast<pairing::PersonIndex>(state.round.people.size());
    const auto found = std::ranges::find(answer.changes, late, &pairing::PartnerChange::person);
    const bool has_one = found != answer.changes.end() && found->partner_after >= 0 && found->partner_after < late;
    return has_one ? state.round.people[static_cast<std::size_t>(found->partner_after)].name : std::string();
}

}  // namespace

void refresh_late_trial(State& state) {
    const domain::ApplicationRecord* one = late_one(state);
    std::optional<LateTrial>& late = state.intake.late;
    if (one == nullptr) {
        late.reset();
    } else if (!late || late->application_id != one->application.id || late->round_version != state.round.version) {
        late = LateTrial{one->application.id, state.round.version, question_about(state, *one)};
    }
}

std::optional<pairing::WhatIfQuery> wanted_late_trial(const State& state) {
    const std::optional<LateTrial>& late = state.intake.late;
    const bool asks = late && late->query && late->round_version == state.round.version && answer_to(state, *late->query) == nullptr;
    return asks ? std::optional(*late->query) : std::nullopt;
}

std::optional<LateTrialView> late_trial_view(const State& state) {
    const Texts& t = words(state);
    const std::optional<LateTrial>& late = state.intake.late;
    if (!late) {
        return std::nullopt;
    }
    const Result<pairing::WhatIfAnswer>* answer = late->query ? answer_to(state, *late->query) : nullptr;
    if (!late->query || (answer != nullptr && !*answer)) {
        return LateTrialView{sentence_of(t, late->query ? answer->error() : late->query.error()), {}};
    }
    if (answer == nullptr) {
        return LateTrialView{std::string(t("pair.verdict_waiting")), {}};
    }
    const std::string partner = partner_of_late(state, **answer);
    return LateTrialView{partner.empty() ? std::string(t("intake.late_alone")) : t.fill("intake.late_with", {{"name", partner}}),
                         outcome_in_words(t, **answer)};
}

}  // namespace counterpart::app
