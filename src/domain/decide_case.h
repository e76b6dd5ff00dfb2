#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/decide.h"
#include "domain/field_checks.h"

namespace counterpart::domain {

// Shared by the files decide_*.cpp.

/// What a rule decides about.
struct Case {
    const Programme& programme;
    const Actor& actor;
    std::int64_t now_s = 0;

    /// The actor's account; there for every rule but those that visitors may call (see `decide`).
    const Person& person() const { return *programme.person(actor.person_id); }
};

/// Whether the actor is one of a partnership's people.
bool is_partner(const Case& at, const Partnership& partnership);

/// The refusal of an act on a record that is not the actor's: `unknown_record` where they may not even see it.
std::unexpected<Problem> refuse_foreign(const Case& at, const Record& record, std::string_view where);

/// A mail to somebody, with their name as the first parameter.
MailOrder mail_to(const Person& person, MailKind kind);

/// Somebody of a partnership, with what is known about them.
struct Member {
    const Person* person = nullptr;
    const ApplicationRecord* application = nullptr;
};

/// The people of a partnership who are still there, with their applications.
std::vector<Member> members_of(const Programme& programme, const Partnership& partnership);

/// Tells somebody of their partners. It names the others, never the recipient: a person met their own details in a real round's mail.
MailOrder match_mail(const Member& recipient, const std::vector<Member>& members, const RoundRecord& round, std::int32_t batch);

/// Starts batches of a round that are held: their partnerships begin, their people are told; the round is written once.
void start_batches(const Programme& programme, const RoundRecord& round, const std::vector<std::int32_t>& batches, std::int64_t now_s,
                   Decision& decision);

/// The batches of a round that are held, whose time has come, and that nothing speaks against; none while sending is paused.
std::vector<std::int32_t> batches_due(const Programme& programme, const RoundRecord& round, std::int64_t now_s);

/// The batches of a round that are held, whose time has come, and that a finding of the pre-flight keeps from starting; none while sending is paused.
std::vector<std::int32_t> batches_held_back(const Programme& programme, const RoundRecord& round, std::int64_t now_s);

/// Takes a held partnership back: its people can be paired anew, and nobody is told, for nobody knew.
void take_back_held(const Programme& programme, const Partnership& held, Decision& decision);

/// A mail to somebody, with their name and the name of a round, which may be gone.
MailOrder mail_about_round(const Person& person, MailKind kind, const RoundRecord* round);

/// A pair that nobody knows of yet is no pair any more; the others of it can be paired anew.
void undo_held(const Case& at, const ApplicationRecord& record, Decision& decision);

/// Ends a partnership for a coordinator; its people are told later (held_news.h).
void end_and_hold(const Case& at, const Partnership& partnership, EndReason reason, Decision& decision);

Result<Decision> decide_body(const Case& at, const SaveProfile& body);
Result<Decision> decide_body(const Case& at, const SubmitApplication& body);
Result<Decision> decide_body(const Case& at, const WithdrawApplication& body);
Result<Decision> decide_body(const Case& at, const AgreeToShow& body);
Result<Decision> decide_body(const Case& at, const LogContact& body);
Result<Decision> decide_body(const Case& at, const PostMessage& body);
Result<Decision> decide_body(const Case& at, const HidePost& body);
Result<Decision> decide_body(const Case& at, const AskForHelp& body);
Result<Decision> decide_body(const Case& at, const AnswerHelp& body);
Result<Decision> decide_body(const Case& at, const AddPhoto& body);
Result<Decision> decide_body(const Case& at, const ChoosePhotoVisibility& body);
Result<Decision> decide_body(const Case& at, const RemovePhoto& body);
Result<Decision> decide_body(const Case& at, const SaveRound& body);
Result<Decision> decide_body(const Case& at, const SaveCriteria& body);
Result<Decision> decide_body(const Case& at, const SavePreview& body);
Result<Decision> decide_body(const Case& at, const ReleasePairs& body);
Result<Decision> decide_body(const Case& at, const EndPartnership& body);
Result<Decision> decide_body(const Case& at, const GrantRole& body);
Result<Decision> decide_body(const Case& at, const RevokeRole& body);
Result<Decision> decide_body(const Case& at, const DeleteMyData& body);
Result<Decision> decide_body(const Case& at, const SaveNote& body);
Result<Decision> decide_body(const Case& at, const SaveTopic& body);
Result<Decision> decide_body(const Case& at, const AnswerSurvey& body);
Result<Decision> decide_body(const Case& at, const SaveGlossary& body);
Result<Decision> decide_body(const Case& at, const AgreeOnContact& body);
Result<Decision> decide_body(const Case& at, const StayInTouch& body);
Result<Decision> decide_body(const Case& at, const AskToBeTold& body);
Result<Decision> decide_body(const Case& at, const DecideApplications& body);
Result<Decision> decide_body(const Case& at, const StartBatch& body);
Result<Decision> decide_body(const Case& at, const SaveAbsences& body);
Result<Decision> decide_body(const Case& at, const EditPost& body);
Result<Decision> decide_body(const Case& at, const ReportPost& body);
Result<Decision> decide_body(const Case& at, const MoveToHelp& body);
Result<Decision> decide_body(const Case& at, const BanFromForum& body);
Result<Decision> decide_body(const Case& at, const OfferPhoto& body);
Result<Decision> decide_body(const Case& at, const PublishPhoto& body);
Result<Decision> decide_body(const Case& at, const SaveLiveEvent& body);
Result<Decision> decide_body(const Case& at, const HideWords& body);
Result<Decision> decide_body(const Case& at, const InviteToTeam& body);
Result<Decision> decide_body(const Case& at, const ImportApplications& body);
Result<Decision> decide_body(const Case& at, const MergeApplications& body);
Result<Decision> decide_body(const Case& at, const TellApart& body);
Result<Decision> decide_body(const Case& at, const PlanBatch& body);
Result<Decision> decide_body(const Case& at, const PauseSending& body);
Result<Decision> decide_body(const Case& at, const SendMatchAgain& body);
Result<Decision> decide_body(const Case& at, const CorrectAddress& body);
Result<Decision> decide_body(const Case& at, const ClaimHelp& body);
Result<Decision> decide_body(const Case& at, const NudgePartners& body);
Result<Decision> decide_body(const Case& at, const RematchPartners& body);
Result<Decision> decide_body(const Case& at, const RemoveFromRound& body);
Result<Decision> decide_body(const Case& at, const TakeBack& body);
Result<Decision> decide_body(const Case& at, const LogWork& body);

}  // namespace counterpart::domain
