#pragma once

#include <cstdint>
#include <string>

#include "app/state.h"
#include "app/view.h"
#include "base/later.h"

namespace counterpart::app {

// One function a part of the view; each is cheap enough for every drawn frame.

ShellView shell_view(const State& state);
std::optional<DialogView> dialog_view(const State& state);
StartView start_view(const State& state);
VisitorView visitor_view(const State& state);
COUNTERPART_LATER ApplicationsView applications_view(const State& state);
COUNTERPART_LATER ImportView import_view(const State& state);
COUNTERPART_LATER PreviewView preview_view(const State& state);
COUNTERPART_LATER CriteriaView criteria_view(const State& state);
COUNTERPART_LATER FactsView facts_view(const State& state);
COUNTERPART_LATER PairView pair_view(const State& state);
COUNTERPART_LATER SettingsView settings_view(const State& state);
COUNTERPART_LATER SignInView sign_in_view(const State& state);
COUNTERPART_LATER AccountView account_view(const State& state);
COUNTERPART_LATER ConfirmAddressView confirm_address_view(const State& state);
/// The mails to the person in words, newest first.
COUNTERPART_LATER std::vector<MailLineView> mail_lines(const State& state);
COUNTERPART_LATER ChangesView changes_view(const State& state);
COUNTERPART_LATER HomeView home_view(const State& state);
COUNTERPART_LATER HelpView help_view(const State& state);
COUNTERPART_LATER ApplyView apply_view(const State& state);
COUNTERPART_LATER SharingView sharing_view(const State& state);
COUNTERPART_LATER PhotosView photos_view(const State& state);
/// The form that offers a photo to the showcase, where it is open.
COUNTERPART_LATER std::optional<OfferFormView> offer_form_view(const State& state, const domain::Photo& photo);
/// Where one's own photo stands on its way to everybody; empty for one that is not offered.
COUNTERPART_LATER std::string standing_of(const State& state, const domain::Photo& photo);
COUNTERPART_LATER ShownPhotoView shown_photo_of(const State& state, const domain::Photo& photo);
/// A licence as people read it; one that is not known as it is.
COUNTERPART_LATER std::string licence_words(std::string_view licence, const Texts& t);
COUNTERPART_LATER TopicsView topics_view(const State& state);
/// The note of the person at a place of their partnership.
COUNTERPART_LATER NoteView note_view_of(const State& state, const domain::Partnership& partnership, const NotePlace& place);
COUNTERPART_LATER WordsView words_view(const State& state);
COUNTERPART_LATER WorkspacesView workspaces_view(const State& state);
COUNTERPART_LATER SurveyView survey_view(const State& state);
COUNTERPART_LATER FarewellView farewell_view(const State& state);
COUNTERPART_LATER ForumView forum_view(const State& state);
COUNTERPART_LATER LibraryView library_view(const State& state);
COUNTERPART_LATER BatchesView batches_view(const State& state);
COUNTERPART_LATER EventsView events_view(const State& state);
COUNTERPART_LATER RoundsView rounds_view(const State& state);
COUNTERPART_LATER IntakeView intake_view(const State& state);
COUNTERPART_LATER TeamView team_view(const State& state);
COUNTERPART_LATER ReportsView reports_view(const State& state);
COUNTERPART_LATER CockpitView cockpit_view(const State& state);
/// One partnership, with what can be done about it.
COUNTERPART_LATER PartnershipView partnership_view(const State& state, const domain::Partnership& partnership);
/// What an opened act would do.
COUNTERPART_LATER ActView act_view(const State& state, const OpenedAct& opened);
COUNTERPART_LATER InboxView inbox_view(const State& state);
/// The live events about a topic that are not over, the soonest first.
COUNTERPART_LATER std::vector<TopicLineView> event_lines_of_topic(const State& state, std::string_view topic_id);
/// What is said about the topic or in the thread that the screen shows.
COUNTERPART_LATER DiscussionView discussion_view(const State& state);

/// "26 November, 14:05" in the device's time; with the year if it is another one.
COUNTERPART_LATER std::string format_moment(std::int64_t moment_s, const State& state);

}  // namespace counterpart::app
