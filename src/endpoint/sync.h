#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "codec/sync_json.h"
#include "domain/decide.h"
#include "endpoint/ledger.h"
#include "endpoint/mail_orders.h"
#include "endpoint/routes.h"
#include "endpoint/security_log.h"
#include "endpoint/visitor_limits.h"

namespace counterpart::endpoint {

/// Who sends a request: what to look up beforehand, and the person's id from it ("" = a visitor). Errors: a problem for the client.
struct FindActor {
    std::function<std::vector<PrivateKey>(const HttpRequest&)> rows;
    std::function<Result<std::string>(LedgerView&, const HttpRequest&)> person_id;
};

/// What the sync needs from the rest of the endpoint.
struct SyncParts {
    Ledger* ledger = nullptr;
    FindActor find_actor;
    QueueOrder queue_order;
    std::function<void()> mail_waits;  ///< called on the store's thread once a mail is stored; may be empty
    const SecurityLog* log = nullptr;
    VisitorLimits* limits = nullptr;  ///< touched on the store's thread alone; none where nullptr
    std::vector<std::string> trusted_proxies = {};
};

/// Does the operations of a request in their order and reads what changed, inside a job. An operation that was answered before is answered
/// the same and not done again. Errors: those of `LedgerView`, `bad_cursor`, and `other_person` where the page takes somebody else for signed in.
Result<codec::SyncResponse> sync(LedgerView& view, const std::string& person_id, const codec::SyncRequest& request,
                                 const QueueOrder& queue_order);

/// `POST /api/sync`. What visitors send too often is answered 429 as a whole, so that the page sends it again. The parts must outlive the route's use.
Route sync_route(SyncParts parts);

}  // namespace counterpart::endpoint
