#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "domain/ui_language.h"
#include "endpoint/http.h"

namespace counterpart::endpoint {

inline constexpr std::string_view kJson = "application/json";

/// The language that a request prefers, of those that the programme has.
domain::UiLanguage language_of(const HttpRequest& request);

/// An answer in JSON, never stored by anybody, with the security headers.
HttpResponse json_answer(unsigned status, std::string json);

/// {"problem":{"code","where","detail"},"sentence":"…"}: the sentence is the page's, in the language that the request prefers.
HttpResponse problem_answer(unsigned status, const Problem& problem, const HttpRequest& request);

/// The refusal of what came too often: 429 with Retry-After.
HttpResponse too_many_requests(const HttpRequest& request, std::int64_t wait_s);

/// The status that goes with a problem of the ledger or the store: 503 for what may pass, 500 for what may not.
unsigned status_of_store_problem(const Problem& problem);

}  // namespace counterpart::endpoint
