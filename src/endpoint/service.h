#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "endpoint/accounts.h"
#include "endpoint/control_socket.h"
#include "endpoint/http_server.h"
#include "endpoint/ledger.h"
#include "endpoint/mail/mail_service.h"
#include "endpoint/mentions/mentions.h"
#include "endpoint/mentions/outgoing_mentions.h"
#include "endpoint/options.h"
#include "endpoint/programme_clock.h"
#include "endpoint/routes.h"
#include "endpoint/security_log.h"
#include "endpoint/visitor_limits.h"

namespace counterpart::endpoint {

/// Everything that runs, in the order in which it has to end: what the ledger's jobs answer to outlives the ledger.
struct Service {
    std::function<std::int64_t()> now_s;  ///< the clock of everything below
    std::unique_ptr<StaticFiles> site;
    std::unique_ptr<Routes> routes;
    std::unique_ptr<HttpServer> server;
    std::string page_address;  ///< as links begin
    std::unique_ptr<SecurityLog> log;
    std::unique_ptr<VisitorLimits> visitor_limits;
    std::unique_ptr<Accounts> accounts;  ///< null where there is no data folder
    std::unique_ptr<Ledger> ledger;      ///< null where only the site is served
    std::unique_ptr<Mentions> mentions;  ///< null where there is no data folder
    std::unique_ptr<OutgoingMentions> outgoing_mentions;  ///< null where nobody elsewhere could read our pages, or it is not wanted
    std::unique_ptr<MailService> mail;
    std::unique_ptr<ProgrammeClock> clock;
    std::unique_ptr<ControlSocket> control;
};

/// Loads the site, opens the store, listens. Errors: those of `StaticFiles`, the stores, `ControlSocket` and `HttpServer`.
Result<Service> start_service(const EndpointOptions& options);

/// Serves until it is told to stop, then ends everything in order: running requests are answered, what waits is stored.
void run_service(Service& service);

/// The sentence about what kept the program from starting or doing its work, for whoever called it.
std::string sentence_for_caller(const Problem& problem, const EndpointOptions& options);

}  // namespace counterpart::endpoint
