#include "codec/application_fields.h"
#include "codec/field_writer.h"
#include "codec/operation_fields.h"
#include "codec/record_fields.h"
#include "codec/round_fields.h"

namespace counterpart::codec {
namespace {

/// Writes the fields of each kind of operation.
struct OperationWriting {
    JsonWriter& to;

    void operator()(const domain::SaveProfile& body) const {
        write_text(to, "name", body.name);
        write_text(to, "language", domain::term_name(body.language));
        if (body.topic_mails) {
            write_boolean(to, "topic_mails", *body.topic_mails);
        }
    }
    void operator()(const domain::SubmitApplication& body) const {
        write_text(to, "round_id", body.round_id);
        write_shared_fields(to, "shared", body.shared);
        write_boolean(to, "code_accepted", body.code_accepted);
        write_text(to, "language", domain::term_name(body.language));
        to.key("application");
        write_application(to, body.application);
    }
    void operator()(const domain::WithdrawApplication& body) const { write_text(to, "application_id", body.application_id); }
    void operator()(const domain::AgreeToShow& body) const {
        write_text(to, "application_id", body.application_id);
        write_shared_fields(to, "shared", body.shared);
    }
    void operator()(const domain::LogContact& body) const {
        write_text(to, "entry_id", body.entry_id);
        write_text(to, "partnership_id", body.partnership_id);
        write_text(to, "kind", domain::term_name(body.kind));
        write_text(to, "method", domain::term_name(body.method));
        write_time(to, "at", body.at_s);
        write_if_filled(to, "note", body.note);
    }
    void operator()(const domain::PostMessage& body) const {
        write_text(to, "post_id", body.post_id);
        write_if_filled(to, "answers_id", body.answers_id);
        write_if_filled(to, "title", body.title);
        write_if_filled(to, "visitor_name", body.visitor_name);
        write_text(to, "text", body.text);
        write_if_filled(to, "language", body.language);
        write_if_filled(to, "topic_id", body.topic_id);
        write_if_filled(to, "country", body.country);
        if (body.guest_post) {
            write_boolean(to, "guest_post", true);
        }
        write_if_filled(to, "visitor_email", body.visitor_email);
        if (body.visitor_language != domain::UiLanguage::kEnglish) {
            write_text(to, "visitor_language", domain::term_name(body.visitor_language));
        }
    }
    void operator()(const domain::EditPost& body) const {
        write_text(to, "post_id", body.post_id);
        write_text(to, "text", body.text);
    }
    void operator()(const domain::ReportPost& body) const {
        write_text(to, "request_id", body.request_id);
        write_text(to, "post_id", body.post_id);
        write_if_filled(to, "text", body.text);
    }
    void operator()(const domain::MoveToHelp& body) const {
        write_text(to, "post_id", body.post_id);
        write_text(to, "request_id", body.request_id);
    }
    void operator()(const domain::BanFromForum& body) const {
        write_text(to, "person_id", body.person_id);
        write_boolean(to, "banned", body.banned);
        write_if_filled(to, "reason", body.reason);
    }
    void operator()(const domain::HidePost& body) const {
        write_text(to, "post_id", body.post_id);
        write_text(to, "state", domain::term_name(body.state));
    }
    void operator()(const domain::AskForHelp& body) const {
        write_text(to, "request_id", body.request_id);
        write_if_filled(to, "partnership_id", body.partnership_id);
        write_text(to, "kind", domain::term_name(body.kind));
        write_text(to, "text", body.text);
    }
    void operator()(const domain::AnswerHelp& body) const {
        write_text(to, "request_id", body.request_id);
        write_text(to, "state", domain::term_name(body.state));
        write_if_filled(to, "answer", body.answer);
        write_if_filled(to, "staff_note", body.staff_note);
    }
    void operator()(const domain::AddPhoto& body) const {
        write_text(to, "photo_id", body.photo_id);
        write_text(to, "visibility", domain::term_name(body.visibility));
        write_text(to, "type", domain::term_name(body.type));
        write_number(to, "width_px", body.width_px);
        write_number(to, "height_px", body.height_px);
        write_number(to, "size_bytes", body.size_bytes);
        write_if_filled(to, "description", body.description);
    }
    void operator()(const domain::ChoosePhotoVisibility& body) const {
        write_text(to, "photo_id", body.photo_id);
        write_text(to, "visibility", domain::term_name(body.visibility));
    }
    void operator()(const domain::OfferPhoto& body) const {
        write_text(to, "photo_id", body.photo_id);
        write_if_filled(to, "story", body.story);
        write_text(to, "description", body.description);
        write_text(to, "licence", domain::term_name(body.licence));
        write_if_filled(to, "author", body.author);
        write_boolean(to, "consent", body.consent);
    }
    void operator()(const domain::PublishPhoto& body) const {
        write_text(to, "photo_id", body.photo_id);
        write_boolean(to, "published", body.published);
    }
    void operator()(const domain::RemovePhoto& body) const { write_text(to, "photo_id", body.photo_id); }
    void operator()(const domain::SaveRound& body) const { write_round_record(to, body.round); }
    void operator()(const domain::SaveCriteria& body) const {
        write_text(to, "round_id", body.round_id);
        to.key("criteria");
        to.begin_object();
        write_criteria_fields(to, body.criteria);
        to.end_object();
    }
    void operator()(const domain::SavePreview& body) const {
        write_text(to, "preview_id", body.preview_id);
        write_text(to, "round_id", body.round_id);
        write_text(to, "name", body.name);
        write_text(to, "preview", body.preview_json);
    }
    void operator()(const domain::ReleasePairs& body) const {
        write_text(to, "round_id", body.round_id);
        write_number(to, "batch", body.batch);
        write_time(to, "planned_at", body.planned_at_s);
        write_overrulings(to, "overruled", body.overruled);
        to.key("groups");
        to.begin_array();
        for (const domain::ReleasedGroup& group : body.groups) {
            to.begin_object();
            write_text(to, "partnership_id", group.partnership_id);
            to.key("application_ids");
            to.begin_array();
            for (const std::string& id : group.application_ids) {
                to.text(id);
            }
            to.end_array();
            to.end_object();
        }
        to.end_array();
    }
    void operator()(const domain::EndPartnership& body) const {
        write_text(to, "partnership_id", body.partnership_id);
        write_text(to, "reason", domain::term_name(body.reason));
    }
    void operator()(const domain::GrantRole& body) const { role_change(body.person_id, body.grant); }
    void operator()(const domain::RevokeRole& body) const { role_change(body.person_id, body.grant); }
    void operator()(const domain::DeleteMyData& body) const { write_text(to, "posts", domain::term_name(body.posts)); }

    void operator()(const domain::SaveNote& body) const {
        write_text(to, "note_id", body.note_id);
        write_text(to, "partnership_id", body.partnership_id);
        write_if_filled(to, "topic_id", body.topic_id);
        write_number(to, "prompt", body.prompt);
        write_if_filled(to, "text", body.text);
        write_boolean(to, "shared", body.shared);
        write_boolean(to, "done", body.done);
    }
    void operator()(const domain::SaveTopic& body) const { write_topic(to, body.topic); }
    void operator()(const domain::SaveLiveEvent& body) const { write_live_event(to, body.event); }
    void operator()(const domain::AnswerSurvey& body) const { write_survey_answer(to, body.answer); }
    void operator()(const domain::SaveGlossary& body) const {
        write_text(to, "glossary_id", body.glossary_id);
        write_glossary_entries(to, body.entries);
        if (body.open) {
            write_boolean(to, "open", true);
        }
    }
    void operator()(const domain::HideWords& body) const {
        write_text(to, "glossary_id", body.glossary_id);
        write_text(to, "term", body.term);
        write_text(to, "words", body.words);
        write_boolean(to, "hidden", body.hidden);
    }
    void operator()(const domain::AgreeOnContact& body) const {
        write_text(to, "partnership_id", body.partnership_id);
        write_text(to, "rhythm", domain::term_name(body.rhythm));
        write_text(to, "method", domain::term_name(body.method));
        write_time(to, "next_call_at", body.next_call_at_s);
    }
    void operator()(const domain::StayInTouch& body) const {
        write_text(to, "partnership_id", body.partnership_id);
        write_boolean(to, "stays", body.stays);
    }
    void operator()(const domain::AskToBeTold& body) const {
        write_text(to, "subscription_id", body.subscription_id);
        write_text(to, "email", body.email);
        write_text(to, "language", domain::term_name(body.language));
    }
    void operator()(const domain::DecideApplications& body) const {
        write_text(to, "round_id", body.round_id);
        write_text(to, "state", domain::term_name(body.state));
        to.key("application_ids");
        to.begin_array();
        for (const std::string& id : body.application_ids) {
            to.text(id);
        }
        to.end_array();
    }
    void operator()(const domain::StartBatch& body) const {
        write_text(to, "round_id", body.round_id);
        write_number(to, "batch", body.batch);
        write_overrulings(to, "overruled", body.overruled);
    }

    void operator()(const domain::PlanBatch& body) const {
        write_text(to, "round_id", body.round_id);
        write_number(to, "batch", body.batch);
        write_time(to, "planned_at", body.planned_at_s);
    }

    void operator()(const domain::PauseSending& body) const {
        write_text(to, "round_id", body.round_id);
        write_boolean(to, "paused", body.paused);
    }

    void operator()(const domain::SendMatchAgain& body) const {
        write_text(to, "partnership_id", body.partnership_id);
        write_text(to, "person_id", body.person_id);
    }

    void operator()(const domain::CorrectAddress& body) const {
        write_text(to, "person_id", body.person_id);
        write_text(to, "email", body.email);
        write_boolean(to, "send_again", body.send_again);
    }

    void operator()(const domain::SaveAbsences& body) const {
        write_text(to, "application_id", body.application_id);
        write_absences(to, body.absences);
    }

    void operator()(const domain::InviteToTeam& body) const {
        write_text(to, "email", body.email);
        write_text(to, "language", domain::term_name(body.language));
        role_change(body.person_id, body.grant);
    }
    void operator()(const domain::ImportApplications& body) const {
        write_text(to, "round_id", body.round_id);
        write_shared_fields(to, "shared", body.shared);
        write_text(to, "language", domain::term_name(body.language));
        to.key("applications");
        to.begin_array();
        for (const domain::Application& application : body.applications) {
            write_application(to, application);
        }
        to.end_array();
    }
    void operator()(const domain::MergeApplications& body) const {
        write_text(to, "kept_id", body.kept_id);
        write_text(to, "merged_id", body.merged_id);
        if (body.answers_of_merged) {
            write_boolean(to, "answers_of_merged", true);
        }
    }
    void operator()(const domain::TellApart& body) const {
        write_text(to, "first_id", body.first_id);
        write_text(to, "second_id", body.second_id);
    }
    void operator()(const domain::ClaimHelp& body) const {
        write_text(to, "request_id", body.request_id);
        write_boolean(to, "claimed", body.claimed);
    }
    void operator()(const domain::NudgePartners& body) const { write_text(to, "partnership_id", body.partnership_id); }
    void operator()(const domain::RematchPartners& body) const {
        write_text(to, "partnership_id", body.partnership_id);
        write_text(to, "reason", domain::term_name(body.reason));
        to.key("person_ids");
        to.begin_array();
        for (const std::string& person_id : body.person_ids) {
            to.text(person_id);
        }
        to.end_array();
    }
    void operator()(const domain::RemoveFromRound& body) const {
        write_text(to, "application_id", body.application_id);
        write_text(to, "reason", body.reason);
    }
    void operator()(const domain::TakeBack& body) const {
        write_if_filled(to, "partnership_id", body.partnership_id);
        write_if_filled(to, "application_id", body.application_id);
    }
    void operator()(const domain::LogWork& body) const {
        write_text(to, "day", format_civil_date(body.day));
        write_number(to, "minutes", body.minutes);
    }

    void role_change(const std::string& person_id, const domain::RoleGrant& grant) const {
        write_text(to, "person_id", person_id);
        to.key("grant");
        write_role(to, grant);
    }
};

}  // namespace

void write_operation(JsonWriter& writer, const domain::Operation& operation) {
    writer.begin_object();
    write_text(writer, "id", operation.id);
    write_text(writer, "kind", domain::operation_kind_name(operation.body.index()));
    write_time(writer, "made_at", operation.made_at_s);
    if (operation.base_sequence.has_value()) {
        write_number(writer, "base", *operation.base_sequence);
    }
    writer.key("body");
    writer.begin_object();
    std::visit(OperationWriting{writer}, operation.body);
    writer.end_object();
    writer.end_object();
}

}  // namespace counterpart::codec
