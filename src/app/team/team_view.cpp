#include "app/team/team_view.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/team/team.h"
#include "app/text/names.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/text_fold.h"
#include "base/utf8.h"
#include "domain/country.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

std::string role_label(const domain::RoleGrant& grant, const Texts& t) {
    return t.fill("role." + std::string(domain::term_name(grant.role)),
                  std::initializer_list<Filling>{{"country", domain::country_name(grant.country, t.language())}});
}

TeamMemberView member_of_team(const domain::Person& person, const State& state) {
    const Texts& t = words(state);
    TeamMemberView member;
    member.id = person.id;
    member.name = person.name.empty() ? person.email : person.name;
    const std::array<std::string, 2> parts{person.name.empty() ? std::string() : person.email,
                                           person.email_confirmed_at_s == 0 ? std::string(t("team.not_confirmed")) : std::string()};
    member.caption = dotted(parts);
    member.is_you = person.id == state.sync.you.person_id;
    for (const domain::RoleGrant& grant : person.roles) {
        member.roles.push_back({grant, role_label(grant, t), may_grant(state, grant.role)});
    }
    return member;
}

bool directs_programme(const TeamMemberView& member) {
    return std::ranges::any_of(member.roles, [](const TeamRoleView& role) { return role.grant.role == domain::Role::kDirector; });
}

void add_members(TeamView& view, const State& state) {
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kPerson)) {
        const auto& person = std::get<domain::Person>(*record);
        if (!person.roles.empty()) {
            view.members.push_back(member_of_team(person, state));
        }
    }
    std::ranges::sort(view.members, {}, [](const TeamMemberView& member) {
        return std::make_tuple(!directs_programme(member), fold_text(member.name), member.id);
    });
}

void add_roles_to_give(TeamView& view, const State& state) {
    const Texts& t = words(state);
    const std::string& chosen = state.team.typed[static_cast<std::size_t>(InviteField::kRole)];
    for (std::size_t k = 0; k < domain::kRoleCount; ++k) {
        const auto role = static_cast<domain::Role>(k);
        if (!may_grant(state, role)) {
            continue;
        }
        const std::string key(domain::term_name(role));
        view.role = key == chosen ? static_cast<int>(view.roles.size()) : view.role;
        view.roles.emplace_back(t("team_role." + key));
        view.role_keys.push_back(key);
    }
    const std::string& key = view.role_keys[static_cast<std::size_t>(view.role)];
    view.role_text = t("team_does." + key);
    view.asks_country = key == domain::term_name(domain::Role::kAmbassador);
}

void add_languages_of_invite(TeamView& view, const State& state) {
    const Texts& t = words(state);
    const std::string& typed = state.team.typed[static_cast<std::size_t>(InviteField::kLanguage)];
    const std::string chosen = typed.empty() ? std::string(domain::term_name(state.shell.language)) : typed;
    for (const domain::UiLanguage language : {domain::UiLanguage::kEnglish, domain::UiLanguage::kSpanish}) {
        const std::string key(domain::term_name(language));
        view.language = key == chosen ? static_cast<int>(view.languages.size()) : view.language;
        view.languages.emplace_back(t("written_in." + key));
        view.language_keys.push_back(key);
    }
}

void add_invite_problem(TeamView& view, const State& state) {
    if (!state.team.problem) {
        return;
    }
    const Problem& problem = *state.team.problem;
    std::string& place = problem.where == "email" ? view.address_problem : problem.where == "country" ? view.country_problem : view.problem;
    place = sentence_of(words(state), problem);
}

}  // namespace

TeamView team_view(const State& state) {
    TeamView view;
    view.may_run = domain::is_staff(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    if (!view.may_run) {
        return view;
    }
    view.address = state.team.typed[static_cast<std::size_t>(InviteField::kAddress)];
    view.country = state.team.typed[static_cast<std::size_t>(InviteField::kCountry)];
    add_members(view, state);
    add_roles_to_give(view, state);
    add_languages_of_invite(view, state);
    add_invite_problem(view, state);
    view.can_send = view.may_write && !trimmed(view.address).empty();
    return view;
}

}  // namespace counterpart::app
