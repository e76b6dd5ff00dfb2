#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// The key of a text in the draft's file, which is also the field of the application ("email").
std::string_view key_of(ApplyText field);

/// Changes a row of absences as typed; the row behind the last one is a new one. A row that there is not changes nothing.
void change_absence(std::vector<AbsenceDraft>& rows, std::size_t row, const std::optional<std::string>& from,
                    const std::optional<std::string>& until);
void remove_absence(std::vector<AbsenceDraft>& rows, std::size_t row);

/// Absences as typed, and back. Rows that are no days are left out; `are_absences` says whether all are days, the first one first.
std::vector<domain::Absence> absences_of(const std::vector<AbsenceDraft>& rows);
bool are_absences(const std::vector<AbsenceDraft>& rows);
std::vector<AbsenceDraft> rows_of(const std::vector<domain::Absence>& absences);

/// The operation that hands the draft in.
domain::SubmitApplication submission_of(const ApplyDraft& draft, domain::UiLanguage language);

}  // namespace counterpart::app
