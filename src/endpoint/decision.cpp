#include "endpoint/decision.h"

#include <utility>

namespace counterpart::endpoint {

void write_decision(LedgerView& view, domain::Decision& decision) {
    for (domain::Record& record : decision.written) {
        view.write(std::move(record));
    }
    for (const domain::RecordKey& key : decision.removed) {
        view.remove(key);
    }
}

}  // namespace counterpart::endpoint
