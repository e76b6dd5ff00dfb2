#include "app/team/team.h"

#include <utility>

#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "base/utf8.h"
#include "domain/country.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

const std::string& typed_invite(const State& state, InviteField field) { return state.team.typed[static_cast<std::size_t>(field)]; }

/// Makes a change of the team, or keeps why not.
bool team_change_made(State& state, domain::OperationBody body, Effects& effects) {
    auto outcome = make_change(state, std::move(body), effects);
    state.team.problem = outcome ? std::nullopt : std::optional(std::move(outcome).error());
    return outcome.has_value();
}

void do_intent(State& state, const TypeInvite& intent, Effects& /*effects*/) {
    state.team.typed[static_cast<std::size_t>(intent.field)] = intent.text;
    state.team.problem.reset();
}

void do_intent(State& state, const SendInvite& /*intent*/, Effects& effects) {
    domain::InviteToTeam body;
    body.person_id = state.shell.ids.next();
    body.email = trimmed(typed_invite(state, InviteField::kAddress));
    body.language = domain::term_from_name<domain::UiLanguage>(typed_invite(state, InviteField::kLanguage)).value_or(state.shell.language);
    body.grant.role = domain::term_from_name<domain::Role>(typed_invite(state, InviteField::kRole)).value_or(domain::Role::kAmbassador);
    if (body.grant.role == domain::Role::kAmbassador) {
        const std::string typed(trimmed(typed_invite(state, InviteField::kCountry)));
        body.grant.country = domain::find_country(typed).value_or(typed);
    }
    if (team_change_made(state, std::move(body), effects)) {
        state.team.typed[static_cast<std::size_t>(InviteField::kAddress)].clear();
        show_toast(state, std::string(words(state)("team.invited")));
    }
}

void do_intent(State& state, const TakeRole& intent, Effects& effects) {
    if (team_change_made(state, domain::RevokeRole{intent.person_id, intent.grant}, effects)) {
        show_toast(state, std::string(words(state)("team.role_taken")), std::string(words(state)("toast.undo")),
                   {TeamIntent{GiveRoleBack{intent.person_id, intent.grant}}});
    }
}

void do_intent(State& state, const GiveRoleBack& intent, Effects& effects) {
    team_change_made(state, domain::GrantRole{intent.person_id, intent.grant}, effects);
}

}  // namespace

bool may_grant(const State& state, domain::Role role) {
    const bool high = role == domain::Role::kDirector || role == domain::Role::kCoordinator;
    return domain::has_role(state.sync.you, domain::Role::kDirector) || (!high && domain::is_staff(state.sync.you));
}

void on(State& state, const TeamIntent& intent, Effects& effects) {
    std::visit([&](const auto& one) { do_intent(state, one, effects); }, intent);
}

}  // namespace counterpart::app
