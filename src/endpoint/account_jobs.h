#pragma once

#include <functional>
#include <string>
#include <vector>

#include "endpoint/ledger_answer.h"
#include "endpoint/routes.h"
#include "endpoint/sign_in_routes.h"

namespace counterpart::endpoint {

// Shared by the routes about accounts.

/// The network that a request comes from, as limits count it.
std::string network_of_request(const SignInParts& parts, const HttpRequest& request);

/// The refusal of what came too often, which is noted.
HttpResponse too_often(const SignInParts& parts, const HttpRequest& request, std::int64_t wait_s, std::string what);

/// Answers inside a job that collects events; they are noted once what the job did is stored.
using MakeWithEvents = std::function<Result<HttpResponse>(LedgerView&, std::vector<SecurityEvent>&)>;
void answer_with_events(SignInParts& parts, std::vector<PrivateKey> rows, HttpRequest request, const Respond& respond, MakeWithEvents make);

/// `respond`, and then the mailer is woken.
Respond respond_and_wake(const SignInParts& parts, Respond respond);

using Taker = void (*)(SignInParts&, HttpRequest, const Respond&);

/// A route that takes what is sent to it.
Route post_route(SignInParts& parts, std::string pattern, Taker taker);

}  // namespace counterpart::endpoint
