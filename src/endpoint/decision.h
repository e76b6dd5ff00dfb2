#pragma once

#include "domain/decide.h"
#include "endpoint/ledger_view.h"

namespace counterpart::endpoint {

/// Writes and removes what a decision says. Its mails are the caller's business.
void write_decision(LedgerView& view, domain::Decision& decision);

}  // namespace counterpart::endpoint
