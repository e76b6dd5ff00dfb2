#include "endpoint/file_routes.h"

#include <optional>
#include <utility>

#include "domain/visible.h"
#include "endpoint/answers.h"
#include "endpoint/file_answer.h"
#include "endpoint/forum_feed.h"
#include "endpoint/round_calendar.h"
#include "endpoint/server_text.h"

namespace counterpart::endpoint {
namespace {

HttpResponse answer_calendar(const LedgerView& view, const std::string& round_id, const HttpRequest& request) {
    const domain::Record* record = view.programme().find({domain::RecordKind::kRound, round_id});
    const auto seen = record == nullptr ? std::nullopt : domain::visible(view.programme(), domain::Actor(), *record);
    if (!seen) {
        return problem_answer(404, problem("unknown_record"), request);
    }
    const auto& round = std::get<domain::RoundRecord>(*seen);
    const app::Texts& texts = server_texts(language_of(request));
    // The time of writing is in the file and says nothing new, so the tag is weak and goes without it.
    const std::string entity_tag = "W/" + tag_of_content(codec::encode_calendar(calendar_of(round, view.programme(), texts, 0)));
    HttpResponse answer = file_answer(codec::encode_calendar(calendar_of(round, view.programme(), texts, view.now_s())), entity_tag,
                                      codec::kCalendarMediaType, request);
    answer.fields.push_back({"Content-Disposition", "attachment; filename=\"" + calendar_file_name(round) + "\""});
    return answer;
}

HttpResponse answer_feed(const std::optional<codec::FeedFile>& feed, const HttpRequest& request) {
    if (!feed) {
        return problem_answer(404, problem("unknown_record"), request);
    }
    std::string bytes = codec::encode_feed(*feed);
    const std::string entity_tag = tag_of_content(bytes);
    return file_answer(std::move(bytes), entity_tag, codec::kFeedMediaType, request);
}

/// What a feed is made from for the sender of a request.
FeedSource feed_source(const LedgerView& view, const std::string& page_address, const HttpRequest& request) {
    return {.programme = view.programme(), .texts = server_texts(language_of(request)), .page_address = page_address};
}

}  // namespace

std::vector<Route> file_routes(Ledger& ledger, std::string page_address) {
    std::vector<Route> routes;
    routes.push_back(reading_route(ledger, "/api/calendar/{id}", [](const LedgerView& view, const RouteCall& call) {
        return answer_calendar(view, call.path_parts.front(), call.request);
    }));
    routes.push_back(reading_route(ledger, "/api/feed/forum", [page_address](const LedgerView& view, const RouteCall& call) {
        return answer_feed(forum_feed(feed_source(view, page_address, call.request)), call.request);
    }));
    routes.push_back(reading_route(ledger, "/api/feed/topic/{id}", [page_address](const LedgerView& view, const RouteCall& call) {
        return answer_feed(topic_feed(feed_source(view, page_address, call.request), call.path_parts.front()), call.request);
    }));
    routes.push_back(reading_route(
        ledger, "/api/feed/round/{id}", [page_address = std::move(page_address)](const LedgerView& view, const RouteCall& call) {
            return answer_feed(round_feed(feed_source(view, page_address, call.request), call.path_parts.front(), view.now_s()),
                               call.request);
        }));
    return routes;
}

}  // namespace counterpart::endpoint
