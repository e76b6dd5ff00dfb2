#include "codec/staff_operations.h"

#include <utility>

#include "codec/application_fields.h"
#include "codec/operation_fields.h"
#include "codec/preview_json.h"
#include "codec/record_fields.h"
#include "codec/round_fields.h"
#include "domain/limits.h"
#include "domain/work_time.h"

namespace counterpart::codec {

using domain::OperationBody;
using domain::RecordKind;

OperationBody read_save_round(FieldReader& reader) { return domain::SaveRound{read_round_record(reader)}; }

OperationBody read_save_criteria(FieldReader& reader) {
    domain::SaveCriteria body;
    body.round_id = reader.id("round_id", RecordKind::kRound);
    if (const nlohmann::json* value = reader.object().value("criteria", Need::kMandatory); value != nullptr) {
        const JsonPath path = reader.path_of("criteria");
        ObjectReader fields(*value, path, reader.findings());
        body.criteria = read_criteria_fields(fields, reader.findings());
        fields.finish();
    }
    return body;
}

OperationBody read_save_preview(FieldReader& reader) {
    domain::SavePreview body;
    body.preview_id = reader.id("preview_id", RecordKind::kSavedPreview);
    body.round_id = reader.id("round_id", RecordKind::kRound);
    body.name = reader.text("name", domain::kMaxNameLength, Need::kMandatory);
    const std::size_t problems_before = reader.findings().problems.size();
    body.preview_json = reader.text("preview", domain::kMaxPreviewBytes, Need::kMandatory);
    if (reader.findings().problems.size() == problems_before && reader.is_object()) {
        if (const auto preview = decode_preview(body.preview_json); !preview.has_value()) {
            reader.add_problem("preview_damaged", "preview", preview.error().front().code);
        }
    }
    return body;
}

OperationBody read_release_pairs(FieldReader& reader) {
    domain::ReleasePairs body;
    body.round_id = reader.id("round_id", RecordKind::kRound);
    body.batch = static_cast<std::int32_t>(reader.integer("batch", 1, domain::kMaxBatch, 1));
    body.planned_at_s = reader.time("planned_at");
    body.overruled = read_overrulings(reader, "overruled");
    const nlohmann::json::array_t* elements = reader.array("groups", domain::kMaxGroupsAtOnce);
    const JsonPath list = reader.path_of("groups");
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        FieldReader fields((*elements)[k], path, reader.findings());
        domain::ReleasedGroup group;
        group.partnership_id = fields.id("partnership_id", RecordKind::kPartnership);
        group.application_ids = fields.lines("application_ids", 3);
        fields.finish();
        body.groups.push_back(std::move(group));
    }
    return body;
}

OperationBody read_decide_applications(FieldReader& reader) {
    domain::DecideApplications body;
    body.round_id = reader.id("round_id", RecordKind::kRound);
    body.state = reader.term("state", body.state);
    body.application_ids = reader.lines("application_ids", domain::kMaxDecidedAtOnce);
    return body;
}

OperationBody read_start_batch(FieldReader& reader) {
    domain::StartBatch body;
    body.round_id = reader.id("round_id", RecordKind::kRound);
    body.batch = static_cast<std::int32_t>(reader.integer("batch", 1, domain::kMaxBatch, 1));
    body.overruled = read_overrulings(reader, "overruled");
    return body;
}

OperationBody read_plan_batch(FieldReader& reader) {
    domain::PlanBatch body;
    body.round_id = reader.id("round_id", RecordKind::kRound);
    body.batch = static_cast<std::int32_t>(reader.integer("batch", 1, domain::kMaxBatch, 1));
    body.planned_at_s = reader.time("planned_at", Need::kMandatory);
    return body;
}

OperationBody read_pause_sending(FieldReader& reader) {
    domain::PauseSending body;
    body.round_id = reader.id("round_id", RecordKind::kRound);
    body.paused = reader.boolean("paused");
    return body;
}

OperationBody read_send_match_again(FieldReader& reader) {
    domain::SendMatchAgain body;
    body.partnership_id = reader.id("partnership_id", RecordKind::kPartnership);
    body.person_id = reader.id("person_id", RecordKind::kPerson);
    return body;
}

OperationBody read_correct_address(FieldReader& reader) {
    domain::CorrectAddress body;
    body.person_id = reader.id("person_id", RecordKind::kPerson);
    body.email = reader.text("email", domain::kMaxNoteLength, Need::kMandatory);
    body.send_again = reader.boolean("send_again");
    return body;
}

OperationBody read_invite_to_team(FieldReader& reader) {
    domain::InviteToTeam body;
    body.person_id = reader.id("person_id", RecordKind::kPerson);
    body.email = reader.text("email", domain::kMaxNameLength * 2, Need::kMandatory);
    body.language = reader.term("language", body.language);
    if (const nlohmann::json* value = reader.object().value("grant", Need::kMandatory); value != nullptr) {
        body.grant = read_role(*value, reader.path_of("grant"), reader.findings());
    }
    return body;
}

OperationBody read_import_applications(FieldReader& reader) {
    domain::ImportApplications body;
    body.round_id = reader.id("round_id", RecordKind::kRound);
    body.shared = reader.shared_fields("shared");
    body.language = reader.term("language", body.language);
    const nlohmann::json::array_t* elements = reader.array("applications", domain::kMaxImportedAtOnce);
    const JsonPath list = reader.path_of("applications");
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        const std::size_t problems_before = reader.findings().problems.size();
        body.applications.push_back(read_application((*elements)[k], path, reader.findings()));
        if (reader.findings().problems.size() == problems_before) {
            check_application_limits(body.applications.back(), path, reader.findings());
        }
    }
    return body;
}

OperationBody read_merge_applications(FieldReader& reader) {
    domain::MergeApplications body;
    body.kept_id = reader.id("kept_id", RecordKind::kApplication);
    body.merged_id = reader.id("merged_id", RecordKind::kApplication);
    body.answers_of_merged = reader.boolean("answers_of_merged");
    return body;
}

OperationBody read_tell_apart(FieldReader& reader) {
    return domain::TellApart{reader.id("first_id", RecordKind::kApplication), reader.id("second_id", RecordKind::kApplication)};
}

OperationBody read_claim_help(FieldReader& reader) {
    domain::ClaimHelp body;
    body.request_id = reader.id("request_id", RecordKind::kHelpRequest);
    body.claimed = reader.boolean("claimed");
    return body;
}

OperationBody read_nudge_partners(FieldReader& reader) {
    return domain::NudgePartners{reader.id("partnership_id", RecordKind::kPartnership)};
}

OperationBody read_rematch_partners(FieldReader& reader) {
    domain::RematchPartners body;
    body.partnership_id = reader.id("partnership_id", RecordKind::kPartnership);
    body.reason = reader.term("reason", body.reason);
    body.person_ids = reader.lines("person_ids", 3);
    return body;
}

OperationBody read_remove_from_round(FieldReader& reader) {
    domain::RemoveFromRound body;
    body.application_id = reader.id("application_id", RecordKind::kApplication);
    body.reason = reader.text("reason", domain::kMaxNoteLength, Need::kMandatory);
    return body;
}

OperationBody read_take_back(FieldReader& reader) {
    domain::TakeBack body;
    body.partnership_id = reader.id("partnership_id", RecordKind::kPartnership, Need::kOptional);
    body.application_id = reader.id("application_id", RecordKind::kApplication, Need::kOptional);
    return body;
}

OperationBody read_log_work(FieldReader& reader) {
    domain::LogWork body;
    body.day = reader.date("day");
    body.minutes = static_cast<std::int32_t>(reader.integer("minutes", 1, domain::kMinutesOfDay));
    return body;
}

}  // namespace counterpart::codec
