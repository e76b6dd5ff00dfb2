#pragma once

#include "codec/field_reader.h"
#include "domain/operation.h"

namespace counterpart::codec {

// The bodies of what only those who run the programme do, each read from the fields of its operation; problems go to the reader's findings.

domain::OperationBody read_save_round(FieldReader& reader);
domain::OperationBody read_save_criteria(FieldReader& reader);
domain::OperationBody read_save_preview(FieldReader& reader);
domain::OperationBody read_release_pairs(FieldReader& reader);
domain::OperationBody read_decide_applications(FieldReader& reader);
domain::OperationBody read_start_batch(FieldReader& reader);
domain::OperationBody read_plan_batch(FieldReader& reader);
domain::OperationBody read_pause_sending(FieldReader& reader);
domain::OperationBody read_send_match_again(FieldReader& reader);
domain::OperationBody read_correct_address(FieldReader& reader);
domain::OperationBody read_invite_to_team(FieldReader& reader);
domain::OperationBody read_import_applications(FieldReader& reader);
domain::OperationBody read_merge_applications(FieldReader& reader);
domain::OperationBody read_tell_apart(FieldReader& reader);
domain::OperationBody read_claim_help(FieldReader& reader);
domain::OperationBody read_nudge_partners(FieldReader& reader);
domain::OperationBody read_rematch_partners(FieldReader& reader);
domain::OperationBody read_remove_from_round(FieldReader& reader);
domain::OperationBody read_take_back(FieldReader& reader);
domain::OperationBody read_log_work(FieldReader& reader);

}  // namespace counterpart::codec
