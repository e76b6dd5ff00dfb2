#include "app/farewell/farewell.h"

#include <utility>

#include "app/farewell/keepsake.h"
#include "app/sync/sync.h"
#include "app/talk/companions.h"
#include "app/talk/notes.h"

namespace counterpart::app {

void on(State& state, const WishToStay& intent, Effects& effects) {
    const domain::Partnership* partnership = newest_partnership(state.sync.shown, state.sync.you.person_id);
    if (partnership == nullptr) {
        return;
    }
    auto made = make_change(state, domain::StayInTouch{partnership->id, intent.stays}, effects);
    state.farewell.problem = made ? std::nullopt : std::optional(std::move(made).error());
}

void on(State& state, const EndMyPartnership& /*intent*/, Effects& effects) {
    state.shell.dialog = Dialog::kNone;
    const domain::Partnership* partnership = newest_partnership(state.sync.shown, state.sync.you.person_id);
    if (partnership == nullptr) {
        return;
    }
    auto made = make_change(state, domain::EndPartnership{partnership->id, domain::EndReason::kByParticipant}, effects);
    state.farewell.problem = made ? std::nullopt : std::optional(std::move(made).error());
}

void on(State& state, const SaveKeepsake& intent, Effects& effects) {
    keep_notes(state, effects);  // what was typed last belongs to it
    const domain::Partnership* partnership = newest_partnership(state.sync.shown, state.sync.you.person_id);
    if (partnership == nullptr) {
        return;
    }
    const Keepsake keepsake = keepsake_of(state.sync.shown, state.sync.you.person_id, *partnership, words(state),
                                          {state.shell.now_s, state.shell.utc_offset_minutes});
    if (intent.format == KeepsakeFormat::kHtml) {
        effects.emplace_back(SaveFile{"counterpart-to-keep.html", "text/html", keepsake_html(keepsake)});
    } else {
        effects.emplace_back(SaveFile{"counterpart-to-keep.json", "application/json", keepsake_json(keepsake)});
    }
}

}  // namespace counterpart::app
