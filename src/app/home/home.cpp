#include "app/home/home.h"

#include <utility>

#include "app/shell/shell.h"
#include "app/sync/sync.h"

namespace counterpart::app {
namespace {

/// How people usually do it.
domain::ContactMethod usual_method(domain::ContactKind kind) {
    return kind == domain::ContactKind::kWeMet ? domain::ContactMethod::kVideo : domain::ContactMethod::kEmail;
}

}  // namespace

const domain::Partnership* current_partnership(const State& state) {
    const domain::Partnership* latest = nullptr;
    for (const domain::Partnership* one : state.sync.shown.partnerships_of(state.sync.you.person_id)) {
        if (one->ended_at_s == 0 && (latest == nullptr || one->started_at_s > latest->started_at_s)) {
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
