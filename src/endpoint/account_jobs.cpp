#include "endpoint/account_jobs.h"

#include <memory>
#include <utility>

#include "endpoint/answers.h"
#include "endpoint/client_network.h"

namespace counterpart::endpoint {

std::string network_of_request(const SignInParts& parts, const HttpRequest& request) {
    return network_of(client_address(request, parts.trusted_proxies));
}

HttpResponse too_often(const SignInParts& parts, const HttpRequest& request, std::int64_t wait_s, std::string what) {
    note_in(parts.log, {{.what = "rate_limited", .network = network_of_request(parts, request), .detail = std::move(what)}});
    return too_many_requests(request, wait_s);
}

void answer_with_events(SignInParts& parts, std::vector<PrivateKey> rows, HttpRequest request, const Respond& respond,
                        MakeWithEvents make) {
    const auto events = std::make_shared<std::vector<SecurityEvent>>();
    const Respond respond_and_note = [respond, events, &parts](HttpResponse answer) {
        const bool is_stored = answer.status < 500;
        respond(std::move(answer));
        if (is_stored) {
            note_in(parts.log, *events);
        }
    };
    answer_in_ledger(*parts.ledger, JobAccess::kWrite, std::move(rows), std::move(request), respond_and_note,
                     [make = std::move(make), events](LedgerView& view) {
                         events->clear();
                         return make(view, *events);
                     });
}

Respond respond_and_wake(const SignInParts& parts, Respond respond) {
    return [respond = std::move(respond), &parts](HttpResponse answer) {
        respond(std::move(answer));
        if (parts.mail_waits) {
            parts.mail_waits();
        }
    };
}

Route post_route(SignInParts& parts, std::string pattern, Taker taker) {
    return {.method = "POST", .pattern = std::move(pattern), .handler = [&parts, taker](RouteCall call, const Respond& respond) {
                taker(parts, std::move(call.request), respond);
            }};
}

}  // namespace counterpart::endpoint
