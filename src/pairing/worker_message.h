#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "base/result.h"
#include "pairing/engine.h"
#include "pairing/outcome.h"
#include "pairing/what_if.h"

namespace counterpart::pairing {

// The language between the page and the matching worker: little endian, versioned, bounds-checked on both sides.
// Every message carries the number of the request that it belongs to, so that a late answer can be told from the awaited one.

/// Changes whenever the layout of a message does.
inline constexpr std::uint16_t kWorkerMessageVersion = 2;

using Bytes = std::vector<std::byte>;

/// Keeps a round in the worker until the next one.
struct LoadRequest {
    PairingInput input;
    friend bool operator==(const LoadRequest&, const LoadRequest&) = default;
};

/// Asks for the best pairing of the loaded round.
struct PreviewRequest {
    domain::Criteria criteria;
    friend bool operator==(const PreviewRequest&, const PreviewRequest&) = default;
};

/// Asks what some changes to the last preview would bring.
struct WhatIfRequest {
    std::vector<WhatIfQuery> queries;
    friend bool operator==(const WhatIfRequest&, const WhatIfRequest&) = default;
};

/// Asks what lifting the worst pair costs.
struct PolicyCostRequest {
    domain::Criteria criteria;
    friend bool operator==(const PolicyCostRequest&, const PolicyCostRequest&) = default;
};

using RequestBody = std::variant<LoadRequest, PreviewRequest, WhatIfRequest, PolicyCostRequest>;

/// A message to the worker.
struct Request {
    std::uint32_t number = 0;
    RequestBody body;
    friend bool operator==(const Request&, const Request&) = default;
};

/// The round is loaded.
struct LoadedReply {
    std::int32_t person_count = 0;
    friend bool operator==(const LoadedReply&, const LoadedReply&) = default;
};

/// One answer per query, in order; a query that cannot be answered has its problem.
struct WhatIfReply {
    std::vector<Result<WhatIfAnswer>> answers;
};

using ReplyBody = std::variant<LoadedReply, PreviewProgress, PairingOutcome, WhatIfReply, PolicyCost, Problem>;

/// A message from the worker.
struct Reply {
    std::uint32_t request_number = 0;
    ReplyBody body;
};

Bytes encode_request(const Request& request);
Bytes encode_reply(const Reply& reply);

/// Problems: `worker_message_damaged`, `worker_message_version`. Never trusts a length.
Result<Request> decode_request(std::span<const std::byte> bytes);
Result<Reply> decode_reply(std::span<const std::byte> bytes);

}  // namespace counterpart::pairing
