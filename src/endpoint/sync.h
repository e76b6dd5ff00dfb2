#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "codec/sync_json.h"
#include "domain/decide.h"
#include "endpoint/ledger.h"
#include "endpoint/routes.h"
#include "endpoint/security_log.h"

namespace counterpart::endpoint {

/// Who sends a request: what to look up beforehand, and the person's id from it ("" = a visitor). Errors: a problem for the client.
struct FindActor {
    std::function<std::vector<PrivateKey>(const HttpRequest&)> rows;
    std::function<Result<std::string>(LedgerView&, const HttpRequest&)> person_id;
};

/// Makes a mail of an order; the message id is random.
using WriteMailOrder = std::function<OutgoingMail(const domain::MailOrder&, std::int64_t now_s)>;

/// What the sync needs from the rest of the endpoint.
struct SyncParts {
    Ledger* ledger = nullptr;
    FindActor find_actor;
    WriteMailOrder write_mail;
    std::function<void()> mail_waits;  ///< called on the store's thread once a mail is stored; may be empty
    const SecurityLog* log = nullptr;
};

/// Does the operations of a request in their order and reads what changed, inside a job. An operation that was answered before is answered
/// the same and not done again. Errors: those of `LedgerView`, `bad_cursor`, and `other_person` where the page takes somebody else for signed in.
Result<codec::SyncResponse> sync(LedgerView& view, const std::string& person_id, const codec::SyncRequest& request,
                                 const WriteMailOrder& write_mail);

/// `POST /api/sync`. The parts must outlive the route's use.
Route sync_route(SyncParts parts);

}  // namespace counterpart::endpoint
