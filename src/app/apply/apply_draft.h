#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/apply/apply_state.h"
#include "domain/operation.h"

namespace counterpart::app {

/// The draft as a small file for the device.
std::string encode_apply_draft(const ApplyDraft& draft);

/// What `encode_apply_draft` wrote; nothing for another file. What it does not know it leaves.
std::optional<ApplyDraft> decode_apply_draft(std::string_view file);

/// The draft that an application began with: that of an earlier round (every preference has to be confirmed anew), or the same to change it.
ApplyDraft draft_of(const domain::ApplicationRecord& record);

/// The parts between commas (";" and line ends too), trimmed; empty ones are left out.
std::vector<std::string> separated(std::string_view text);

/// Absences as typed, and back; rows that are no days are left out, and `are_absences` says whether there are any.
std::vector<domain::Absence> absences_of(const std::vector<AbsenceDraft>& rows);
bool are_absences(const std::vector<AbsenceDraft>& rows);
std::vector<AbsenceDraft> rows_of(const std::vector<domain::Absence>& absences);

/// The operation that hands the draft in.
domain::SubmitApplication submission_of(const ApplyDraft& draft, domain::UiLanguage language);

}  // namespace counterpart::app
