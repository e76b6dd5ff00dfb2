#pragma once

#include <functional>

#include "endpoint/mail/mailer.h"
#include "endpoint/routes.h"

namespace counterpart::endpoint {

class Ledger;

/// `GET /api/health`: {"ok":true,"mail":"working"} once the store has answered a reader, else 503. Mails that wait make nobody ill: "paused"
/// says that the mail server cannot be reached, "stopped" that it refuses our account. Without `mail` nothing is said about mails.
/// The ledger and what `mail` asks must outlive the route's use.
Route health_route(Ledger& ledger, std::function<MailRound()> mail = {});

}  // namespace counterpart::endpoint
