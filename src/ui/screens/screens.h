#pragma once

#include "app/intent.h"
#include "app/view.h"
#include "base/later.h"
#include "ui/frame.h"

namespace counterpart::ui {

// One function a screen: it draws its view in the area that it is given and appends what the person asked for.

void draw_start(Ui& ui, const Rect& area, const app::StartView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_applications(Ui& ui, const Rect& area, const app::ApplicationsView& view, const app::Texts& t,
                                         app::Intents& out);
COUNTERPART_LATER void draw_import(Ui& ui, const Rect& area, const app::ImportView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_preview(Ui& ui, const Rect& area, const app::PreviewView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_pair(Ui& ui, const Rect& area, const app::PairView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_settings(Ui& ui, const Rect& area, const app::SettingsView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_sign_in(Ui& ui, const Rect& area, const app::SignInView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_account(Ui& ui, const Rect& area, const app::AccountView& view, const app::ShellView& shell,
                                    const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_home(Ui& ui, const Rect& area, const app::HomeView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_confirm_address(Ui& ui, const Rect& area, const app::ConfirmAddressView& view, const app::Texts& t,
                                            app::Intents& out);
COUNTERPART_LATER void draw_sharing(Ui& ui, const Rect& area, const app::SharingView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_apply(Ui& ui, const Rect& area, const app::ApplyView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_help(Ui& ui, const Rect& area, const app::HelpView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_topics(Ui& ui, const Rect& area, const app::TopicsView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_words(Ui& ui, const Rect& area, const app::WordsView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_workspaces(Ui& ui, const Rect& area, const app::WorkspacesView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_survey(Ui& ui, const Rect& area, const app::SurveyView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_library(Ui& ui, const Rect& area, const app::LibraryView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_batches(Ui& ui, const Rect& area, const app::BatchesView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_events(Ui& ui, const Rect& area, const app::EventsView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_rounds(Ui& ui, const Rect& area, const app::RoundsView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_intake(Ui& ui, const Rect& area, const app::IntakeView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_team(Ui& ui, const Rect& area, const app::TeamView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_reports(Ui& ui, const Rect& area, const app::ReportsView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_cockpit(Ui& ui, const Rect& area, const app::CockpitView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_inbox(Ui& ui, const Rect& area, const app::InboxView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_forum(Ui& ui, const Rect& area, const app::ForumView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_farewell(Ui& ui, const Rect& area, const app::FarewellView& view, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_changes(Ui& ui, const Rect& area, const app::ChangesView& view, const app::Texts& t, app::Intents& out);
void draw_not_found(Ui& ui, const Rect& area, const app::Texts& t);

/// What stands over the page: questions and explanations.
COUNTERPART_LATER void draw_dialog(Ui& ui, const app::DialogView& view, const app::Texts& t, app::Intents& out);

/// The space at the sides of a screen's content.
float side_padding(const Ui& ui);

}  // namespace counterpart::ui
