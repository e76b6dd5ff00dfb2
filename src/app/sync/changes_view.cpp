#include "app/sync/changes_view.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/app.h"
#include "app/sync/guess.h"
#include "app/sync/sync.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "codec/record_difference.h"

namespace counterpart::app {
namespace {

using codec::OutboxEntry;
using codec::OutboxState;

/// "application.role" is called as the last part of its path is.
std::string field_words(std::string_view path, const Texts& t) {
    const std::string_view last = path.substr(path.rfind('.') + 1);
    const std::string key = std::string("field.").append(last);
    if (t.has(key)) {
        return std::string(t(key));
    }
    std::string plain(last);
    std::ranges::replace(plain, '_', ' ');
    return plain;
}

std::string value_words(std::string value, const Texts& t) {
    const std::string key = "value." + value;
    return value.empty() ? std::string(t("value.empty")) : t.has(key) ? std::string(t(key)) : std::move(value);
}

std::vector<DifferenceView> differences_of(const State& state, const OutboxEntry& entry) {
    const Texts& t = words(state);
    std::vector<DifferenceView> views;
    const auto mine = entry.current ? own_version(state.sync, entry, entry.current->record, state.shell.now_s) : std::nullopt;
    if (!mine) {
        return views;
    }
    for (codec::FieldDifference& difference : codec::differences(*mine, entry.current->record)) {
        views.push_back(
            {field_words(difference.field, t), value_words(std::move(difference.first), t), value_words(std::move(difference.second), t)});
    }
    return views;
}

ChangeView change_view_of(const State& state, const OutboxEntry& entry) {
    const Texts& t = words(state);
    ChangeView view;
    view.operation_id = entry.operation.id;
    view.title = t(std::string("change.").append(domain::operation_kind_name(entry.operation.body.index())));
    view.conflict = entry.state == OutboxState::kConflict;
    view.refused = entry.state == OutboxState::kRefused;
    if (view.conflict) {
        view.text = t("changes.conflict");
        view.differences = differences_of(state, entry);
    } else if (view.refused) {
        view.text = sentence_of(t, entry.problem.value_or(problem("unknown")));
    } else {
        view.text = t.fill("changes.made", {{"when", format_moment(entry.operation.made_at_s, state)}});
    }
    return view;
}

}  // namespace

ChangesView changes_view(const State& state) {
    const Texts& t = words(state);
    const SyncState& sync = state.sync;
    ChangesView view;
    for (const OutboxEntry& entry : sync.outbox) {
        if (entry.person_id == sync.you.person_id) {
            view.changes.push_back(change_view_of(state, entry));
        }
    }
    view.must_sign_in = sync.session_over;
    const bool waits = waiting_changes(state).to_send > 0;
    if (!waits) {
        return view;
    }
    if (sync.session_over) {
        view.state_text = t("changes.sign_in");
    } else if (!state.shell.online) {
        view.state_text = t("changes.offline");
    } else if (sync.asked != 0) {
        view.state_text = t("changes.sending");
    } else {
        view.state_text = sync.problem ? sentence_of(t, *sync.problem) : std::string(t("changes.soon"));
        view.can_send = state.shell.storage.may_write();
    }
    return view;
}

}  // namespace counterpart::app
