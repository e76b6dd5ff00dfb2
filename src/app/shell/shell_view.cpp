#include "app/shell/shell_view.h"

#include "app/text/numbers.h"
#include "app/view_parts.h"

namespace counterpart::app {
namespace {

bool differs_from_saved(const State& state) {
    const PreviewState& preview = state.preview;
    if (!preview.result) {
        return false;
    }
    return !preview.saved || preview.saved->pairs != preview.result->pairs || preview.saved->criteria != preview.criteria;
}

void add_saved_mark(const State& state, ShellView& view) {
    const Texts& t = words(state);
    switch (state.shell.storage.saving()) {
        case Saving::kLoading:
            view.mark = SavedMark::kBusy;
            view.saved_text = t("saved.loading");
            return;
        case Saving::kUnreadable:
            view.mark = SavedMark::kFailed;
            view.saved_text = t("saved.unreadable");
            return;
        case Saving::kFailed:
            view.mark = SavedMark::kFailed;
            view.saved_text = t("saved.failed");
            return;
        case Saving::kOtherTab:
            view.mark = SavedMark::kFailed;
            view.saved_text = t("saved.other_tab");
            return;
        case Saving::kBusy:
            view.mark = SavedMark::kBusy;
            view.saved_text = t("saved.busy");
            return;
        case Saving::kSaved: break;
    }
    if (differs_from_saved(state)) {
        view.mark = SavedMark::kPreviewChanged;
        view.saved_text = t("saved.preview_changed");
    } else if (!state.shell.online) {
        view.mark = SavedMark::kOffline;
        view.saved_text = t("saved.offline");
    } else {
        view.mark = SavedMark::kSaved;
        view.saved_text = t("saved.all");
    }
}

void add_notices(const State& state, ShellView& view) {
    const Texts& t = words(state);
    switch (state.shell.storage.saving()) {
        case Saving::kFailed:
            view.notices.push_back({std::string(t("notice.not_saved")), std::string(t("notice.download")), DownloadUnsaved{}, true});
            break;
        case Saving::kUnreadable: view.notices.push_back({std::string(t("notice.unreadable")), {}, std::nullopt, true}); break;
        case Saving::kOtherTab:
            view.notices.push_back({std::string(t("notice.other_tab")), std::string(t("notice.take_over")), TakeOver{}, false});
            break;
        case Saving::kLoading:
        case Saving::kSaved:
        case Saving::kBusy: break;
    }
    if (state.shell.update_ready) {
        view.notices.push_back({std::string(t("notice.new_version")), std::string(t("notice.use_new_version")), UseNewVersion{}, false});
    }
}

}  // namespace

ShellView shell_view(const State& state) {
    ShellView view;
    const Texts& t = words(state);
    if (state.round.round) {
        const domain::Round& round = *state.round.round;
        view.has_round = true;
        view.round_name = round.name;
        view.round_caption = t.fill("round.starts", {{"date", format_day_and_month(round.starts_on, t.language())}});
        view.application_count = format_count(static_cast<std::int64_t>(round.applications.size()), t.language());
    }
    view.file_hovers = state.shell.file_hovers;
    add_saved_mark(state, view);
    add_notices(state, view);
    return view;
}

SettingsView settings_view(const State& state) {
    const Texts& t = words(state);
    SettingsView view;
    view.language = state.shell.language;
    view.theme = state.shell.theme;
    view.may_write = state.shell.storage.may_write();
    view.has_data = state.round.round.has_value() || !state.import.content.empty();
    view.data_text = state.round.round ? t.count("settings.data", static_cast<std::int64_t>(state.round.round->applications.size()),
                                                 {{"round", state.round.round->name}})
                                       : std::string(t("settings.no_data"));
    return view;
}

}  // namespace counterpart::app
