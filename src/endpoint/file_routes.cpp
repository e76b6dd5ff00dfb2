#include "endpoint/file_routes.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "domain/visible.h"
#include "endpoint/answers.h"
#include "endpoint/forum_feed.h"
#include "endpoint/ledger_answer.h"
#include "endpoint/round_calendar.h"
#include "endpoint/secrets.h"
#include "endpoint/security_headers.h"
#include "endpoint/server_text.h"

namespace counterpart::endpoint {
namespace {

std::string entity_tag_of(std::string_view bytes) { return '"' + sha256_hex(bytes).substr(0, 32) + '"'; }

/// A file that may be kept and is asked for again each time; a client that has it gets a line.
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

HttpResponse answer_calendar(const LedgerView& view, const std::string& round_id, const HttpRequest& request) {
    const domain::Record* record = view.programme().find({domain::RecordKind::kRound, round_id});
    const auto seen = record == nullptr ? std::nullopt : domain::visible(view.programme(), domain::Actor(), *record);
    if (!seen) {
        return problem_answer(404, problem("unknown_record"), request);
    }
    const auto& round = std::get<domain::RoundRecord>(*seen);
    const app::Texts& texts = server_texts(language_of(request));
    // The time of writing is in the file and says nothing new, so the tag is weak and goes without it.
    const std::string entity_tag = "W/" + entity_tag_of(codec::encode_calendar(calendar_of(round, texts, 0)));
    HttpResponse answer =
        file_answer(codec::encode_calendar(calendar_of(round, texts, view.now_s())), entity_tag, codec::kCalendarMediaType, request);
    answer.fields.push_back({"Content-Disposition", "attachment; filename=\"" + calendar_file_name(round) + "\""});
    return answer;
}

HttpResponse answer_feed(const LedgerView& view, const std::string& page_address, const HttpRequest& request) {
    std::string bytes = codec::encode_feed(forum_feed(view.programme(), server_texts(language_of(request)), page_address));
    const std::string entity_tag = entity_tag_of(bytes);
    return file_answer(std::move(bytes), entity_tag, codec::kFeedMediaType, request);
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

}  // namespace

std::vector<Route> file_routes(Ledger& ledger, std::string page_address) {
    std::vector<Route> routes;
    routes.push_back(reading_route(ledger, "/api/calendar/{id}", [](const LedgerView& view, const RouteCall& call) {
        return answer_calendar(view, call.path_parts.front(), call.request);
    }));
    routes.push_back(
        reading_route(ledger, "/api/feed/forum", [page_address = std::move(page_address)](const LedgerView& view, const RouteCall& call) {
            return answer_feed(view, page_address, call.request);
        }));
    return routes;
}

}  // namespace counterpart::endpoint
