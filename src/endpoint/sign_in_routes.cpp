#include "endpoint/sign_in_routes.h"

#include <utility>

#include "domain/email.h"
#include "endpoint/answers.h"
#include "endpoint/client_network.h"
#include "endpoint/ledger_answer.h"
#include "endpoint/sign_in_handlers.h"

namespace counterpart::endpoint {
namespace {

std::string network(const SignInParts& parts, const HttpRequest& request) {
    return network_of(client_address(request, parts.trusted_proxies));
}

void ask(SignInParts& parts, HttpRequest request, const Respond& respond) {
    const std::int64_t now_s = parts.now_s();
    if (const std::int64_t wait_s = parts.limits.network_asks(network(parts, request), now_s); wait_s > 0) {
        return respond(too_many_requests(request, wait_s));
    }
    const auto asked = read_ask_for_link(request.body);
    if (!asked) {
        return respond(problem_answer(400, asked.error(), request));
    }
    if (!parts.limits.address_may_get_mail(domain::normalised_email(asked->email), now_s)) {
        return respond(link_is_on_its_way());
    }
    const std::string secret = random_secret(parts.random, kLinkSecretBytes);
    const Respond respond_and_wake = [respond, &parts](HttpResponse answer) {
        respond(std::move(answer));
        if (parts.mail_waits) {
            parts.mail_waits();
        }
    };
    answer_in_ledger(*parts.ledger, JobAccess::kWrite, {}, std::move(request), respond_and_wake,
                     [asked = *asked, secret, &parts](LedgerView& view) -> Result<HttpResponse> {
                         order_link(view, asked.email, asked.language, secret, parts.write_mail);
                         return link_is_on_its_way();
                     });
}

void redeem_token(SignInParts& parts, HttpRequest request, const Respond& respond) {
    if (const std::int64_t wait_s = parts.limits.network_redeems(network(parts, request), parts.now_s()); wait_s > 0) {
        return respond(too_many_requests(request, wait_s));
    }
    const auto token = only_text(request.body, "token");
    if (!token) {
        return respond(problem_answer(400, token.error(), request));
    }
    std::vector<PrivateKey> rows = session_rows(request);
    if (const auto key = link_key(*token)) {
        rows.push_back(*key);
    }
    const std::string session_secret = random_secret(parts.random, kSessionSecretBytes);
    const std::string person_id = random_id(parts.random);
    answer_in_ledger(*parts.ledger, JobAccess::kWrite, std::move(rows), request, respond,
                     [=](LedgerView& view) { return redeem(view, request, *token, session_secret, person_id); });
}

using Handler = Result<HttpResponse> (*)(LedgerView&, const HttpRequest&);

Route route_of(SignInParts& parts, std::string method, std::string pattern, JobAccess access, Handler handler) {
    return {.method = std::move(method),
            .pattern = std::move(pattern),
            .handler = [&parts, access, handler](RouteCall call, const Respond& respond) {
                const HttpRequest request = std::move(call.request);
                answer_in_ledger(*parts.ledger, access, session_rows(request), request, respond,
                                 [request, handler](LedgerView& view) { return handler(view, request); });
            }};
}

void end(SignInParts& parts, HttpRequest request, const Respond& respond) {
    const auto which = only_text(request.body, "end");
    if (!which) {
        return respond(problem_answer(400, which.error(), request));
    }
    answer_in_ledger(*parts.ledger, JobAccess::kWrite, session_rows(request), request, respond,
                     [request, which = *which](LedgerView& view) { return end_sessions(view, request, which); });
}

using Taker = void (*)(SignInParts&, HttpRequest, const Respond&);

Route post(SignInParts& parts, std::string pattern, Taker taker) {
    return {.method = "POST", .pattern = std::move(pattern), .handler = [&parts, taker](RouteCall call, const Respond& respond) {
                taker(parts, std::move(call.request), respond);
            }};
}

}  // namespace

FindActor actor_by_session(SignInParts& parts) {
    return {.rows = session_rows, .person_id = [&parts](LedgerView& view, const HttpRequest& request) -> Result<std::string> {
                const auto session = session_of(view, request);
                if (!session) {
                    return std::unexpected(session.error());
                }
                if (!*session) {
                    return std::string();
                }
                if (wants_note_of_use(**session, view.now_s())) {
                    // The job at hand may be one that only reads.
                    Job note{
                        .access = JobAccess::kWrite, .operation_ids = {}, .private_rows = session_rows(request), .run = {}, .done = {}};
                    note.run = [hash = (*session)->hash](LedgerView& later) { return note_use(later, hash); };
                    note.done = [](const Result<void>&) {};
                    parts.ledger->submit(std::move(note));
                }
                return (*session)->person_id;
            }};
}

std::vector<Route> sign_in_routes(SignInParts& parts) {
    std::vector<Route> routes;
    routes.push_back(post(parts, "/api/sign-in/ask", ask));
    routes.push_back(post(parts, "/api/sign-in/redeem", redeem_token));
    routes.push_back(route_of(parts, "GET", "/api/sessions", JobAccess::kRead, list_sessions));
    routes.push_back(post(parts, "/api/sessions", end));
    routes.push_back(route_of(parts, "POST", "/api/sign-out", JobAccess::kWrite, sign_out));
    routes.push_back(route_of(parts, "GET", "/api/my-data", JobAccess::kRead, my_data));
    return routes;
}

}  // namespace counterpart::endpoint
