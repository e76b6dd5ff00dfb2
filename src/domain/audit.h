#pragma once

#include <optional>

#include "domain/decide_case.h"

namespace counterpart::domain {

/// The entry of the audit trail for what somebody in office does to others: releases and batches, decisions about applications, ends, nudges, new partners,
/// removals and what is taken back, answers to help, roles, hidden posts and bans. Nothing for what people do about themselves, and for the rest. `decision` is
/// what the operation changes. It names people, terms and figures, never a text that somebody wrote.
std::optional<AuditEntry> audit_entry_of(const Case& at, const Operation& operation, const Decision& decision);

}  // namespace counterpart::domain
