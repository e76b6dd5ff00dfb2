#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "endpoint/http.h"
#include "endpoint/ledger_view.h"
#include "endpoint/secrets.h"
#include "endpoint/security_log.h"
#include "endpoint/sessions.h"
#include "endpoint/sign_in.h"
#include "endpoint/sync.h"

namespace counterpart::endpoint {

// The answers about signing in, as functions of a request and of what is stored. An error is one of the ledger's; what the client did wrong is
// an answer, and then nothing is written.

/// The session of a request's cookie, or nothing. Errors: those of `LedgerView`.
Result<std::optional<Session>> session_of(LedgerView& view, const HttpRequest& request);

/// The rows that `session_of` looks at.
std::vector<PrivateKey> session_rows(const HttpRequest& request);

/// The refusal of a request that needs a session: 401, and the cookie goes if there was one.
HttpResponse sign_in_first(const HttpRequest& request);

/// The body of `POST /api/sign-in/ask`: {"email":"…","language":"es"}; the language may be missing. Errors: bad_json, missing_field, unknown_field,
/// those of `check_email`.
struct AskForLink {
    std::string email;
    domain::UiLanguage language = domain::UiLanguage::kEnglish;
};
Result<AskForLink> read_ask_for_link(std::string_view body);

/// What everybody who asks for a link is answered.
HttpResponse link_is_on_its_way();

/// The body of `POST /api/sign-in/redeem`: {"token":"…"}, and "shared":"yes" on a computer that others use too. Errors: bad_json, missing_field,
/// unknown_field.
struct RedeemLink {
    std::string token;
    bool shared_computer = false;  ///< the cookie goes when the browser is closed
};
Result<RedeemLink> read_redeem_link(std::string_view body);

/// `POST /api/sign-in/redeem` -> {"person_id":"…","new":false} with the session's cookie. A session that the browser has ends.
Result<HttpResponse> redeem(LedgerView& view, const HttpRequest& request, const RedeemLink& link, const std::string& session_secret,
                            const std::string& new_person_id);

/// One text of a body that is an object of this text alone. Errors: bad_json, wrong_type, missing_field, unknown_field.
Result<std::string> only_text(std::string_view body, std::string_view key);

/// `GET /api/sessions` -> {"sessions":[{"id","device","made_at","seen_at","current"}]}.
Result<HttpResponse> list_sessions(LedgerView& view, const HttpRequest& request);

/// `POST /api/sessions`: {"end":"<id>"} or {"end":"others"}; the answer is the new list, as above.
Result<HttpResponse> end_sessions(LedgerView& view, const HttpRequest& request, const std::string& which);

/// `POST /api/sign-out`: ends the session, and the cookie in any case.
Result<HttpResponse> sign_out(LedgerView& view, const HttpRequest& request);

/// `POST /api/people/{id}/sign-out`, for directors: ends all sessions of a person -> {"ended":3}. 403 for others, 404 for nobody.
/// What happened is added to the events.
Result<HttpResponse> end_sessions_of(LedgerView& view, const HttpRequest& request, const std::string& person_id,
                                     std::vector<SecurityEvent>& events);

/// `GET /api/my-data`: all that is kept about the person, as a file to be saved.
Result<HttpResponse> my_data(LedgerView& view, const HttpRequest& request);

}  // namespace counterpart::endpoint
