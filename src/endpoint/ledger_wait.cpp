#include "endpoint/ledger_wait.h"

#include <future>

namespace counterpart::endpoint {

Result<void> do_in_ledger(Ledger& ledger, JobAccess access, const std::function<Result<void>(LedgerView&)>& run) {
    std::promise<Result<void>> promise;
    ledger.submit({.access = access, .operation_ids = {}, .private_rows = {}, .run = run, .done = [&promise](const Result<void>& outcome) {
                       promise.set_value(outcome);
                   }});
    return promise.get_future().get();
}

}  // namespace counterpart::endpoint
