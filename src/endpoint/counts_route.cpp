#include "endpoint/counts_route.h"

#include <memory>
#include <string>
#include <utility>

#include "codec/counts_json.h"
#include "endpoint/answers.h"
#include "endpoint/ledger_answer.h"
#include "endpoint/security_headers.h"

namespace counterpart::endpoint {
namespace {

/// The counts as they were some time ago. Touched on the store's thread alone.
struct KeptCounts {
    std::string json;
    std::int64_t counted_at_s = 0;

    [[nodiscard]] bool is_fresh(std::int64_t now_s) const {
        return !json.empty() && counted_at_s <= now_s && now_s < counted_at_s + kKeepCounts_s;
    }
};

HttpResponse counts_answer(std::string json) {
    HttpResponse answer;
    answer.fields = {{"Content-Type", std::string(kJson)}, {"Cache-Control", "public, max-age=" + std::to_string(kKeepCounts_s)}};
    add_security_headers(answer.fields, kJson);
    answer.body = std::make_shared<const std::string>(std::move(json));
    return answer;
}

}  // namespace

Route counts_route(Ledger& ledger) {
    const auto kept = std::make_shared<KeptCounts>();
    return {.method = "GET", .pattern = "/api/counts", .handler = [&ledger, kept](const RouteCall& call, const Respond& respond) {
                answer_in_ledger(ledger, JobAccess::kRead, {}, call.request, respond, [kept](LedgerView& view) -> Result<HttpResponse> {
                    if (!kept->is_fresh(view.now_s())) {
                        *kept = {.json = codec::encode_public_counts(domain::public_counts(view.programme())),
                                 .counted_at_s = view.now_s()};
                    }
                    return counts_answer(kept->json);
                });
            }};
}

}  // namespace counterpart::endpoint
