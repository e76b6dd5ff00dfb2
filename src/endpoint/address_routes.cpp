#include "endpoint/address_routes.h"

#include <utility>

#include "domain/email.h"
#include "endpoint/account_jobs.h"
#include "endpoint/address_change.h"
#include "endpoint/answers.h"
#include "endpoint/sign_in_handlers.h"

namespace counterpart::endpoint {
namespace {

HttpResponse address_mail_is_on_its_way() {
    return json_answer(202, R"({"ok":true,"minutes":)" + std::to_string(kAddressLinkLife_s / 60) + "}");
}

/// Orders the link where somebody is signed in. `may_get_mail`: the address got few mails of late.
Result<HttpResponse> order_change(LedgerView& view, const HttpRequest& request, const std::string& address, const std::string& secret,
                                  bool may_get_mail, const WriteLinkMail& write_mail) {
    const auto session = session_of(view, request);
    if (!session) {
        return std::unexpected(session.error());
    }
    const domain::Person* person = *session ? view.programme().person((*session)->person_id) : nullptr;
    if (person == nullptr) {
        return sign_in_first(request);
    }
    if (may_get_mail) {
        order_address_link(view, *person, address, secret, write_mail);
    }
    return address_mail_is_on_its_way();
}

/// Ends the sessions of a person whose address changed, but for the one that the request has.
Result<void> end_other_sessions(LedgerView& view, const HttpRequest& request, const std::string& person_id) {
    const auto own = session_of(view, request);
    if (!own) {
        return std::unexpected(own.error());
    }
    const auto sessions = sessions_of(view, person_id);
    if (!sessions) {
        return std::unexpected(sessions.error());
    }
    for (const Session& session : *sessions) {
        if (!*own || (*own)->hash != session.hash) {
            end_session(view, session);
        }
    }
    return {};
}

Result<HttpResponse> confirm_change(LedgerView& view, const HttpRequest& request, const std::string& token,
                                    const WriteAddressChanged& write_mail, std::vector<SecurityEvent>& events, std::string from) {
    const auto person_id = confirm_address(view, token, write_mail);
    if (!person_id) {
        const std::string& code = person_id.error().code;
        if (code != "link_not_valid" && code != "address_taken") {
            return std::unexpected(person_id.error());
        }
        events.push_back({.what = "link_refused", .network = std::move(from), .detail = "address"});
        return problem_answer(code == "address_taken" ? 409 : 400, person_id.error(), request);
    }
    if (auto ended = end_other_sessions(view, request, *person_id); !ended) {
        return std::unexpected(std::move(ended).error());
    }
    events.push_back({.what = "address_changed", .by_id = *person_id, .network = std::move(from)});
    return json_answer(200, R"({"ok":true})");
}

void ask_for_change(SignInParts& parts, HttpRequest request, const Respond& respond) {
    const std::int64_t now_s = parts.now_s();
    if (const std::int64_t wait_s = parts.limits.network_asks(network_of_request(parts, request), now_s); wait_s > 0) {
        return respond(too_often(parts, request, wait_s, "address"));
    }
    auto address = only_text(request.body, "email");
    if (!address) {
        return respond(problem_answer(400, address.error(), request));
    }
    if (auto sound = domain::check_email(*address); !sound) {
        return respond(problem_answer(400, sound.error(), request));
    }
    const bool may_get_mail = parts.limits.address_may_get_mail(domain::normalised_email(*address), now_s);
    if (!may_get_mail) {
        note_in(parts.log, {{.what = "rate_limited", .network = network_of_request(parts, request), .detail = "mails"}});
    }
    const std::string secret = random_secret(parts.random, kAddressSecretBytes);
    std::vector<PrivateKey> rows = session_rows(request);
    answer_in_ledger(*parts.ledger, JobAccess::kWrite, std::move(rows), request, respond_and_wake(parts, respond),
                     [request, address = *address, secret, may_get_mail, &parts](LedgerView& view) {
                         return order_change(view, request, address, secret, may_get_mail, parts.write_address_mail);
                     });
}

void confirm_token(SignInParts& parts, HttpRequest request, const Respond& respond) {
    const std::string from = network_of_request(parts, request);
    if (const std::int64_t wait_s = parts.limits.network_redeems(from, parts.now_s()); wait_s > 0) {
        return respond(too_often(parts, request, wait_s, "redeem"));
    }
    const auto token = only_text(request.body, "token");
    if (!token) {
        return respond(problem_answer(400, token.error(), request));
    }
    std::vector<PrivateKey> rows = session_rows(request);
    if (const auto key = address_link_key(*token)) {
        rows.push_back(*key);
    }
    answer_with_events(parts, std::move(rows), request, respond_and_wake(parts, respond),
                       [request, token = *token, from, &parts](LedgerView& view, std::vector<SecurityEvent>& events) {
                           return confirm_change(view, request, token, parts.write_address_changed, events, from);
                       });
}

}  // namespace

std::vector<Route> address_routes(SignInParts& parts) {
    return {post_route(parts, "/api/address", ask_for_change), post_route(parts, "/api/address/confirm", confirm_token)};
}

}  // namespace counterpart::endpoint
