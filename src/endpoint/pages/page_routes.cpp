#include "endpoint/pages/page_routes.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "endpoint/answers.h"
#include "endpoint/file_answer.h"
#include "endpoint/pages/forum_page.h"
#include "endpoint/pages/showcase_page.h"
#include "endpoint/pages/site_map.h"
#include "endpoint/pages/topic_page.h"
#include "endpoint/security_headers.h"
#include "endpoint/server_text.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kStyle = "text/css; charset=utf-8", kXml = "application/xml; charset=utf-8";

/// Makes a page, or nothing where there is none.
using MakePage = std::function<std::optional<std::string>(const PageSource&, const RouteCall&)>;

/// Takes away what a page without scripts does not need, and says where to tell that one links to it.
void add_fields_of_page(HeaderFields& fields, const PageSource& source) {
    for (HeaderField& field : fields) {
        if (field.name == "Content-Security-Policy") {
            field.value = kReadingPolicy;
        }
    }
    const std::string address(source.address);
    fields.push_back({"Content-Language", std::string(app::language_tag(source.texts.language()))});
    fields.push_back({"Link", "<" + address + std::string(kMentionPath) + ">; rel=\"webmention\""});
    fields.push_back({"X-Pingback", address + std::string(kPingbackPath)});
}

HttpResponse nothing_answer(const PageSource& source) {
    HttpResponse answer{.status = 404, .fields = {}, .body = std::make_shared<const std::string>(page_of_nothing(source))};
    answer.fields = {{"Content-Type", std::string(kHtml)}, {"Cache-Control", "no-cache"}, {"Vary", "Accept-Language"}};
    add_security_headers(answer.fields, kHtml);
    return answer;
}

HttpResponse answer_page(const PageSource& source, const RouteCall& call, const MakePage& make) {
    auto page = make(source, call);
    HttpResponse answer;
    if (page) {
        const std::string entity_tag = tag_of_content(*page);
        answer = file_answer(*std::move(page), entity_tag, kHtml, call.request);
    } else {
        answer = nothing_answer(source);
    }
    add_fields_of_page(answer.fields, source);
    return answer;
}

Route page_route(Ledger& ledger, std::string pattern, const std::string& page_address, MakePage make) {
    return reading_route(ledger, std::move(pattern), [page_address, make = std::move(make)](const LedgerView& view, const RouteCall& call) {
        const PageSource source{.programme = view.programme(), .texts = server_texts(language_of(call.request)), .address = page_address};
        return answer_page(source, call, make);
    });
}

HttpResponse made_file(std::string bytes, std::string_view media_type, const HttpRequest& request) {
    const std::string entity_tag = tag_of_content(bytes);
    return file_answer(std::move(bytes), entity_tag, media_type, request);
}

/// A file that is the same for everybody and does not ask the ledger.
Route fixed_file_route(std::string_view path, const std::string& bytes, std::string_view media_type) {
    return {.method = "GET", .pattern = std::string(path), .handler = [bytes, media_type](const RouteCall& call, const Respond& respond) {
                respond(made_file(bytes, media_type, call.request));
            }};
}

}  // namespace

std::vector<Route> page_routes(Ledger& ledger, const std::string& page_address) {
    const auto first_part = [](const RouteCall& call) { return std::string_view(call.path_parts.front()); };
    std::vector<Route> routes;
    routes.push_back(page_route(ledger, std::string(kTopicsPath), page_address,
                                [](const PageSource& source, const RouteCall&) { return std::optional(page_of_topics(source)); }));
    routes.push_back(
        page_route(ledger, std::string(kTopicPath) + "{id}", page_address,
                   [first_part](const PageSource& source, const RouteCall& call) { return page_of_topic(source, first_part(call)); }));
    routes.push_back(page_route(ledger, std::string(kThreadsPath), page_address,
                                [](const PageSource& source, const RouteCall&) { return std::optional(page_of_forum(source)); }));
    routes.push_back(
        page_route(ledger, std::string(kThreadPath) + "{id}", page_address,
                   [first_part](const PageSource& source, const RouteCall& call) { return page_of_thread(source, first_part(call)); }));
    routes.push_back(page_route(ledger, std::string(kShowcasePath), page_address,
                                [](const PageSource& source, const RouteCall&) { return std::optional(page_of_showcase(source)); }));
    routes.push_back(fixed_file_route(kStylePath, std::string(page_style()), kStyle));
    routes.push_back(fixed_file_route("/robots.txt", robots_text(page_address), kPlainText));
    routes.push_back(reading_route(ledger, "/sitemap.xml", [page_address](const LedgerView& view, const RouteCall& call) {
        return made_file(site_map(view.programme(), page_address), kXml, call.request);
    }));
    return routes;
}

}  // namespace counterpart::endpoint
