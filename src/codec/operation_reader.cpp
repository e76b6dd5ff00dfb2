#include <array>
#include <iterator>
#include <utility>

#include "base/id.h"
#include "codec/application_fields.h"
#include "codec/operation_fields.h"
#include "codec/record_fields.h"
#include "codec/staff_operations.h"
#include "domain/limits.h"

namespace counterpart::codec {
namespace {

using domain::OperationBody;
using domain::RecordKind;

OperationBody read_save_profile(FieldReader& reader) {
    domain::SaveProfile body;
    body.name = reader.text("name", domain::kMaxNameLength, Need::kMandatory);
    body.language = reader.term("language", body.language);
    if (reader.object().value("topic_mails", Need::kOptional) != nullptr) {
        body.topic_mails = reader.boolean("topic_mails");
    }
    return body;
}

OperationBody read_submit_application(FieldReader& reader) {
    domain::SubmitApplication body;
    body.round_id = reader.id("round_id", RecordKind::kRound);
    body.shared = reader.shared_fields("shared");
    body.code_accepted = reader.boolean("code_accepted");
    body.language = reader.term("language", body.language, Need::kOptional);
    if (const nlohmann::json* value = reader.object().value("application", Need::kMandatory); value != nullptr) {
        const JsonPath path = reader.path_of("application");
        const std::size_t problems_before = reader.findings().problems.size();
        body.application = read_application(*value, path, reader.findings());
        if (reader.findings().problems.size() == problems_before) {
            check_application_limits(body.application, path, reader.findings());
        }
    }
    return body;
}

OperationBody read_withdraw_application(FieldReader& reader) {
    return domain::WithdrawApplication{reader.id("application_id", RecordKind::kApplication)};
}

OperationBody read_agree_to_show(FieldReader& reader) {
    domain::AgreeToShow body;
    body.application_id = reader.id("application_id", RecordKind::kApplication);
    body.shared = reader.shared_fields("shared");
    return body;
}

OperationBody read_log_contact(FieldReader& reader) {
    domain::LogContact body;
    body.entry_id = reader.id("entry_id", RecordKind::kContactEntry);
    body.partnership_id = reader.id("partnership_id", RecordKind::kPartnership);
    body.kind = reader.term("kind", body.kind);
    body.method = reader.term("method", body.method);
    body.at_s = reader.time("at");
    body.note = reader.text("note", domain::kMaxNoteLength);
    return body;
}

OperationBody read_post_message(FieldReader& reader) {
    domain::PostMessage body;
    body.post_id = reader.id("post_id", RecordKind::kPost);
    body.answers_id = reader.id("answers_id", RecordKind::kPost, Need::kOptional);
    body.title = reader.text("title", domain::kMaxNameLength);
    body.visitor_name = reader.text("visitor_name", domain::kMaxNameLength);
    body.text = reader.text("text", domain::kMaxMessageLength, Need::kMandatory);
    body.language = reader.text("language", domain::kMaxNameLength);
    body.topic_id = reader.id("topic_id", RecordKind::kTopic, Need::kOptional);
    body.country = reader.text("country", domain::kMaxNameLength);
    body.guest_post = reader.boolean("guest_post");
    body.visitor_email = reader.text("visitor_email", domain::kMaxNameLength);
    body.visitor_language = reader.term("visitor_language", body.visitor_language, Need::kOptional);
    return body;
}

OperationBody read_edit_post(FieldReader& reader) {
    domain::EditPost body;
    body.post_id = reader.id("post_id", RecordKind::kPost);
    body.text = reader.text("text", domain::kMaxMessageLength, Need::kMandatory);
    return body;
}

OperationBody read_report_post(FieldReader& reader) {
    domain::ReportPost body;
    body.request_id = reader.id("request_id", RecordKind::kHelpRequest);
    body.post_id = reader.id("post_id", RecordKind::kPost);
    body.text = reader.text("text", domain::kMaxNoteLength);
    return body;
}

OperationBody read_move_to_help(FieldReader& reader) {
    domain::MoveToHelp body;
    body.post_id = reader.id("post_id", RecordKind::kPost);
    body.request_id = reader.id("request_id", RecordKind::kHelpRequest);
    return body;
}

OperationBody read_ban_from_forum(FieldReader& reader) {
    domain::BanFromForum body;
    body.person_id = reader.id("person_id", RecordKind::kPerson);
    body.banned = reader.boolean("banned");
    body.reason = reader.text("reason", domain::kMaxNoteLength);
    return body;
}

OperationBody read_hide_post(FieldReader& reader) {
    domain::HidePost body;
    body.post_id = reader.id("post_id", RecordKind::kPost);
    body.state = reader.term("state", body.state);
    return body;
}

OperationBody read_ask_for_help(FieldReader& reader) {
    domain::AskForHelp body;
    body.request_id = reader.id("request_id", RecordKind::kHelpRequest);
    body.partnership_id = reader.id("partnership_id", RecordKind::kPartnership, Need::kOptional);
    body.kind = reader.term("kind", body.kind);
    body.text = reader.text("text", domain::kMaxMessageLength, Need::kMandatory);
    return body;
}

OperationBody read_answer_help(FieldReader& reader) {
    domain::AnswerHelp body;
    body.request_id = reader.id("request_id", RecordKind::kHelpRequest);
    body.state = reader.term("state", body.state);
    body.answer = reader.text("answer", domain::kMaxMessageLength);
    body.staff_note = reader.text("staff_note", domain::kMaxMessageLength);
    return body;
}

OperationBody read_add_photo(FieldReader& reader) {
    domain::AddPhoto body;
    body.photo_id = reader.id("photo_id", RecordKind::kPhoto);
    body.visibility = reader.term("visibility", body.visibility);
    body.type = reader.term("type", body.type);
    body.width_px = static_cast<std::int32_t>(reader.integer("width_px", 1, domain::kMaxPhotoPixels));
    body.height_px = static_cast<std::int32_t>(reader.integer("height_px", 1, domain::kMaxPhotoPixels));
    body.size_bytes = reader.integer("size_bytes", 1, domain::kMaxPhotoBytes);
    body.description = reader.text("description", domain::kMaxNoteLength);
    return body;
}

OperationBody read_choose_photo_visibility(FieldReader& reader) {
    domain::ChoosePhotoVisibility body;
    body.photo_id = reader.id("photo_id", RecordKind::kPhoto);
    body.visibility = reader.term("visibility", body.visibility);
    return body;
}

OperationBody read_remove_photo(FieldReader& reader) { return domain::RemovePhoto{reader.id("photo_id", RecordKind::kPhoto)}; }

OperationBody read_offer_photo(FieldReader& reader) {
    domain::OfferPhoto body;
    body.photo_id = reader.id("photo_id", RecordKind::kPhoto);
    body.story = reader.text("story", domain::kMaxNoteLength);
    body.description = reader.text("description", domain::kMaxNoteLength, Need::kMandatory);
    body.licence = reader.term("licence", body.licence);
    body.author = reader.text("author", domain::kMaxNameLength);
    body.consent = reader.boolean("consent");
    return body;
}

OperationBody read_publish_photo(FieldReader& reader) {
    domain::PublishPhoto body;
    body.photo_id = reader.id("photo_id", RecordKind::kPhoto);
    body.published = reader.boolean("published");
    return body;
}

OperationBody read_end_partnership(FieldReader& reader) {
    domain::EndPartnership body;
    body.partnership_id = reader.id("partnership_id", RecordKind::kPartnership);
    body.reason = reader.term("reason", body.reason);
    return body;
}

template <typename Body>
OperationBody read_role_change(FieldReader& reader) {
    Body body;
    body.person_id = reader.id("person_id", RecordKind::kPerson);
    if (const nlohmann::json* value = reader.object().value("grant", Need::kMandatory); value != nullptr) {
        body.grant = read_role(*value, reader.path_of("grant"), reader.findings());
    }
    return body;
}

OperationBody read_delete_my_data(FieldReader& reader) {
    domain::DeleteMyData body;
    body.posts = reader.term("posts", body.posts);
    return body;
}

OperationBody read_save_note(FieldReader& reader) {
    domain::SaveNote body;
    body.note_id = reader.id("note_id", RecordKind::kNote);
    body.partnership_id = reader.id("partnership_id", RecordKind::kPartnership);
    body.topic_id = reader.id("topic_id", RecordKind::kTopic, Need::kOptional);
    body.prompt = static_cast<std::int32_t>(reader.integer("prompt", 0, domain::kMaxPrompts));
    body.text = reader.text("text", domain::kMaxMessageLength);
    body.shared = reader.boolean("shared");
    body.done = reader.boolean("done");
    return body;
}

OperationBody read_save_topic(FieldReader& reader) { return domain::SaveTopic{read_topic(reader)}; }

OperationBody read_save_live_event(FieldReader& reader) { return domain::SaveLiveEvent{read_live_event(reader)}; }

OperationBody read_answer_survey(FieldReader& reader) { return domain::AnswerSurvey{read_survey_answer(reader)}; }

OperationBody read_save_glossary(FieldReader& reader) {
    domain::SaveGlossary body;
    body.glossary_id = reader.id("glossary_id", RecordKind::kGlossary);
    body.entries = read_glossary_entries(reader);
    body.open = reader.boolean("open");
    return body;
}

OperationBody read_hide_words(FieldReader& reader) {
    domain::HideWords body;
    body.glossary_id = reader.id("glossary_id", RecordKind::kGlossary);
    body.term = reader.text("term", domain::kMaxNameLength, Need::kMandatory);
    body.words = reader.text("words", domain::kMaxNameLength, Need::kMandatory);
    body.hidden = reader.boolean("hidden");
    return body;
}

OperationBody read_agree_on_contact(FieldReader& reader) {
    domain::AgreeOnContact body;
    body.partnership_id = reader.id("partnership_id", RecordKind::kPartnership);
    body.rhythm = reader.term("rhythm", body.rhythm);
    body.method = reader.term("method", body.method);
    body.next_call_at_s = reader.time("next_call_at");
    return body;
}

OperationBody read_stay_in_touch(FieldReader& reader) {
    domain::StayInTouch body;
    body.partnership_id = reader.id("partnership_id", RecordKind::kPartnership);
    body.stays = reader.boolean("stays");
    return body;
}

OperationBody read_ask_to_be_told(FieldReader& reader) {
    domain::AskToBeTold body;
    body.subscription_id = reader.id("subscription_id", RecordKind::kSubscription);
    body.email = reader.text("email", domain::kMaxNameLength * 2, Need::kMandatory);
    body.language = reader.term("language", body.language);
    return body;
}

OperationBody read_save_absences(FieldReader& reader) {
    domain::SaveAbsences body;
    body.application_id = reader.id("application_id", RecordKind::kApplication);
    body.absences = read_absences(reader.object(), reader.findings());
    return body;
}

// In the order of the body's alternatives.
constexpr std::array<OperationBody (*)(FieldReader&), domain::kOperationKindCount> kReaders{read_save_profile,
                                                                                            read_submit_application,
                                                                                            read_withdraw_application,
                                                                                            read_agree_to_show,
                                                                                            read_log_contact,
                                                                                            read_post_message,
                                                                                            read_hide_post,
                                                                                            read_ask_for_help,
                                                                                            read_answer_help,
                                                                                            read_add_photo,
                                                                                            read_choose_photo_visibility,
                                                                                            read_remove_photo,
                                                                                            read_save_round,
                                                                                            read_save_criteria,
                                                                                            read_save_preview,
                                                                                            read_release_pairs,
                                                                                            read_end_partnership,
                                                                                            read_role_change<domain::GrantRole>,
                                                                                            read_role_change<domain::RevokeRole>,
                                                                                            read_delete_my_data,
                                                                                            read_save_note,
                                                                                            read_save_topic,
                                                                                            read_answer_survey,
                                                                                            read_save_glossary,
                                                                                            read_agree_on_contact,
                                                                                            read_stay_in_touch,
                                                                                            read_ask_to_be_told,
                                                                                            read_decide_applications,
                                                                                            read_start_batch,
                                                                                            read_save_absences,
                                                                                            read_edit_post,
                                                                                            read_report_post,
                                                                                            read_move_to_help,
                                                                                            read_ban_from_forum,
                                                                                            read_offer_photo,
                                                                                            read_publish_photo,
                                                                                            read_save_live_event,
                                                                                            read_hide_words,
                                                                                            read_invite_to_team,
                                                                                            read_import_applications,
                                                                                            read_merge_applications,
                                                                                            read_tell_apart,
                                                                                            read_plan_batch,
                                                                                            read_pause_sending,
                                                                                            read_send_match_again,
                                                                                            read_correct_address,
                                                                                            read_claim_help,
                                                                                            read_nudge_partners,
                                                                                            read_rematch_partners,
                                                                                            read_remove_from_round,
                                                                                            read_take_back,
                                                                                            read_log_work};

}  // namespace

domain::Operation read_operation(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    domain::Operation operation;
    if (!reader.is_object()) {
        return operation;
    }
    operation.id = reader.text("id", domain::kMaxNameLength, Need::kMandatory);
    if (!is_id(operation.id)) {
        reader.add_problem("bad_id", "id");
    }
    operation.made_at_s = reader.time("made_at");
    if (reader.object().value("base", Need::kOptional) != nullptr) {
        operation.base_sequence = reader.integer("base", 0, kMaxSequence);
    }
    const std::string kind_name = reader.text("kind", domain::kMaxNameLength, Need::kMandatory);
    const std::optional<std::size_t> kind = domain::operation_kind_from_name(kind_name);
    const nlohmann::json* body = reader.object().value("body", Need::kMandatory);
    if (!kind.has_value()) {
        reader.add_problem("unknown_operation", "kind", kind_name);
    } else if (body != nullptr) {
        const JsonPath body_path = reader.path_of("body");
        FieldReader fields(*body, body_path, findings);
        operation.body = kReaders[*kind](fields);
        fields.finish();
    }
    reader.finish();
    return operation;
}

void refuse_unknown_fields(Findings& findings) {
    findings.problems.insert(findings.problems.end(), std::make_move_iterator(findings.notes.begin()),
                             std::make_move_iterator(findings.notes.end()));
    findings.notes.clear();
}

}  // namespace counterpart::codec
