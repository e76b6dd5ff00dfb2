#include "endpoint/health.h"

#include <memory>

#include "endpoint/answers.h"
#include "endpoint/ledger.h"

namespace counterpart::endpoint {

Route health_route(Ledger& ledger) {
    const auto handler = [&ledger](RouteCall call, Respond respond) {
        const auto request = std::make_shared<const HttpRequest>(std::move(call.request));
        ledger.submit({.access = JobAccess::kRead,
                       .operation_ids = {},
                       .private_rows = {},
                       .run = [](LedgerView&) { return Result<void>(); },
                       .done =
                           [request, respond = std::move(respond)](const Result<void>& outcome) {
                               respond(outcome ? json_answer(200, R"({"ok":true})") : problem_answer(503, outcome.error(), *request));
                           }});
    };
    return {.method = "GET", .pattern = "/api/health", .handler = handler};
}

}  // namespace counterpart::endpoint
