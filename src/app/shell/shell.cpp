#include "app/shell/shell.h"

#include <algorithm>
#include <utility>

#include "app/account/account.h"
#include "app/account/mails.h"
#include "app/app.h"
#include "app/applications/applications.h"
#include "app/preview/preview.h"
#include "app/round/round.h"
#include "app/sync/sync.h"
#include "app/talk/notes.h"
#include "base/civil_date.h"

namespace counterpart::app {
namespace {

std::string_view title_key(Screen screen) {
    switch (screen) {
        case Screen::kStart: return "start.title";
        case Screen::kApplications: return "applications.title";
        case Screen::kImport: return "import.title";
        case Screen::kPreview: return "preview.title";
        case Screen::kPair: return "pair.title";
        case Screen::kSettings: return "settings.title";
        case Screen::kSignIn: return "sign_in.title";
        case Screen::kAccount: return "account.title";
        case Screen::kChanges: return "changes.title";
        case Screen::kHome: return "home.title";
        case Screen::kHelp: return "help_screen.title";
        case Screen::kApply: return "apply.title";
        case Screen::kSharing: return "sharing.title";
        case Screen::kConfirmAddress: return "address.confirm_title";
        case Screen::kTopics: return "topics.title";
        case Screen::kWords: return "words.title";
        case Screen::kPhotos: return "workspaces.title";
        case Screen::kSurvey: return "survey.title";
        case Screen::kFarewell: return "farewell.title";
        case Screen::kForum: return "forum.title";
        case Screen::kLibrary: return "library.title";
        case Screen::kEvents: return "events.title";
        case Screen::kBatches: return "batches.title";
        case Screen::kRounds: return "rounds.title";
        case Screen::kIntake: return "intake.title";
        case Screen::kTeam: return "team.title";
        case Screen::kReports: return "reports.title";
        case Screen::kCockpit: return "cockpit.title";
        case Screen::kInbox: return "inbox.title";
        case Screen::kGallery: return "gallery.title";
        case Screen::kNotFound: return "not_found.title";
    }
    return "start.title";
}

std::string theme_word(Theme theme) {
    switch (theme) {
        case Theme::kLight: return "light";
        case Theme::kDark: return "dark";
        case Theme::kDevice: break;
    }
    return {};
}

void enter(State& state, const Route& route, Effects& effects) {
    const bool other = route != state.shell.route;
    if (other && !state.talk.typed.empty()) {
        keep_notes(state, effects);
    }
    state.shell.route = route;
    state.shell.dialog = Dialog::kNone;
    if (other) {
        effects.emplace_back(FocusMain{});
    }
    if (other && route.screen == Screen::kAccount) {
        enter_account(state, effects);
    }
    if (other && route.screen == Screen::kHome) {
        ask_for_mails(state, effects);
    }
    const bool shows_map = route.screen == Screen::kPreview || route.screen == Screen::kReports;
    if (shows_map && state.map_file.empty() && !state.map_asked) {
        state.map_asked = true;
        effects.emplace_back(FetchFile{"data/map.bin"});
    }
}

void write_all_lines(State& state) {
    if (state.round.round) {
        write_person_lines(state);
        write_application_lines(state);
        refresh_rows(state);
    }
}

}  // namespace

void go_to(State& state, std::string_view address, Effects& effects) {
    const Route route = route_of(address);
    if (route != state.shell.route) {
        effects.emplace_back(SetAddress{std::string(address), false});
    }
    enter(state, route, effects);
}

void go_instead(State& state, std::string_view address, Effects& effects) {
    effects.emplace_back(SetAddress{std::string(address), true});
    enter(state, route_of(address), effects);
}

void show_toast(State& state, std::string text, std::string action, std::vector<Intent> acts) {
    auto& toasts = state.shell.toasts;
    if (toasts.size() >= 2) {
        toasts.erase(toasts.begin());
    }
    toasts.push_back({state.shell.next_toast_id++, std::move(text), std::move(action), std::move(acts)});
}

std::string document_title(const State& state) {
    const Texts& t = words(state);
    return t.fill("document.title", {{"screen", t(title_key(state.shell.route.screen))}});
}

CivilDate local_today(const State& state) {
    return civil_from_days((state.shell.now_s + state.shell.utc_offset_minutes * kSecondsPerMinute) / kSecondsPerDay);
}

void on(State& state, const GoTo& intent, Effects& effects) { go_to(state, intent.address, effects); }

void on(State& state, const SwitchLanguage& intent, Effects& effects) {
    state.shell.language = intent.language;
    state.shell.language_chosen = true;
    write_all_lines(state);
    effects.emplace_back(Announce{std::string(words(state)("settings.language_now"))});
}

void on(State& state, const SwitchTheme& intent, Effects& effects) {
    state.shell.theme = intent.theme;
    effects.emplace_back(ChooseTheme{theme_word(intent.theme)});
}

void on(State& state, const OpenDialog& intent, Effects& /*effects*/) { state.shell.dialog = intent.dialog; }

void on(State& state, const CloseDialog& /*intent*/, Effects& /*effects*/) {
    if (state.shell.dialog == Dialog::kReplaceRound) {
        state.round.pending.reset();
    }
    state.shell.dialog = Dialog::kNone;
}

void on(State& state, const ActOnToast& intent, Effects& effects) {
    auto& toasts = state.shell.toasts;
    const auto toast = std::ranges::find(toasts, intent.id, &Toast::id);
    if (toast == toasts.end()) {
        return;
    }
    const std::vector<Intent> acts = std::move(toast->acts);
    toasts.erase(toast);
    const std::size_t toasts_before = toasts.size();
    for (const Intent& act : acts) {
        effects.append_range(update(state, act));
    }
    state.shell.toasts.resize(std::min(toasts_before, state.shell.toasts.size()));  // taking back needs no message of its own
}

void on(State& state, const DismissToast& intent, Effects& /*effects*/) {
    std::erase_if(state.shell.toasts, [&](const Toast& toast) { return toast.id == intent.id; });
}

void on(State& /*state*/, const TakeOver& /*intent*/, Effects& effects) { effects.emplace_back(TakeOverWriting{}); }

void on(State& /*state*/, const UseNewVersion& /*intent*/, Effects& effects) { effects.emplace_back(ActivateUpdate{}); }

void on(State& state, const PageStarted& report, Effects& effects) {
    state.shell.started = true;
    state.shell.started_at_s = report.now_s;
    state.shell.now_s = report.now_s;
    state.shell.utc_offset_minutes = report.utc_offset_minutes;
    state.shell.time_zone = report.time_zone;
    state.shell.storage.keep_nothing(report.keeps_nothing);
    state.shell.ids = IdMaker(report.seed);
    state.shell.language = language_for(report.languages);
    enter(state, route_of(report.address), effects);
}

void on(State& state, const AddressChanged& report, Effects& effects) {
    const Route route = route_of(report.address);
    if (route != state.shell.route) {
        enter(state, route, effects);
    }
}

void on(State& state, const OnlineChanged& report, Effects& effects) {
    state.shell.online = report.online;
    if (report.online) {
        on(state, Reminded{}, effects);
    }
}

void on(State& state, const UpdateReady& /*report*/, Effects& /*effects*/) { state.shell.update_ready = true; }

void on(State& /*state*/, const OfflineReady& /*report*/, Effects& /*effects*/) {}

void on(State& state, const FileHovering& report, Effects& /*effects*/) { state.shell.file_hovers = report.over; }

}  // namespace counterpart::app
