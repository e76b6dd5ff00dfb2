#include "endpoint/file_answer.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "endpoint/ledger_answer.h"
#include "endpoint/secrets.h"
#include "endpoint/security_headers.h"

namespace counterpart::endpoint {

std::string tag_of_content(std::string_view bytes) { return '"' + sha256_hex(bytes).substr(0, 32) + '"'; }

HttpResponse file_answer(std::string bytes, const std::string& entity_tag, std::string_view media_type, const HttpRequest& request) {
    HttpResponse answer;
    answer.fields = {
        {"Content-Type", std::string(media_type)}, {"Cache-Control", "no-cache"}, {"ETag", entity_tag}, {"Vary", "Accept-Language"}};
    add_security_headers(answer.fields, media_type);
    const std::string known = field_value(request.fields, "If-None-Match");
    if (std::ranges::contains(list_items(known), std::string_view(entity_tag)) || known == "*") {
        answer.status = 304;
    } else {
        answer.body = std::make_shared<const std::string>(std::move(bytes));
    }
    return answer;
}

Route reading_route(Ledger& ledger, std::string pattern, std::function<HttpResponse(const LedgerView&, const RouteCall&)> make) {
    return {.method = "GET",
            .pattern = std::move(pattern),
            .handler = [&ledger, make = std::move(make)](RouteCall call, const Respond& respond) {
                const HttpRequest request = call.request;
                answer_in_ledger(ledger, JobAccess::kRead, {}, request, respond,
                                 [make, call = std::move(call)](LedgerView& view) -> Result<HttpResponse> { return make(view, call); });
            }};
}

}  // namespace counterpart::endpoint
