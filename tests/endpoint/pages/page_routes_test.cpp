#include "endpoint/pages/page_routes.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/sample_server.h"
#include "endpoint/security_headers.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

struct PageServer : SampleServer {
    PageServer() : SampleServer(page_routes) {}
};

}  // namespace

TEST_CASE("over the wire: a topic and a thread can be read without WebAssembly, in the reader's language") {
    const PageServer server;
    const std::string topic = "/topics/" + domain::sample_id("topic");
    for (const std::string& target :
         {std::string("/topics"), topic, std::string("/forum"), std::string("/showcase"), "/forum/" + domain::sample_id("post of one")}) {
        const std::string answer = server.ask(target);
        CHECK(status_of(answer) == 200);
        CHECK(field_of(answer, "Content-Type") == kHtml);
        CHECK(field_of(answer, "Content-Security-Policy") == kReadingPolicy);
        CHECK(field_of(answer, "Link") == "<https://x.example/api/webmention>; rel=\"webmention\"");
        CHECK(field_of(answer, "X-Pingback") == "https://x.example/api/pingback");
        CHECK(field_of(answer, "Vary") == "Accept-Language");
        CHECK(body_of(answer).contains("<html lang=\"en\">"));
        const std::string spanish = server.ask(target, "Accept-Language: es\r\n");
        CHECK(body_of(spanish).contains("<html lang=\"es\">"));
        CHECK(field_of(spanish, "ETag") != field_of(answer, "ETag"));
        const std::string again = server.ask(target, "If-None-Match: " + field_of(answer, "ETag") + "\r\n");
        CHECK((status_of(again) == 304 && body_of(again).empty()));
    }
    const std::string page = body_of(server.ask(topic));
    CHECK(page.contains("Getting to know you"));
    CHECK(page.contains("text of post of three"));
    CHECK_FALSE(page.contains("text of post of two"));
    CHECK_FALSE(page.contains("text of post of a visitor"));
    const std::string showcase = body_of(server.ask("/showcase"));
    CHECK(showcase.contains("desk of three"));
    CHECK_FALSE(showcase.contains("desk of two"));
    CHECK(status_of(server.ask(topic, {}, "POST")) == 405);
    const std::string head = server.ask(topic, {}, "HEAD");
    CHECK((status_of(head) == 200 && body_of(head).empty()));
}

TEST_CASE("over the wire: what is no page is answered by one, and the site keeps its own paths") {
    const PageServer server;
    for (const char* target : {"/topics/nothing", "/forum/0", "/topics/%3Cscript%3E"}) {
        const std::string answer = server.ask(target, "Accept-Language: es\r\n");
        CHECK(status_of(answer) == 404);
        CHECK(field_of(answer, "Content-Type") == kHtml);
        CHECK(field_of(answer, "Content-Security-Policy") == kReadingPolicy);
        CHECK(body_of(answer).contains("Esta página no está aquí"));
        CHECK_FALSE(body_of(answer).contains("script"));
    }
    CHECK(body_of(server.ask("/")).contains("<title>Counterpart</title>"));
    CHECK(field_of(server.ask("/nothing"), "Content-Type") == kPlainText);
    CHECK(status_of(server.ask("/topics/")) == 404);
}

TEST_CASE("over the wire: the style sheet, the robots' file and the site map") {
    const PageServer server;
    CHECK(field_of(server.ask("/pages.css"), "Content-Type") == "text/css; charset=utf-8");
    CHECK(body_of(server.ask("/pages.css")).contains("prefers-color-scheme: dark"));
    CHECK(body_of(server.ask("/robots.txt")).contains("Sitemap: https://x.example/sitemap.xml"));
    const std::string map = server.ask("/sitemap.xml");
    CHECK(field_of(map, "Content-Type") == "application/xml; charset=utf-8");
    CHECK(body_of(map).contains("https://x.example/topics/" + domain::sample_id("topic")));
}
