#pragma once

#include <vector>

#include "domain/actor.h"
#include "support/sample_programme.h"

namespace counterpart::domain {

/// Every operation that can be aimed at a record of the programme, aimed at that record: own or foreign, that is the question.
inline std::vector<OperationBody> operations_on(const Record& record) {
    const std::string id = id_of(record);
    const std::string new_id = sample_id("new");
    switch (kind_of(record)) {
        case RecordKind::kPerson:
            return {GrantRole{id, {Role::kDirector, {}}},
                    GrantRole{id, {Role::kAmbassador, "IS"}},
                    RevokeRole{id, {Role::kContentOfficer, {}}},
                    RevokeRole{id, {Role::kAmbassador, "ZA"}},
                    BanFromForum{id, true, "insults"},
                    BanFromForum{id, false, {}},
                    InviteToTeam{new_id, std::get<Person>(record).email, UiLanguage::kEnglish, {Role::kContentOfficer, {}}},
                    InviteToTeam{id, "invited@example.org", UiLanguage::kEnglish, {Role::kDirector, {}}},
                    CorrectAddress{id, "corrected@example.net", true}};
        case RecordKind::kRound: {
            RoundRecord changed = std::get<RoundRecord>(record);
            changed.weeks = 8;
            SubmitApplication submit{id, kAllShared, true, sample_application("new", "PL", "round 3").application};
            return {SaveRound{changed},
                    SaveCriteria{id, {}},
                    SavePreview{new_id, id, "Name", "{}"},
                    ReleasePairs{id, 1, {{new_id, {sample_id("round 2 of three"), sample_id("round 2 of one")}}}},
                    submit,
                    DecideApplications{id, ApplicationState::kWaitingList, {sample_id("round 2 of three")}},
                    ImportApplications{id, kAlwaysShared, UiLanguage::kEnglish, {sample_application("new", "PL", "round 3").application}},
                    StartBatch{id, 2, {{FindingKind::kSameCountry, {sample_id("round 2 of one")}, "because", {}, 0}}},
                    PlanBatch{id, 2, kSampleNow_s + 60},
                    PauseSending{id, true}};
        }
        case RecordKind::kApplication: {
            const auto& application = std::get<ApplicationRecord>(record);
            SubmitApplication submit{sample_id("round 3"), kAllShared, true, application.application};
            return {SubmitApplication{application.round_id, kAllShared, true, application.application},
                    submit,
                    WithdrawApplication{id},
                    AgreeToShow{id, kAllShared},
                    SaveAbsences{id, {{{2014, 12, 24}, {2015, 1, 2}}}},
                    MergeApplications{id, sample_id("round 2 of three"), false},
                    MergeApplications{sample_id("round 2 of three"), id, true},
                    TellApart{id, sample_id("round 2 of three")},
                    RemoveFromRound{id, "decided by two"},
                    TakeBack{{}, id}};
        }
        case RecordKind::kPartnership:
            return {LogContact{new_id, id, ContactKind::kIWrote, ContactMethod::kEmail, kSampleNow_s, "note"},
                    EndPartnership{id, EndReason::kNoAnswer},
                    EndPartnership{id, EndReason::kConduct},
                    AskForHelp{new_id, id, HelpKind::kOther, "help"},
                    AgreeOnContact{id, Rhythm::kWeekly, ContactMethod::kVideo, kSampleNow_s + 60},
                    StayInTouch{id, true},
                    SendMatchAgain{id, sample_id("one")},
                    NudgePartners{id},
                    RematchPartners{id, EndReason::kNoAnswer, {std::get<Partnership>(record).person_ids.front()}},
                    TakeBack{id, {}}};
        case RecordKind::kContactEntry: {
            LogContact changed{
                id, std::get<ContactEntry>(record).partnership_id, ContactKind::kIWrote, ContactMethod::kEmail, kSampleNow_s, "changed"};
            LogContact moved = changed;
            moved.partnership_id = sample_id("one+two");
            return {changed, moved};
        }
        case RecordKind::kPost:
            return {HidePost{id, PostState::kHidden},
                    HidePost{id, PostState::kShown},
                    PostMessage{new_id, id, {}, "Visitor", "answer", "en"},
                    PostMessage{id, {}, "title", "Visitor", "again", "en"},
                    EditPost{id, "said better"},
                    ReportPost{new_id, id, "why"},
                    MoveToHelp{id, new_id}};
        case RecordKind::kHelpRequest:
            return {AskForHelp{id, {}, HelpKind::kOther, "again"}, AnswerHelp{id, HelpState::kSettled, "new answer", "new note"},
                    ClaimHelp{id, true}, ClaimHelp{id, false}};
        case RecordKind::kPhoto:
            return {AddPhoto{id, PhotoVisibility::kEverybody, PhotoType::kPng, 40, 30, 1'000, "mine now"},
                    ChoosePhotoVisibility{id, PhotoVisibility::kEverybody},
                    ChoosePhotoVisibility{id, PhotoVisibility::kOnlyMe},
                    RemovePhoto{id},
                    OfferPhoto{id, "A story", "A desk", PhotoLicence::kCcBySa, "Somebody", true},
                    PublishPhoto{id, true},
                    PublishPhoto{id, false}};
        case RecordKind::kSavedPreview: return {SavePreview{id, sample_id("round 2"), "Other name", "{}"}};
        case RecordKind::kTopic: {
            Topic changed = std::get<Topic>(record);
            changed.title = "Another title";
            return {SaveTopic{changed}};
        }
        case RecordKind::kNote: {
            const auto& note = std::get<Note>(record);
            return {SaveNote{id, note.partnership_id, note.topic_id, 0, "changed", true, false},
                    SaveNote{new_id, note.partnership_id, {}, 0, "new", false, true}};
        }
        case RecordKind::kSurveyAnswer: {
            SurveyAnswer changed = std::get<SurveyAnswer>(record);
            changed.text = "changed";
            SurveyAnswer other = changed;
            other.id = new_id;
            other.moment = SurveyMoment::kEnd;
            return {AnswerSurvey{changed}, AnswerSurvey{other}};
        }
        case RecordKind::kGlossary:
            return {SaveGlossary{id, {{"term", "mine"}}}, SaveGlossary{new_id, {{"term", "mine"}}},
                    SaveGlossary{id, {{"term", "mine"}}, true}, HideWords{id, "term", "mine", true}};
        case RecordKind::kLiveEvent: {
            LiveEvent changed = std::get<LiveEvent>(record);
            changed.cancelled = true;
            return {SaveLiveEvent{changed}};
        }
        case RecordKind::kAuditEntry: return {};
        case RecordKind::kWorkDay: return {LogWork{std::get<WorkDay>(record).day, 5}};
        case RecordKind::kSubscription: return {AskToBeTold{id, "another@example.org", UiLanguage::kEnglish}};
    }
    return {};
}

inline std::vector<OperationBody> every_operation() {
    std::vector<OperationBody> operations{SaveProfile{"New name", UiLanguage::kSpanish, false},
                                          DeleteMyData{PostsOfLeaver::kStayWithoutName},
                                          DeleteMyData{PostsOfLeaver::kGo},
                                          PostMessage{sample_id("new"), {}, "title", "Visitor", "text", "en"},
                                          AskForHelp{sample_id("new"), {}, HelpKind::kOther, "help"},
                                          AskToBeTold{sample_id("new"), "new@example.org", UiLanguage::kSpanish},
                                          AddPhoto{sample_photo_id("new"), PhotoVisibility::kPartner, PhotoType::kJpeg, 4, 3, 100, ""}};
    for (const Record& record : sample_programme_records()) {
        const std::vector<OperationBody> more = operations_on(record);
        operations.insert(operations.end(), more.begin(), more.end());
    }
    return operations;
}

/// A visitor, a stranger whose account is gone, and one person in every role.
inline std::vector<Actor> every_actor(const Programme& programme) {
    std::vector<Actor> actors{Actor{}, Actor{sample_id("gone"), {{Role::kDirector, {}}}}};
    for (const char* name : {"one", "two", "three", "four", "ambassador", "officer", "coordinator", "director"}) {
        actors.push_back(actor_of(programme, sample_id(name)));
    }
    return actors;
}

}  // namespace counterpart::domain
