#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "codec/delivery_json.h"
#include "domain/operation.h"
#include "endpoint/http.h"
#include "endpoint/ledger_view.h"
#include "endpoint/routes.h"
#include "endpoint/sign_in_routes.h"

namespace counterpart::endpoint {

// What coordinators and directors can know about mails about partners: how far they came, and what they would say. Others get 403.

/// `GET /api/deliveries/{id}/{batch}`: how far the mails of a batch came, as `codec::encode_deliveries` writes it. 404 for a round that is not there.
Result<HttpResponse> list_deliveries(LedgerView& view, const HttpRequest& request, const std::string& round_id, std::string_view batch);

/// `POST /api/letters`, as `codec::encode_letters_wanted` writes it: writes the mails of groups and sends none. The answer, `codec::encode_letters`, holds
/// those with a fault; of a single group, all.
Result<HttpResponse> write_letters(LedgerView& view, const HttpRequest& request, const codec::LettersWanted& wanted,
                                   std::string_view page_address);

/// `POST /api/act-letters`, an operation as `codec::encode_operation` writes it: writes the mails that a reminder, a rematch, an end or a removal would order,
/// each in its reader's language, and does and sends nothing. The answer is `codec::encode_letters`; 400 for another operation, or with why it may not be done.
Result<HttpResponse> write_act_letters(LedgerView& view, const HttpRequest& request, const domain::Operation& act,
                                       std::string_view page_address);

/// All three routes.
std::vector<Route> delivery_routes(SignInParts& parts, std::string page_address);

}  // namespace counterpart::endpoint
