#include "app/home/home.h"

#include <algorithm>
#include <utility>

#include "app/account/account.h"

#include "app/shell/shell.h"
#include "app/sync/sync.h"

namespace counterpart::app {
namespace {

/// How people usually do it.
domain::ContactMethod usual_method(domain::ContactKind kind) {
    return kind == domain::ContactKind::kWeMet ? domain::ContactMethod::kVideo : domain::ContactMethod::kEmail;
}

/// The match is on the screen: it counts as received, whatever became of the mail.
COUNTERPART_LATER void note_that_seen(State& state, Effects& effects) {
    const domain::Partnership* partnership = current_partnership(state);
    if (partnership == nullptr) {
        return;
    }
    const auto contacts = state.sync.shown.contacts_of(partnership->id);
    const bool seen = std::ranges::any_of(contacts, [&](const domain::ContactEntry* entry) {
        return entry->kind == domain::ContactKind::kSeen && entry->person_id == state.sync.you.person_id;
    });
    if (!seen) {
        (void)make_change(
            state,
            domain::LogContact{
                state.shell.ids.next(), partnership->id, domain::ContactKind::kSeen, domain::ContactMethod::kEmail, state.shell.now_s, {}},
            effects);
    }
}

}  // namespace

std::string zone_of(const State& state, const std::string& person_id, const std::string& round_id) {
    const domain::ApplicationRecord* application = state.sync.shown.application_of(person_id, round_id);
    const bool own = person_id == state.sync.you.person_id;
    if (application == nullptr || application->application.time_zone.empty()) {
        return own ? state.shell.time_zone : std::string();
    }
    return application->application.time_zone;
}

const domain::Partnership* current_partnership(const State& state) {
    const domain::Partnership* latest = nullptr;
    for (const domain::Partnership* one : state.sync.shown.partnerships_of(state.sync.you.person_id)) {
        if (domain::is_current(*one) && (latest == nullptr || one->started_at_s > latest->started_at_s)) {
            latest = one;
        }
    }
    return latest;
}

void on(State& state, const NoteContact& intent, Effects& effects) {
    const domain::Partnership* partnership = current_partnership(state);
    if (partnership == nullptr) {
        return;
    }
    auto made = make_change(
        state, domain::LogContact{state.shell.ids.next(), partnership->id, intent.kind, usual_method(intent.kind), state.shell.now_s, {}},
        effects);
    state.home.problem.reset();
    if (!made) {
        state.home.problem = std::move(made).error();
        return;
    }
    effects.emplace_back(Announce{std::string(words(state)("home.noted"))});
}

void refresh_home(State& state, Effects& effects) {
    if (state.shell.route.screen == Screen::kHome && state.sync.heard_at_s != 0 && state.shell.storage.may_write()) {
        note_that_seen(state, effects);
    }
}

void on(State& state, const AskForLinkAgain& intent, Effects& effects) {
    state.account.address = intent.address;
    on(state, AskForLink{}, effects);
    show_toast(state, words(state).fill("waiting.link_ordered", {{"address", intent.address}}));
}

void on(State& state, const ChooseHelpKind& intent, Effects& /*effects*/) { state.home.help_kind = intent.kind; }

void on(State& state, const TypeHelp& intent, Effects& /*effects*/) {
    state.home.help_text = intent.text;
    state.home.help_problem.reset();
}

void on(State& state, const SendHelp& /*intent*/, Effects& effects) {
    const domain::Partnership* partnership = current_partnership(state);
    HomeState& home = state.home;
    auto made = make_change(state,
                            domain::AskForHelp{state.shell.ids.next(), partnership == nullptr ? std::string() : partnership->id,
                                               home.help_kind, home.help_text},
                            effects);
    if (!made) {
        home.help_problem = std::move(made).error();
        return;
    }
    home.help_text.clear();
    home.help_problem.reset();
    show_toast(state, std::string(words(state)("help_screen.sent")));
}

}  // namespace counterpart::app
