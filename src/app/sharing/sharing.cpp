#include "app/sharing/sharing.h"

#include <utility>

#include "app/apply/apply_draft.h"
#include "app/home/home.h"
#include "app/sync/sync.h"

// What the partner sees of somebody while the round runs: agreed fields and absences.

namespace counterpart::app {
namespace {

/// The rows of the absences to change; nullptr without an application.
std::vector<AbsenceDraft>* rows_to_change(State& state) {
    const domain::ApplicationRecord* mine = shared_application(state);
    if (mine == nullptr || !state.shell.storage.may_write()) {
        return nullptr;
    }
    if (!state.sharing.absences) {
        state.sharing.absences = rows_of(mine->application.absences);
    }
    state.sharing.problem.reset();
    return &*state.sharing.absences;
}

}  // namespace

const domain::ApplicationRecord* shared_application(const State& state) {
    const domain::Partnership* partnership = current_partnership(state);
    return partnership == nullptr ? nullptr : state.sync.shown.application_of(state.sync.you.person_id, partnership->round_id);
}

void on(State& state, const FlipShownToPartner& intent, Effects& effects) {
    const domain::ApplicationRecord* mine = shared_application(state);
    if (mine == nullptr) {
        return;
    }
    const auto flipped = static_cast<domain::SharedFields>(mine->shared ^ (1U << static_cast<unsigned>(intent.field)));
    auto made = make_change(state, domain::AgreeToShow{mine->application.id, flipped}, effects);
    state.sharing.problem = made ? std::nullopt : std::optional(std::move(made).error());
}

void on(State& state, const TypeMyAbsence& intent, Effects& /*effects*/) {
    if (std::vector<AbsenceDraft>* rows = rows_to_change(state)) {
        change_absence(*rows, intent.row, intent.from, intent.until);
    }
}

void on(State& state, const RemoveMyAbsence& intent, Effects& /*effects*/) {
    if (std::vector<AbsenceDraft>* rows = rows_to_change(state)) {
        remove_absence(*rows, intent.row);
    }
}

void on(State& state, const SaveMyAbsences& /*intent*/, Effects& effects) {
    const domain::ApplicationRecord* mine = shared_application(state);
    if (mine == nullptr || !state.sharing.absences) {
        return;
    }
    if (!are_absences(*state.sharing.absences)) {
        state.sharing.problem = problem("absence_dates", "absences");
        return;
    }
    auto made = make_change(state, domain::SaveAbsences{mine->application.id, absences_of(*state.sharing.absences)}, effects);
    if (!made) {
        state.sharing.problem = std::move(made).error();
        return;
    }
    state.sharing = {};
    effects.emplace_back(Announce{std::string(words(state)("sharing.absences_saved"))});
}

}  // namespace counterpart::app
