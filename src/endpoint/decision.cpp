#include "endpoint/decision.h"

#include <utility>

namespace counterpart::endpoint {
namespace {

/// The outbox knows no records: what a round's record says of its sending stands beside the mails too, and is stored together with it.
void hold_mails(LedgerView& view, const domain::RoundRecord& round) {
    const domain::RoundRecord* former = view.programme().round(round.id);
    const bool was_paused = former != nullptr && former->sending_paused_at_s != 0;
    const bool is_paused = round.sending_paused_at_s != 0 && round.state != domain::RoundState::kEnded;
    if (is_paused) {
        view.put_private({.key = held_mails_key(round.id), .content = {}, .expires_at_s = 0});
    } else if (was_paused) {
        view.remove_private(held_mails_key(round.id));
    }
}

}  // namespace

void write_decision(LedgerView& view, domain::Decision& decision) {
    for (domain::Record& record : decision.written) {
        if (const auto* round = std::get_if<domain::RoundRecord>(&record)) {
            hold_mails(view, *round);
        }
        view.write(std::move(record));
    }
    for (const domain::RecordKey& key : decision.removed) {
        view.remove(key);
    }
}

}  // namespace counterpart::endpoint
