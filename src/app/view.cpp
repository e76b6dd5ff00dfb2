#include "app/view.h"

#include "app/app.h"
#include "app/text/numbers.h"
#include "app/view_parts.h"

namespace counterpart::app {

std::string format_moment(std::int64_t moment_s, const State& state) {
    constexpr std::int64_t kMinute_s = 60;
    const std::int64_t local_s = moment_s + state.shell.utc_offset_minutes * kMinute_s;
    const std::int64_t days = (local_s - (local_s % kSecondsPerDay + kSecondsPerDay) % kSecondsPerDay) / kSecondsPerDay;
    const CivilDate date = civil_from_days(days);
    const CivilDate today = civil_from_days((state.shell.now_s + state.shell.utc_offset_minutes * kMinute_s) / kSecondsPerDay);
    const Texts& t = words(state);
    const std::string day = date.year == today.year ? format_day_and_month(date, t.language()) : format_date(date, t.language());
    return day + ", " + format_clock(static_cast<std::int32_t>((local_s - days * kSecondsPerDay) / kMinute_s));
}

View view(const State& state) {
    View view;
    view.words = &words(state);
    view.theme = state.shell.theme;
    view.screen = state.shell.route.screen;
    view.loading = state.shell.storage.saving() == Saving::kLoading;
    view.shell = shell_view(state);
    view.dialog = dialog_view(state);
    view.toasts = state.shell.toasts;
    switch (view.screen) {
        case Screen::kStart: view.content = start_view(state); break;
        case Screen::kApplications: view.content = applications_view(state); break;
        case Screen::kImport: view.content = import_view(state); break;
        case Screen::kPreview: view.content = preview_view(state); break;
        case Screen::kPair: view.content = pair_view(state); break;
        case Screen::kSettings: view.content = settings_view(state); break;
        case Screen::kSignIn: view.content = sign_in_view(state); break;
        case Screen::kAccount: view.content = account_view(state); break;
        case Screen::kChanges: view.content = changes_view(state); break;
        case Screen::kHome: view.content = home_view(state); break;
        case Screen::kHelp: view.content = help_view(state); break;
        case Screen::kApply: view.content = apply_view(state); break;
        case Screen::kSharing: view.content = sharing_view(state); break;
        case Screen::kConfirmAddress: view.content = confirm_address_view(state); break;
        case Screen::kTopics: view.content = topics_view(state); break;
        case Screen::kWords: view.content = words_view(state); break;
        case Screen::kPhotos: view.content = workspaces_view(state); break;
        case Screen::kSurvey: view.content = survey_view(state); break;
        case Screen::kFarewell: view.content = farewell_view(state); break;
        case Screen::kForum: view.content = forum_view(state); break;
        case Screen::kLibrary: view.content = library_view(state); break;
        case Screen::kEvents: view.content = events_view(state); break;
        case Screen::kBatches: view.content = batches_view(state); break;
        case Screen::kRounds: view.content = rounds_view(state); break;
        case Screen::kIntake: view.content = intake_view(state); break;
        case Screen::kTeam: view.content = team_view(state); break;
        case Screen::kReports: view.content = reports_view(state); break;
        case Screen::kCockpit: view.content = cockpit_view(state); break;
        case Screen::kInbox: view.content = inbox_view(state); break;
        case Screen::kGallery:
        case Screen::kNotFound: view.content = PlainView{}; break;
    }
    return view;
}

}  // namespace counterpart::app
