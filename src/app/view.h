#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>

#include "app/account/account_view.h"
#include "app/applications/applications_view.h"
#include "app/apply/apply_view.h"
#include "app/batches/batches_view.h"
#include "app/cockpit/cockpit_view.h"
#include "app/events/events_view.h"
#include "app/farewell/farewell_view.h"
#include "app/forum/forum_view.h"
#include "app/home/home_view.h"
#include "app/import/import_view.h"
#include "app/inbox/inbox_view.h"
#include "app/intake/intake_view.h"
#include "app/library/library_view.h"
#include "app/pair/pair_view.h"
#include "app/preview/preview_view.h"
#include "app/reports/reports_view.h"
#include "app/round/start_view.h"
#include "app/rounds/rounds_view.h"
#include "app/sharing/sharing_view.h"
#include "app/shell/shell_view.h"
#include "app/sync/changes_view.h"
#include "app/talk/survey_view.h"
#include "app/talk/topics_view.h"
#include "app/talk/words_view.h"
#include "app/talk/workspaces_view.h"
#include "app/team/team_view.h"
#include "app/text/texts.h"

namespace counterpart::app {

/// The settings screen.
struct SettingsView {
    domain::UiLanguage language = domain::UiLanguage::kEnglish;
    Theme theme = Theme::kDevice;
    std::string data_text;         ///< what is kept on this device
    bool has_data = false;
    bool keeps_nothing = false;    ///< a computer that others use too
    bool may_write = true;
};

/// Nothing but its name: the gallery, an unknown address, the moment before everything is read.
struct PlainView {};

/// What the screen shows: plain data that points into the state, valid until the next update.
struct View {
    const Texts* words = nullptr;
    Theme theme = Theme::kDevice;
    Screen screen = Screen::kStart;
    bool loading = true;           ///< what is stored has not been read yet
    ShellView shell;
    std::variant<PlainView, StartView, ApplicationsView, ImportView, PreviewView, PairView, SettingsView, SignInView, AccountView,
                 ChangesView, HomeView, HelpView, ApplyView, SharingView, ConfirmAddressView, TopicsView, WordsView, WorkspacesView,
                 SurveyView, FarewellView, ForumView, LibraryView, EventsView, BatchesView, RoundsView, IntakeView, TeamView, ReportsView,
                 CockpitView, InboxView>
        content;
    std::optional<DialogView> dialog;
    std::span<const Toast> toasts;
};

}  // namespace counterpart::app
