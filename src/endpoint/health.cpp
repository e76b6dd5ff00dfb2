#include "endpoint/health.h"

#include <memory>
#include <string>
#include <utility>

#include "endpoint/answers.h"
#include "endpoint/ledger.h"

namespace counterpart::endpoint {
namespace {

std::string_view word_of_mail(MailRound round) {
    switch (round) {
        case MailRound::kNothingDue:
        case MailRound::kMore: return "working";
        case MailRound::kPaused: return "paused";
        case MailRound::kStopped: break;
    }
    return "stopped";
}

std::string health_json(const std::function<MailRound()>& mail) {
    return mail ? R"({"ok":true,"mail":")" + std::string(word_of_mail(mail())) + "\"}" : R"({"ok":true})";
}

}  // namespace

Route health_route(Ledger& ledger, std::function<MailRound()> mail) {
    const auto handler = [&ledger, mail = std::move(mail)](RouteCall call, Respond respond) {
        const auto request = std::make_shared<const HttpRequest>(std::move(call.request));
        ledger.submit({.access = JobAccess::kRead,
                       .operation_ids = {},
                       .private_rows = {},
                       .run = [](LedgerView&) { return Result<void>(); },
                       .done =
                           [request, respond = std::move(respond), mail](const Result<void>& outcome) {
                               respond(outcome ? json_answer(200, health_json(mail)) : problem_answer(503, outcome.error(), *request));
                           }});
    };
    return {.method = "GET", .pattern = "/api/health", .handler = handler};
}

}  // namespace counterpart::endpoint
