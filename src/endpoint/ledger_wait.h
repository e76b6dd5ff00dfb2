#pragma once

#include <functional>

#include "base/result.h"
#include "endpoint/ledger.h"

namespace counterpart::endpoint {

/// Has the ledger do a job and waits until it is stored. Not to be called from the ledger's own thread. Errors: those of the job and the store.
Result<void> do_in_ledger(Ledger& ledger, JobAccess access, const std::function<Result<void>(LedgerView&)>& run);

}  // namespace counterpart::endpoint
