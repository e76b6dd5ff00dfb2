#include "app/shell/shell_view.h"

#include <algorithm>
#include <variant>

#include "app/apply/apply.h"
#include "app/inbox/inbox.h"
#include "app/shell/route.h"
#include "app/sync/sync.h"
#include "app/text/names.h"
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

Saving saving_of(const State& state) {
    const Saving drafts = state.shell.storage.saving();
    const SyncState& sync = state.sync;
    if (drafts != Saving::kSaved && drafts != Saving::kBusy && drafts != Saving::kNowhere) {
        return drafts;
    }
    if (drafts == Saving::kNowhere) {
        return drafts;
    }
    return sync.device_failed ? Saving::kFailed : sync.stored < sync.ordered ? Saving::kBusy : drafts;
}

/// What the endpoint has not taken comes before what is only here by design.
bool add_waiting_mark(const State& state, ShellView& view) {
    const Texts& t = words(state);
    const WaitingChanges waiting = waiting_changes(state);
    const bool online = state.shell.online;
    if (waiting.to_decide > 0) {
        view.mark = SavedMark::kFailed;
        view.saved_text = t.count("saved.to_decide", waiting.to_decide);
    } else if (waiting.to_send > 0) {
        view.mark = online ? SavedMark::kBusy : SavedMark::kOffline;
        view.saved_text = t.count(online ? "saved.waiting" : "saved.waiting_offline", waiting.to_send);
    }
    return waiting.to_decide + waiting.to_send > 0;
}

void add_saved_mark(const State& state, ShellView& view) {
    const Texts& t = words(state);
    switch (saving_of(state)) {
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
        case Saving::kNowhere:
        case Saving::kSaved: break;
    }
    if (add_waiting_mark(state, view)) {
        return;
    }
    if (state.shell.storage.keeps_nothing()) {
        view.mark = SavedMark::kOffline;
        view.saved_text = t("saved.nowhere");
        return;
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

bool takes_part(const State& state) {
    const std::string& me = state.sync.you.person_id;
    const auto is_application = [](const domain::Record* record) { return std::holds_alternative<domain::ApplicationRecord>(*record); };
    return !state.sync.shown.partnerships_of(me).empty() || std::ranges::any_of(state.sync.shown.owned_by(me), is_application);
}

bool has_partner(const State& state) {
    const auto partnerships = state.sync.shown.partnerships_of(state.sync.you.person_id);
    return std::ranges::any_of(partnerships, [](const domain::Partnership* one) { return one->started_at_s != 0; });
}

void add_person(const State& state, ShellView& view) {
    view.signed_in = !domain::is_visitor(state.sync.you);
    if (const domain::Person* person = state.sync.shown.person(state.sync.you.person_id)) {
        view.person_name = person->name.empty() ? person->email : person->name;
        view.person_caption = person->name.empty() ? std::string() : person->email;
        view.person_letter = initial_of(view.person_name);
    }
    const bool handed_in = state.apply.draft && state.apply.draft->sent_at_s != 0;
    view.writes_topics = domain::is_moderator(state.sync.you);
    view.runs_rounds = domain::is_staff(state.sync.you);
    if (const std::size_t open = folded_requests(open_requests(state)).count(); open > 0) {
        view.open_requests = format_count(static_cast<std::int64_t>(open), words(state).language());
    }
    view.has_events = view.writes_topics || !state.sync.shown.all(domain::RecordKind::kLiveEvent).empty();
    view.takes_part = handed_in || (view.signed_in && takes_part(state));
    view.has_partner = view.signed_in && has_partner(state);
    view.may_apply = open_round_record(state) != nullptr;
    const WaitingChanges waiting = waiting_changes(state);
    if (const int count = waiting.to_send + waiting.to_decide; count > 0) {
        view.change_count = format_count(count, words(state).language());
    }
    view.changes_ask = waiting.to_decide > 0;
}

void add_notices(const State& state, ShellView& view) {
    const Texts& t = words(state);
    switch (saving_of(state)) {
        case Saving::kFailed:
            view.notices.push_back({std::string(t("notice.not_saved")), std::string(t("notice.download")), DownloadUnsaved{}, true});
            break;
        case Saving::kUnreadable: view.notices.push_back({std::string(t("notice.unreadable")), {}, std::nullopt, true}); break;
        case Saving::kOtherTab:
            view.notices.push_back({std::string(t("notice.other_tab")), std::string(t("notice.take_over")), TakeOver{}, false});
            break;
        case Saving::kNowhere: view.notices.push_back({std::string(t("notice.keeps_nothing")), {}, std::nullopt, false}); break;
        case Saving::kLoading:
        case Saving::kSaved:
        case Saving::kBusy: break;
    }
    if (state.sync.session_over) {
        const int waiting = waiting_changes(state).to_send;
        view.notices.push_back({waiting > 0 ? t.count("notice.session_over_waiting", waiting) : std::string(t("notice.session_over")),
                                std::string(t("notice.sign_in")), GoTo{std::string(kSignInAddress)}, false});
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
        const bool has_begun = days_from_civil(round.starts_on) <= state.shell.now_s / kSecondsPerDay;
        view.round_caption =
            t.fill(has_begun ? "round.started" : "round.starts", {{"date", format_day_and_month(round.starts_on, t.language())}});
        view.application_count = format_count(static_cast<std::int64_t>(round.applications.size()), t.language());
    }
    view.file_hovers = state.shell.file_hovers;
    add_person(state, view);
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
    view.keeps_nothing = state.shell.storage.keeps_nothing();
    view.has_data = state.round.round.has_value() || !state.import.content.empty();
    view.data_text = state.round.round ? t.count("settings.data", static_cast<std::int64_t>(state.round.round->applications.size()),
                                                 {{"round", state.round.round->name}})
                                       : std::string(t("settings.no_data"));
    if (!domain::is_visitor(state.sync.you)) {
        view.data_text.append(" ").append(t("settings.account_data"));
    }
    return view;
}

}  // namespace counterpart::app
