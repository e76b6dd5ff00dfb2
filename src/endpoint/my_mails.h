#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "endpoint/http.h"
#include "endpoint/mail_orders.h"
#include "endpoint/routes.h"
#include "endpoint/sign_in_routes.h"

namespace counterpart::endpoint {

// What a person can know about their mails, and getting one again. The words of a mail are forgotten once it is sent, so it is written anew.

/// How far back the list goes; the outbox forgets earlier.
inline constexpr std::int64_t kListedMails_s = 90 * 86'400;

/// How often a person gets a mail again.
inline constexpr std::size_t kMostAgain = 3;  ///< a day
inline constexpr std::int64_t kBetweenAgain_s = 600;

/// `GET /api/my-mails`: as `codec::encode_my_mails` writes them.
Result<HttpResponse> list_my_mails(LedgerView& view, const HttpRequest& request);

/// `POST /api/my-mails`: {"send_again":"matched"}, "application_received" or "confirm_application" -> the new list. 404 `unknown_mail` where there
/// is nothing to tell of, 429 where it was sent too often.
Result<HttpResponse> send_mail_again(LedgerView& view, const HttpRequest& request, const std::string& kind, const QueueOrder& queue_order);

/// Both routes.
std::vector<Route> my_mails_routes(SignInParts& parts);

}  // namespace counterpart::endpoint
