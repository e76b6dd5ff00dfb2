#include "app/shell/drafts.h"

#include <algorithm>
#include <utility>

#include "app/account/account.h"
#include "app/apply/apply_draft.h"
#include "app/import/import.h"
#include "app/preview/preview.h"
#include "app/preview/solve.h"
#include "app/round/round.h"
#include "app/shell/session.h"
#include "app/shell/shell.h"
#include "app/sync/device.h"
#include "app/sync/sync.h"
#include "app/visitor/visitor.h"
#include "base/later.h"
#include "codec/criteria_json.h"
#include "codec/preview_json.h"
#include "codec/round_json.h"

namespace counterpart::app {
namespace {

using Files = std::vector<std::pair<std::string, Bytes>>;

const Bytes* file_of(const Files& files, std::string_view name) {
    const auto found = std::ranges::find(files, name, [](const auto& file) { return std::string_view(file.first); });
    return found == files.end() ? nullptr : &found->second;
}

void restore_criteria(State& state, const Files& files) {
    const Bytes* file = file_of(files, kCriteriaFile);
    if (file != nullptr) {
        if (auto decoded = codec::decode_criteria(*file)) {
            state.preview.criteria = decoded->value;
        }
    }
}

// A stored round that this version cannot read is not thrown away: it stays in its file until another round is opened.
void restore_round(State& state, const Files& files, Effects& effects) {
    const Bytes* file = file_of(files, kRoundFile);
    if (file == nullptr) {
        return;
    }
    auto decoded = codec::decode_round(*file);
    if (!decoded) {
        state.round.load_problem = decoded.error().front();
        return;
    }
    open_round(state, std::move(decoded->value), RoundOrigin::kStored, effects);
    if (const Bytes* saved = file_of(files, kSavedFile)) {
        if (auto preview = codec::decode_preview(*saved)) {
            state.preview.saved = std::move(preview->value.preview);
        }
    }
}

COUNTERPART_LATER void restore_files(State& state, const Files& files, Effects& effects) {
    for (const auto& [name, content] : files) {
        if (name == kSettingsFile || name == kCriteriaFile || name == kSessionFile || name == kApplyFile || name == kCountsFile) {
            state.shell.storage.remember(name, content);
        }
    }
    if (const Bytes* settings = file_of(files, kSettingsFile)) {
        restore_settings(state, *settings);
    }
    restore_criteria(state, files);
    restore_round(state, files, effects);
    if (const Bytes* counts = file_of(files, kCountsFile)) {
        restore_counts(state, *counts);
    }
    if (const Bytes* apply = file_of(files, kApplyFile)) {
        state.apply.draft = decode_apply_draft(*apply);
    }
    if (const Bytes* import = file_of(files, kImportFile)) {
        state.import.content = *import;
    }
    if (const Bytes* session = file_of(files, kSessionFile)) {
        restore_session(state, *session);
    }
}

// A first visit has nothing to restore, and does not wait for the code that would.
void restore(State& state, const Files& files, Effects& effects) {
    if (!files.empty()) {
        restore_files(state, files, effects);
    }
    on(state, SwitchTheme{state.shell.theme}, effects);
}

}  // namespace

void store_changes(State& state, Effects& effects) {
    Storage& storage = state.shell.storage;
    if (!storage.may_write()) {
        return;
    }
    storage.store_if_changed(kSettingsFile, encode_settings(state), effects);
    storage.store_if_changed(kCriteriaFile, codec::encode_criteria(state.preview.criteria), effects);
    storage.store_if_changed(kSessionFile, encode_session(state), effects);
    if (state.apply.draft) {
        storage.store_if_changed(kApplyFile, encode_apply_draft(*state.apply.draft), effects);
    }
}

void on(State& state, const DraftsLoaded& report, Effects& effects) {
    state.shell.storage.loaded(report.may_write);
    restore(state, report.files, effects);
    on(state, Reminded{}, effects);
}

void on(State& state, const DraftsUnreadable& /*report*/, Effects& /*effects*/) { state.shell.storage.unreadable(); }

void on(State& state, const DraftStored& report, Effects& /*effects*/) {
    state.shell.storage.answer(report);
    state.shell.saved_at_s = state.shell.now_s;
}

void on(State& state, const DraftFailed& report, Effects& /*effects*/) { state.shell.storage.answer(report); }

void on(State& state, const WritingGranted& report, Effects& effects) {
    state.shell.storage.loaded(true);
    restore(state, report.files, effects);
    go_on_signing_in(state, effects);
    on(state, Reminded{}, effects);
}

void on(State& state, const WritingLost& /*report*/, Effects& /*effects*/) { state.shell.storage.lost(); }

void on(State& state, const DownloadUnsaved& /*intent*/, Effects& effects) {
    if (state.preview.result) {
        on(state, ExportPreview{}, effects);
    } else {
        on(state, DownloadRound{}, effects);
    }
    if (!state.sync.outbox.empty()) {
        on(state, DownloadChanges{}, effects);
    }
    if (!state.talk.typed.empty()) {
        effects.emplace_back(SaveFile{"counterpart-typed.json", "application/json", encode_session(state)});
    }
    if (!state.import.content.empty()) {
        effects.emplace_back(SaveFile{state.import.file_name, "text/csv", state.import.content});
    }
}

void on(State& state, const RemoveEverything& /*intent*/, Effects& effects) {
    Storage& storage = state.shell.storage;
    for (const std::string_view name : kAllFiles) {
        if (name != kSettingsFile) {
            storage.remove(name, effects);
        }
    }
    effects.emplace_back(CancelWorker{});
    state.round = {};
    state.import = {};
    state.applications = {};
    state.pair = {};
    state.apply = {};
    state.visitor = {};
    state.sharing = {};
    state.talk = {};
    state.farewell = {};
    const std::uint32_t number = state.preview.worker.number;
    state.preview = {};
    state.preview.worker.number = number;
    state.shell.dialog = Dialog::kNone;
    storage.remember(kCriteriaFile, codec::encode_criteria(state.preview.criteria));
    storage.remember(kSessionFile, encode_session(state));
    show_toast(state, std::string(words(state)("toast.removed")));
    go_to(state, kStartAddress, effects);
}

void on(State& state, const KeepNothingHere& intent, Effects& effects) {
    Storage& storage = state.shell.storage;
    if (!storage.may_write() || storage.keeps_nothing() == intent.on) {
        return;
    }
    if (intent.on) {
        for (const std::string_view name : kAllFiles) {
            storage.remove(name, effects);
        }
        DeviceChange all_gone;
        all_gone.clear();
        std::move(all_gone).order(state, effects);
    }
    storage.keep_nothing(intent.on);
    effects.emplace_back(KeepNothing{intent.on});
    if (!intent.on) {  // files follow by themselves, where they differ from what was ordered
        DeviceChange everything;
        everything.clear();
        everything.put_everything(state.sync);
        std::move(everything).order(state, effects);
        store_round(state, effects);
    }
    effects.emplace_back(Announce{std::string(words(state)(intent.on ? "settings.keeps_nothing_now" : "settings.keeps_now"))});
}

}  // namespace counterpart::app
