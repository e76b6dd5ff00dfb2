#pragma once

#include <cstdint>
#include <string>

#include "app/effect.h"
#include "app/report.h"
#include "app/state.h"
#include "base/later.h"
#include "base/result.h"
#include "domain/operation.h"

namespace counterpart::app {

/// Makes a change: shown at once, kept on the device, sent as soon as the endpoint can be reached. Errors: those of `domain::decide`, and
/// `storage_not_ours` in a tab that does not write; then nothing is changed.
COUNTERPART_LATER Result<void> make_change(State& state, domain::OperationBody body, Effects& effects);

/// Asks the endpoint now, unless a request is under way or something forbids it (offline, another tab writes, the session is over).
COUNTERPART_LATER void sync_now(State& state, Effects& effects);

/// How many of the present person's changes wait to be sent, and how many wait for the person.
struct WaitingChanges {
    int to_send = 0;
    int to_decide = 0;  ///< conflicts and refusals
};
WaitingChanges waiting_changes(const State& state);

/// Somebody signed in on this device, or nobody is any more: what the former person saw is forgotten, their unsent changes are kept for them.
COUNTERPART_LATER void change_person(State& state, std::string person_id, Effects& effects);
/// Forgets the person with their records and changes, on the device too. What others left unsent here stays for them.
COUNTERPART_LATER void forget_programme(State& state, Effects& effects);

/// Sends one's own version of a change in conflict, over the other one.
COUNTERPART_LATER void keep_mine(State& state, const std::string& operation_id, Effects& effects);
/// Puts a change in conflict, or a refused one, away.
COUNTERPART_LATER void drop_change(State& state, const std::string& operation_id, Effects& effects);

COUNTERPART_LATER void take_sync_answer(State& state, const Answered& report, Effects& effects);
/// No answer came, or one that says to come later.
COUNTERPART_LATER void miss_sync_answer(State& state, std::int64_t number, const Problem& problem, std::int64_t retry_after_s,
                                        Effects& effects);

void on(State& state, const DeviceLoaded& report, Effects& effects);
void on(State& state, const DeviceUnreadable& report, Effects& effects);
void on(State& state, const DeviceChanged& report, Effects& effects);
void on(State& state, const DeviceRefused& report, Effects& effects);
void on(State& state, const Reminded& report, Effects& effects);
void on(State& state, const CodeComplete& report, Effects& effects);
void on(State& state, const PageShown& report, Effects& effects);

}  // namespace counterpart::app
