#include "domain/operation.h"

#include <algorithm>
#include <array>

#include "domain/work_time.h"

namespace counterpart::domain {
namespace {

// In the order of the body's alternatives.
constexpr std::array<std::string_view, kOperationKindCount> kNames{"save_profile",
                                                                   "submit_application",
                                                                   "withdraw_application",
                                                                   "agree_to_show",
                                                                   "log_contact",
                                                                   "post_message",
                                                                   "hide_post",
                                                                   "ask_for_help",
                                                                   "answer_help",
                                                                   "add_photo",
                                                                   "choose_photo_visibility",
                                                                   "remove_photo",
                                                                   "save_round",
                                                                   "save_criteria",
                                                                   "save_preview",
                                                                   "release_pairs",
                                                                   "end_partnership",
                                                                   "grant_role",
                                                                   "revoke_role",
                                                                   "delete_my_data",
                                                                   "save_note",
                                                                   "save_topic",
                                                                   "answer_survey",
                                                                   "save_glossary",
                                                                   "agree_on_contact",
                                                                   "stay_in_touch",
                                                                   "ask_to_be_told",
                                                                   "decide_applications",
                                                                   "start_batch",
                                                                   "save_absences",
                                                                   "edit_post",
                                                                   "report_post",
                                                                   "move_to_help",
                                                                   "ban_from_forum",
                                                                   "offer_photo",
                                                                   "publish_photo",
                                                                   "save_live_event",
                                                                   "hide_words",
                                                                   "invite_to_team",
                                                                   "import_applications",
                                                                   "merge_applications",
                                                                   "tell_apart",
                                                                   "plan_batch",
                                                                   "pause_sending",
                                                                   "send_match_again",
                                                                   "correct_address",
                                                                   "claim_help",
                                                                   "nudge_partners",
                                                                   "rematch_partners",
                                                                   "remove_from_round",
                                                                   "take_back",
                                                                   "log_work"};

struct Target {
    std::string_view actor_person_id;

    RecordKey operator()(const SaveProfile&) const { return {RecordKind::kPerson, std::string(actor_person_id)}; }
    RecordKey operator()(const SubmitApplication& body) const { return {RecordKind::kApplication, body.application.id}; }
    RecordKey operator()(const WithdrawApplication& body) const { return {RecordKind::kApplication, body.application_id}; }
    RecordKey operator()(const AgreeToShow& body) const { return {RecordKind::kApplication, body.application_id}; }
    RecordKey operator()(const LogContact& body) const { return {RecordKind::kContactEntry, body.entry_id}; }
    RecordKey operator()(const PostMessage& body) const { return {RecordKind::kPost, body.post_id}; }
    RecordKey operator()(const HidePost& body) const { return {RecordKind::kPost, body.post_id}; }
    RecordKey operator()(const AskForHelp& body) const { return {RecordKind::kHelpRequest, body.request_id}; }
    RecordKey operator()(const AnswerHelp& body) const { return {RecordKind::kHelpRequest, body.request_id}; }
    RecordKey operator()(const AddPhoto& body) const { return {RecordKind::kPhoto, body.photo_id}; }
    RecordKey operator()(const ChoosePhotoVisibility& body) const { return {RecordKind::kPhoto, body.photo_id}; }
    RecordKey operator()(const RemovePhoto& body) const { return {RecordKind::kPhoto, body.photo_id}; }
    RecordKey operator()(const SaveRound& body) const { return {RecordKind::kRound, body.round.id}; }
    RecordKey operator()(const SaveCriteria& body) const { return {RecordKind::kRound, body.round_id}; }
    RecordKey operator()(const SavePreview& body) const { return {RecordKind::kSavedPreview, body.preview_id}; }
    RecordKey operator()(const ReleasePairs& body) const { return {RecordKind::kRound, body.round_id}; }
    RecordKey operator()(const EndPartnership& body) const { return {RecordKind::kPartnership, body.partnership_id}; }
    RecordKey operator()(const GrantRole& body) const { return {RecordKind::kPerson, body.person_id}; }
    RecordKey operator()(const RevokeRole& body) const { return {RecordKind::kPerson, body.person_id}; }
    RecordKey operator()(const DeleteMyData&) const { return {RecordKind::kPerson, std::string(actor_person_id)}; }
    RecordKey operator()(const SaveNote& body) const { return {RecordKind::kNote, body.note_id}; }
    RecordKey operator()(const SaveTopic& body) const { return {RecordKind::kTopic, body.topic.id}; }
    RecordKey operator()(const AnswerSurvey& body) const { return {RecordKind::kSurveyAnswer, body.answer.id}; }
    RecordKey operator()(const SaveGlossary& body) const { return {RecordKind::kGlossary, body.glossary_id}; }
    RecordKey operator()(const AgreeOnContact& body) const { return {RecordKind::kPartnership, body.partnership_id}; }
    RecordKey operator()(const StayInTouch& body) const { return {RecordKind::kPartnership, body.partnership_id}; }
    RecordKey operator()(const AskToBeTold& body) const { return {RecordKind::kSubscription, body.subscription_id}; }
    RecordKey operator()(const DecideApplications& body) const { return {RecordKind::kRound, body.round_id}; }
    RecordKey operator()(const StartBatch& body) const { return {RecordKind::kRound, body.round_id}; }
    RecordKey operator()(const SaveAbsences& body) const { return {RecordKind::kApplication, body.application_id}; }
    RecordKey operator()(const EditPost& body) const { return {RecordKind::kPost, body.post_id}; }
    RecordKey operator()(const ReportPost& body) const { return {RecordKind::kHelpRequest, body.request_id}; }
    RecordKey operator()(const MoveToHelp& body) const { return {RecordKind::kPost, body.post_id}; }
    RecordKey operator()(const BanFromForum& body) const { return {RecordKind::kPerson, body.person_id}; }
    RecordKey operator()(const OfferPhoto& body) const { return {RecordKind::kPhoto, body.photo_id}; }
    RecordKey operator()(const PublishPhoto& body) const { return {RecordKind::kPhoto, body.photo_id}; }
    RecordKey operator()(const SaveLiveEvent& body) const { return {RecordKind::kLiveEvent, body.event.id}; }
    RecordKey operator()(const HideWords& body) const { return {RecordKind::kGlossary, body.glossary_id}; }
    RecordKey operator()(const InviteToTeam& body) const { return {RecordKind::kPerson, body.person_id}; }
    RecordKey operator()(const ImportApplications& body) const { return {RecordKind::kRound, body.round_id}; }
    RecordKey operator()(const MergeApplications& body) const { return {RecordKind::kApplication, body.kept_id}; }
    RecordKey operator()(const TellApart& body) const { return {RecordKind::kApplication, body.first_id}; }
    RecordKey operator()(const PlanBatch& body) const { return {RecordKind::kRound, body.round_id}; }
    RecordKey operator()(const PauseSending& body) const { return {RecordKind::kRound, body.round_id}; }
    RecordKey operator()(const SendMatchAgain& body) const { return {RecordKind::kPartnership, body.partnership_id}; }
    RecordKey operator()(const CorrectAddress& body) const { return {RecordKind::kPerson, body.person_id}; }
    RecordKey operator()(const ClaimHelp& body) const { return {RecordKind::kHelpRequest, body.request_id}; }
    RecordKey operator()(const NudgePartners& body) const { return {RecordKind::kPartnership, body.partnership_id}; }
    RecordKey operator()(const RematchPartners& body) const { return {RecordKind::kPartnership, body.partnership_id}; }
    RecordKey operator()(const RemoveFromRound& body) const { return {RecordKind::kApplication, body.application_id}; }
    RecordKey operator()(const TakeBack& body) const {
        return body.partnership_id.empty() ? RecordKey{RecordKind::kApplication, body.application_id}
                                           : RecordKey{RecordKind::kPartnership, body.partnership_id};
    }
    RecordKey operator()(const LogWork& body) const { return {RecordKind::kWorkDay, work_day_id(actor_person_id, body.day)}; }
};

}  // namespace

std::string_view operation_kind_name(std::size_t kind) { return kind < kNames.size() ? kNames[kind] : std::string_view(); }

std::optional<std::size_t> operation_kind_from_name(std::string_view name) {
    const auto* place = std::ranges::find(kNames, name);
    return place == kNames.end() ? std::nullopt : std::optional<std::size_t>(static_cast<std::size_t>(place - kNames.begin()));
}

RecordKey target_of(const OperationBody& body, std::string_view actor_person_id) { return std::visit(Target{actor_person_id}, body); }

}  // namespace counterpart::domain
