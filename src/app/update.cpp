#include "app/account/account.h"
#include "app/account/mails.h"
#include "app/account/photos.h"
#include "app/app.h"
#include "app/applications/applications.h"
#include "app/apply/apply.h"
#include "app/batches/batches.h"
#include "app/cockpit/cockpit.h"
#include "app/events/events.h"
#include "app/farewell/farewell.h"
#include "app/forum/forum.h"
#include "app/home/home.h"
#include "app/import/import.h"
#include "app/inbox/inbox.h"
#include "app/intake/intake.h"
#include "app/library/library.h"
#include "app/pair/pair.h"
#include "app/preview/preview.h"
#include "app/preview/solve.h"
#include "app/reports/reports.h"
#include "app/round/round.h"
#include "app/rounds/rounds.h"
#include "app/sharing/sharing.h"
#include "app/shell/drafts.h"
#include "app/shell/exchange.h"
#include "app/shell/share.h"
#include "app/shell/shell.h"
#include "app/showcase/showcase.h"
#include "app/sync/sync.h"
#include "app/talk/notes.h"
#include "app/talk/shared_words.h"
#include "app/talk/survey.h"
#include "app/talk/words.h"
#include "app/team/team.h"
#include "app/visitor/visitor.h"
#include "app/work_time/work.h"

namespace counterpart::app {
namespace {

/// What the document says about itself; told again when it changes.
struct DocumentWords {
    domain::UiLanguage language;
    std::string title;

    friend bool operator==(const DocumentWords&, const DocumentWords&) = default;
};

DocumentWords document_words(const State& state) { return {state.shell.language, document_title(state)}; }

/// Hands what was said to its feature; an intent stands in the variant of its feature, which takes it whole or one by one.
struct Handing {
    State& state;
    Effects& effects;

    template <typename One>
    void operator()(const One& one) const {
        if constexpr (requires { on(state, one, effects); }) {
            on(state, one, effects);
        } else {
            std::visit(*this, one);
        }
    }
};

template <typename Said>
Effects take(State& state, const Said& said) {
    Effects effects;
    const bool started = state.shell.started;
    const DocumentWords before = document_words(state);
    Handing{state, effects}(said);
    refresh_pair(state);
    refresh_apply(state, effects);
    refresh_forum(state);
    refresh_shared_words(state);
    refresh_intake(state);
    refresh_home(state, effects);
    refresh_batches(state, effects);
    refresh_reports(state);
    refresh_cockpit(state, effects);
    log_work(state, effects);
    ask_next(state, effects);
    store_changes(state, effects);
    if (document_words(state) != before || started != state.shell.started) {
        effects.emplace_back(DescribeDocument{std::string(language_tag(state.shell.language)), document_title(state)});
    }
    return effects;
}

}  // namespace

void tell_time(State& state, std::int64_t now_s) { state.shell.now_s = now_s; }

void tell_input(State& state) { note_input(state); }

Effects update(State& state, const Report& report) {
    if (std::holds_alternative<PageShown>(report)) {
        note_absence(state);
    }
    return take(state, report);
}

Effects update(State& state, const Intent& intent) {
    note_input(state);
    return take(state, intent);
}

}  // namespace counterpart::app
