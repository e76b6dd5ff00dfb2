#pragma once

#include <functional>
#include <string>
#include <vector>

#include "endpoint/address_change.h"
#include "endpoint/ledger.h"
#include "endpoint/mail_orders.h"
#include "endpoint/routes.h"
#include "endpoint/secrets.h"
#include "endpoint/security_log.h"
#include "endpoint/sign_in.h"
#include "endpoint/sign_in_limits.h"
#include "endpoint/sync.h"

namespace counterpart::endpoint {

/// What signing in needs from the rest of the endpoint. Must outlive the routes' use; the limits are touched on the server's thread alone.
struct SignInParts {
    Ledger* ledger = nullptr;
    Ledger::Clock now_s;
    FillRandom random = fill_random;
    WriteLinkMail write_mail;
    WriteLinkMail write_address_mail;  ///< with a link that confirms a new address
    WriteAddressChanged write_address_changed;
    QueueOrder queue_order;
    std::function<void()> mail_waits;  ///< called once a mail is stored; may be empty
    std::vector<std::string> trusted_proxies;
    SignInLimits limits;
    const SecurityLog* log = nullptr;
};

/// Who sends a request, by the session's cookie; notes now and then that the session is used.
FindActor actor_by_session(SignInParts& parts);

/// `POST /api/sign-in/ask`, `POST /api/sign-in/redeem`, `GET` and `POST /api/sessions`, `POST /api/sign-out`, `GET /api/my-data`,
/// `POST /api/people/{id}/sign-out`.
std::vector<Route> sign_in_routes(SignInParts& parts);

}  // namespace counterpart::endpoint
