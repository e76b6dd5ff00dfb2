#include "endpoint/file_routes.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/sample_server.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

struct FileServer : SampleServer {
    FileServer() : SampleServer(file_routes) {}
};

}  // namespace

TEST_CASE("over the wire: a round's dates come as a calendar with a file name, and none for a round that is not there") {
    const FileServer server;
    const std::string target = "/api/calendar/" + domain::sample_id("round 2");
    const std::string answer = server.ask(target);
    CHECK(status_of(answer) == 200);
    CHECK(field_of(answer, "Content-Type") == "text/calendar; charset=utf-8");
    CHECK(field_of(answer, "Content-Disposition").starts_with("attachment; filename=\""));
    CHECK(field_of(answer, "X-Content-Type-Options") == "nosniff");
    CHECK(body_of(answer).starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(body_of(server.ask(target, "Accept-Language: es\r\n")).contains("primer día"));
    CHECK(status_of(server.ask(target, "If-None-Match: " + field_of(answer, "ETag") + "\r\n")) == 304);
    const std::string head = server.ask(target, {}, "HEAD");
    CHECK((status_of(head) == 200 && body_of(head).empty()));
    CHECK(status_of(server.ask("/api/calendar/" + domain::sample_id("nowhere"))) == 404);
    CHECK(status_of(server.ask("/api/calendar/")) == 404);
    CHECK(status_of(server.ask(target, {}, "POST")) == 405);
}

TEST_CASE("over the wire: the forum comes as a feed, and as a line where it is known") {
    const FileServer server;
    const std::string answer = server.ask("/api/feed/forum");
    CHECK(status_of(answer) == 200);
    CHECK(field_of(answer, "Content-Type") == "application/atom+xml; charset=utf-8");
    CHECK(field_of(answer, "Vary") == "Accept-Language");
    CHECK(body_of(answer).contains("<link rel=\"self\" href=\"https://x.example/api/feed/forum\"/>"));
    const std::string again = server.ask("/api/feed/forum", "If-None-Match: \"x\", " + field_of(answer, "ETag") + "\r\n");
    CHECK((status_of(again) == 304 && body_of(again).empty()));
    CHECK(status_of(server.ask("/api/feed/forum", "If-None-Match: \"x\"\r\n")) == 200);
    CHECK(status_of(server.ask("/api/feed/others")) == 404);
}

TEST_CASE("over the wire: a topic and a round have feeds of their own") {
    const FileServer server;
    const std::string topic = server.ask("/api/feed/topic/" + domain::sample_id("topic"));
    CHECK(status_of(topic) == 200);
    CHECK(field_of(topic, "Content-Type") == "application/atom+xml; charset=utf-8");
    CHECK(body_of(topic).contains("text of post of one"));
    CHECK_FALSE(body_of(topic).contains("text of post of two"));
    const std::string round = server.ask("/api/feed/round/" + domain::sample_id("round 2"));
    CHECK(status_of(round) == 200);
    CHECK(body_of(round).contains("<title>Getting to know you</title>"));
    CHECK(status_of(server.ask("/api/feed/round/" + domain::sample_id("round 2"), "If-None-Match: " + field_of(round, "ETag") + "\r\n")) ==
          304);
    CHECK(status_of(server.ask("/api/feed/topic/" + domain::sample_id("nothing"))) == 404);
    CHECK(status_of(server.ask("/api/feed/round/nothing")) == 404);
}
