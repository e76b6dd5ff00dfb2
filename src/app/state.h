#pragma once

#include "app/account/account_state.h"
#include "app/applications/applications_state.h"
#include "app/apply/apply_state.h"
#include "app/batches/batches_state.h"
#include "app/cockpit/cockpit_state.h"
#include "app/effect.h"
#include "app/events/events_state.h"
#include "app/farewell/farewell_state.h"
#include "app/forum/forum_state.h"
#include "app/home/home_state.h"
#include "app/import/import_state.h"
#include "app/inbox/inbox_state.h"
#include "app/intake/intake_state.h"
#include "app/library/library_state.h"
#include "app/pair/pair_state.h"
#include "app/preview/preview_state.h"
#include "app/reports/reports_state.h"
#include "app/round/round_state.h"
#include "app/rounds/rounds_state.h"
#include "app/sharing/sharing_state.h"
#include "app/shell/shell_state.h"
#include "app/showcase/showcase_state.h"
#include "app/sync/sync_state.h"
#include "app/talk/talk_state.h"
#include "app/team/team_state.h"
#include "app/text/texts.h"
#include "app/visitor/visitor_state.h"
#include "app/work_time/work_state.h"

namespace counterpart::app {

/// Everything that the page knows. `update` is its only writer; keep one, never copy it.
struct State {
    ShellState shell;
    RoundState round;
    ImportState import;
    ApplicationsState applications;
    PreviewState preview;
    PairState pair;
    SyncState sync;
    AccountState account;
    HomeState home;
    ApplyState apply;
    VisitorState visitor;
    SharingState sharing;
    TalkState talk;
    FarewellState farewell;
    ForumState forum;
    LibraryState library;
    ShowcaseState showcase;
    EventsState events;
    BatchesState batches;
    RoundsState rounds;
    IntakeState intake;
    TeamState team;
    ReportsState reports;
    CockpitState cockpit;
    InboxState inbox;
    WorkState work;
    Bytes map_file;                ///< data/map.bin, once fetched
    bool map_asked = false;
};

/// The wording in the person's language.
inline const Texts& words(const State& state) { return texts(state.shell.language); }

}  // namespace counterpart::app
