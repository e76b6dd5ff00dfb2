#include "endpoint/sign_in_routes.h"

#include <functional>
#include <utility>

#include "domain/email.h"
#include "endpoint/account_jobs.h"
#include "endpoint/answers.h"
#include "endpoint/sign_in_handlers.h"

namespace counterpart::endpoint {
namespace {

void ask(SignInParts& parts, HttpRequest request, const Respond& respond) {
    const std::int64_t now_s = parts.now_s();
    if (const std::int64_t wait_s = parts.limits.network_asks(network_of_request(parts, request), now_s); wait_s > 0) {
        return respond(too_often(parts, request, wait_s, "ask"));
    }
    const auto asked = read_ask_for_link(request.body);
    if (!asked) {
        return respond(problem_answer(400, asked.error(), request));
    }
    if (!parts.limits.address_may_get_mail(domain::normalised_email(asked->email), now_s)) {
        note_in(parts.log, {{.what = "rate_limited", .network = network_of_request(parts, request), .detail = "mails"}});
        return respond(link_is_on_its_way());
    }
    const std::string secret = random_secret(parts.random, kLinkSecretBytes);
    answer_in_ledger(*parts.ledger, JobAccess::kWrite, {}, std::move(request), respond_and_wake(parts, respond),
                     [asked = *asked, secret, &parts](LedgerView& view) -> Result<HttpResponse> {
                         order_link(view, asked.email, asked.language, secret, parts.write_mail);
                         return link_is_on_its_way();
                     });
}

void redeem_token(SignInParts& parts, HttpRequest request, const Respond& respond) {
    if (const std::int64_t wait_s = parts.limits.network_redeems(network_of_request(parts, request), parts.now_s()); wait_s > 0) {
        return respond(too_often(parts, request, wait_s, "redeem"));
    }
    const auto link = read_redeem_link(request.body);
    if (!link) {
        return respond(problem_answer(400, link.error(), request));
    }
    std::vector<PrivateKey> rows = session_rows(request);
    if (const auto key = link_key(link->token)) {
        rows.push_back(*key);
    }
    const std::string session_secret = random_secret(parts.random, kSessionSecretBytes);
    const std::string person_id = random_id(parts.random);
    answer_with_events(parts, std::move(rows), request, respond,
                       [=, from = network_of_request(parts, request)](LedgerView& view, std::vector<SecurityEvent>& events) {
                           auto answer = redeem(view, request, *link, session_secret, person_id);
                           const auto session = find_session(view, session_secret);
                           const bool is_in = answer && answer->status == 200 && session && *session;
                           const bool is_new = is_in && (*session)->person_id == person_id;
                           events.push_back({.what = is_in ? "sign_in" : "link_refused",
                                             .by_id = is_in ? (*session)->person_id : std::string(),
                                             .network = from,
                                             .detail = is_new ? "new" : ""});
                           return answer;
                       });
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

/// Ends sessions of the request's person, and notes it where that worked.
Result<HttpResponse> noting_end(LedgerView& view, const HttpRequest& request, std::string which, std::vector<SecurityEvent>& events,
                                const std::function<Result<HttpResponse>()>& end) {
    const auto session = session_of(view, request);
    const std::string person_id = session && *session ? (*session)->person_id : std::string();
    auto answer = end();
    if (answer && answer->status == 200 && !person_id.empty()) {
        events.push_back({.what = "session_ended", .by_id = person_id, .detail = std::move(which)});
    }
    return answer;
}

void end(SignInParts& parts, HttpRequest request, const Respond& respond) {
    const auto which = only_text(request.body, "end");
    if (!which) {
        return respond(problem_answer(400, which.error(), request));
    }
    answer_with_events(parts, session_rows(request), request, respond,
                       [request, which = *which](LedgerView& view, std::vector<SecurityEvent>& events) {
                           return noting_end(view, request, which == "others" ? "others" : "one", events,
                                             [&] { return end_sessions(view, request, which); });
                       });
}

void sign_out_here(SignInParts& parts, const HttpRequest& request, const Respond& respond) {
    answer_with_events(parts, session_rows(request), request, respond, [request](LedgerView& view, std::vector<SecurityEvent>& events) {
        return noting_end(view, request, "own", events, [&] { return sign_out(view, request); });
    });
}

void sign_out_other(SignInParts& parts, const RouteCall& call, const Respond& respond) {
    answer_with_events(parts, session_rows(call.request), call.request, respond,
                       [request = call.request, person_id = call.path_parts.front()](LedgerView& view, std::vector<SecurityEvent>& events) {
                           return end_sessions_of(view, request, person_id, events);
                       });
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
    routes.push_back(post_route(parts, "/api/sign-in/ask", ask));
    routes.push_back(post_route(parts, "/api/sign-in/redeem", redeem_token));
    routes.push_back(route_of(parts, "GET", "/api/sessions", JobAccess::kRead, list_sessions));
    routes.push_back(post_route(parts, "/api/sessions", end));
    routes.push_back(post_route(parts, "/api/sign-out", [](SignInParts& these, HttpRequest request, const Respond& respond) {
        sign_out_here(these, request, respond);
    }));
    routes.push_back({.method = "POST",
                      .pattern = "/api/people/{id}/sign-out",
                      .handler = [&parts](const RouteCall& call, const Respond& respond) { sign_out_other(parts, call, respond); }});
    routes.push_back(route_of(parts, "GET", "/api/my-data", JobAccess::kRead, my_data));
    return routes;
}

}  // namespace counterpart::endpoint
