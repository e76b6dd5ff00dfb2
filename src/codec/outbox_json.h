#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/decoded.h"
#include "codec/sync_json.h"
#include "domain/operation.h"

namespace counterpart::codec {

/// Where a change of the outbox stands.
enum class OutboxState : std::uint8_t {
    kWaiting,   ///< to be sent, or sent and not answered
    kConflict,  ///< the record was changed by somebody else meanwhile: the person chooses
    kRefused,   ///< the endpoint does not take it; kept until the person puts it away
};

/// One change that the endpoint has not taken yet, as the device keeps it.
struct OutboxEntry {
    std::int64_t number = 0;           ///< order in which the changes were made
    std::string person_id;             ///< who made it; "" = a visitor
    domain::Operation operation;
    bool sent = true;                  ///< perhaps: what comes from the device may have been sent before. Not kept
    OutboxState state = OutboxState::kWaiting;
    std::optional<Problem> problem;    ///< of a refused one
    std::optional<SyncRecord> current; ///< in a conflict: the record as it stands at the endpoint

    friend bool operator==(const OutboxEntry&, const OutboxEntry&) = default;
};

std::string encode_outbox_entry(const OutboxEntry& entry);

/// Several changes as one list, for their maker to keep.
std::string encode_changes(const std::vector<OutboxEntry>& entries);

/// Reads what `encode_outbox_entry` wrote; fields of a newer version become notes. Codes as in sync_json.h.
DecodeResult<OutboxEntry> decode_outbox_entry(std::string_view json);

}  // namespace counterpart::codec
