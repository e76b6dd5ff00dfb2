#include "endpoint/http_server.h"

#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/running_server.h"

using namespace counterpart::endpoint;
using namespace std::chrono_literals;

// Tests name the fields that matter.
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"

namespace {

auto since(std::chrono::steady_clock::time_point start) { return std::chrono::steady_clock::now() - start; }

}  // namespace

TEST_CASE("a page arrives with its exact headers") {
    const RunningServer server;
    const std::string answer = exchange(server.port(), get("/"));
    CHECK(status_of(answer) == 200);
    CHECK(field_of(answer, "Content-Type") == "text/html; charset=utf-8");
    CHECK(field_of(answer, "Content-Length") == "42");
    CHECK(field_of(answer, "Cache-Control") == "no-cache");
    CHECK(field_of(answer, "Connection") == "close");
    CHECK(field_of(answer, "Date").ends_with(" GMT"));
    CHECK(field_of(answer, "Content-Security-Policy").starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"));
    CHECK(field_of(answer, "Server") == "(none)");
    CHECK(body_of(answer) == "<!doctype html><title>Counterpart</title>\n");
}

TEST_CASE("one connection serves one request after the other, also when they come at once") {
    const RunningServer server;
    const Client client(server.port());
    const std::string request = "GET /page.wasm HTTP/1.1\r\nHost: localhost\r\n\r\n";
    client.send(request + request);
    CHECK(body_of(client.read_answer()) == std::string_view("\0asm", 4));
    CHECK(body_of(client.read_answer()) == std::string_view("\0asm", 4));
    client.send("HEAD /page.js HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n");
    const std::string head = client.read_answer(Client::Body::kNone);
    CHECK(field_of(head, "Content-Length") == "14");
    client.send("GET /page.js HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nIf-None-Match: " + field_of(head, "ETag") + "\r\n\r\n");
    const std::string unchanged = client.read_answer();
    CHECK(status_of(unchanged) == 304);
    CHECK(field_of(unchanged, "ETag") == field_of(head, "ETag"));
    CHECK(field_of(unchanged, "Content-Length") == "(none)");
    client.send(get("/page.js"));
    CHECK(body_of(client.read_to_end()) == "export const page = 1;\n");
}

TEST_CASE("HTTP/1.0 is answered and the connection closed") {
    const RunningServer server;
    const std::string answer = exchange(server.port(), "GET / HTTP/1.0\r\n\r\n");
    CHECK(status_of(answer) == 200);
    CHECK(answer.starts_with("HTTP/1.0"));
}

TEST_CASE("hostile requests are refused and the connection closed") {
    const RunningServer server;
    const auto status = [&](std::string_view request) { return status_of(exchange(server.port(), request)); };
    const std::string start = "POST / HTTP/1.1\r\nHost: x\r\n";
    CHECK(status("\x16\x03\x01\x02garbage\r\n\r\n") == 400);
    CHECK(status("GET / HTTP/1.1\r\nHost : x\r\n\r\n") == 400);
    CHECK(status("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(status("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n") == 400);
    CHECK(status(start + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == 400);
    CHECK(status(start + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd") == 400);
    CHECK(status(start + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc") == 400);
    CHECK(status(start + "Content-Length: -3\r\n\r\nabc") == 400);
    CHECK(status(start + "Transfer-Encoding: chunked\r\n\r\n-2\r\nab\r\n0\r\n\r\n") == 400);
    CHECK(status("GET / HTTP/1.1\nHost: x\n\n") == 400);
    CHECK(status("GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n") == 400);
    CHECK(status("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") == 400);
    CHECK(status(start + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n") == 501);
    CHECK(status("GET / HTTP/2.0\r\nHost: x\r\n\r\n") >= 400);
    std::string many = "GET / HTTP/1.1\r\nHost: x\r\n";
    for (int i = 0; i < 3000; ++i) {
        many += "X-" + std::to_string(i) + ": y\r\n";
    }
    CHECK(status(many + "\r\n") == 431);
    CHECK(status("GET /" + std::string(20000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n") == 431);
    CHECK(status(start + "Content-Length: 1048577\r\n\r\n") == 413);
    CHECK(status(start + "Content-Length: 99999999999999999999999\r\n\r\n") >= 400);
    CHECK(status(start + "Content-Length: 3\r\nConnection: close\r\n\r\nabc") == 405);
    CHECK(status(get("/nothing")) == 404);
}

TEST_CASE("a client that sends on after being refused still reads the answer") {
    const RunningServer server;
    const std::string request = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n" + std::string(3000000, 'x');
    CHECK(status_of(exchange(server.port(), request)) == 413);
    std::string chunks = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 40; ++i) {
        chunks += "10000\r\n" + std::string(65536, 'x') + "\r\n";
    }
    CHECK(status_of(exchange(server.port(), chunks)) == 413);
}

TEST_CASE("a client that asks first is told to go on") {
    const RunningServer server;
    const Client client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
    CHECK(status_of(client.read_answer()) == 100);
    client.send("abc");
    CHECK(status_of(client.read_to_end()) == 405);
}

TEST_CASE("clients that never finish a header hold nobody up") {
    const RunningServer server;
    std::vector<Client> half_open;
    for (int i = 0; i < 200; ++i) {
        half_open.emplace_back(server.port()).send("GET / HTTP/1.1\r\nHo");
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK(status_of(exchange(server.port(), get("/"))) == 200);
    CHECK(since(start) < 1s);
}

TEST_CASE("a client that trickles its header is closed after five seconds") {
    const RunningServer server;
    const Client client(server.port());
    const auto start = std::chrono::steady_clock::now();
    client.send("GET / HTTP/1.1\r\nX: ");
    while (since(start) < 9s && client.send("x")) {
        std::this_thread::sleep_for(100ms);
    }
    CHECK(since(start) > 4500ms);
    CHECK(since(start) < 6500ms);
}

TEST_CASE("a body that never ends is given up at its deadline") {
    const RunningServer server({.body_deadline = 200ms});
    const Client client(server.port());
    const auto start = std::chrono::steady_clock::now();
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
    CHECK(client.read_to_end().empty());
    CHECK(since(start) < 3s);
}

TEST_CASE("the server stops at once when its clients are idle") {
    RunningServer server;
    const Client idle(server.port());
    idle.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(status_of(idle.read_answer()) == 200);
    const Client half_open(server.port());
    half_open.send("GET / HT");
    CHECK(server.stop() < 1000ms);
    CHECK(idle.read_to_end().empty());
}

TEST_CASE("a request that is being received is answered before the server stops") {
    RunningServer server;
    const Client client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na");
    std::this_thread::sleep_for(50ms);
    std::thread late([&] {
        std::this_thread::sleep_for(200ms);
        client.send("bc");
    });
    const auto duration = server.stop();
    late.join();
    CHECK(duration < 2s);
    const std::string answer = client.read_to_end();
    CHECK(status_of(answer) == 405);
    CHECK(field_of(answer, "Connection") == "close");
}

TEST_CASE("a request that never ends does not keep the server from stopping") {
    RunningServer server({.stop_deadline = 200ms});
    const Client client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na");
    std::this_thread::sleep_for(50ms);
    CHECK(server.stop() < 2s);
}

TEST_CASE("a port that is taken is said to be") {
    const RunningServer server;
    const auto handler = [](const HttpRequest&, const Respond& respond) { respond(plain_answer(404)); };
    CHECK(HttpServer::listen({.port = server.port()}, handler).error().code == "port_in_use");
    CHECK(HttpServer::listen({.address = "nowhere"}, handler).error().code == "address_invalid");
}

TEST_CASE("a stop that comes while an answer is written is obeyed after it") {
    std::unique_ptr<HttpServer> server;
    server = HttpServer::listen({}, [&](const HttpRequest&, const Respond& respond) {
                 server->stop();
                 respond(plain_answer(404));
             }).value();
    std::thread thread([&] { server->run(); });
    const auto start = std::chrono::steady_clock::now();
    const Client client(server->port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(status_of(client.read_answer()) == 404);
    thread.join();
    CHECK(since(start) < 2s);
}

TEST_CASE("an answer may come later and from another thread, and other clients do not wait for it") {
    std::thread answering;
    const Route slow{.method = "GET", .pattern = "/api/slow", .handler = [&](RouteCall, Respond respond) {
                         answering = std::thread([respond = std::move(respond)] {
                             std::this_thread::sleep_for(200ms);
                             respond(plain_answer(404));
                         });
                     }};
    const RunningServer server({}, {slow});
    const Client waiting(server.port());
    const auto start = std::chrono::steady_clock::now();
    waiting.send(get("/api/slow"));
    CHECK(status_of(exchange(server.port(), get("/"))) == 200);
    CHECK(since(start) < 150ms);
    CHECK(status_of(waiting.read_to_end()) == 404);
    CHECK(since(start) >= 200ms);
    answering.join();
}

TEST_CASE("a request that is being worked on is answered before the server stops") {
    std::thread answering;
    const Route slow{.method = "GET", .pattern = "/api/slow", .handler = [&](RouteCall, Respond respond) {
                         answering = std::thread([respond = std::move(respond)] {
                             std::this_thread::sleep_for(200ms);
                             respond(plain_answer(404));
                         });
                     }};
    RunningServer server({}, {slow});
    const Client waiting(server.port());
    waiting.send("GET /api/slow HTTP/1.1\r\nHost: x\r\n\r\n");
    std::this_thread::sleep_for(50ms);
    CHECK(server.stop() < 2s);
    const std::string answer = waiting.read_to_end();
    CHECK(status_of(answer) == 404);
    CHECK(field_of(answer, "Connection") == "close");
    answering.join();
}

TEST_CASE("a route with a larger limit takes what others refuse, and no more") {
    std::size_t received = 0;
    const Route photos{.method = "PUT",
                       .pattern = "/api/photos",
                       .handler =
                           [&](const RouteCall& call, const Respond& respond) {
                               received = call.request.body.size();
                               respond(plain_answer(404));
                           },
                       .content_types = {"image/png"},
                       .body_limit_bytes = kPhotoBodyBytes};
    const RunningServer server({}, {photos});
    const auto put = [&](std::string_view path, std::size_t size) {
        return status_of(exchange(server.port(), "PUT " + std::string(path) + " HTTP/1.1\r\nHost: x\r\nContent-Type: image/png\r\n" +
                                                     "Connection: close\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" +
                                                     std::string(size, 'x')));
    };
    CHECK(put("/api/photos", kPhotoBodyBytes) == 404);
    CHECK(received == kPhotoBodyBytes);
    CHECK(put("/api/photos", kPhotoBodyBytes + 1) == 413);
    CHECK(put("/api/sync", kUsualBodyBytes + 1) == 413);
    std::string chunks = "PUT /api/photos HTTP/1.1\r\nHost: x\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 145; ++i) {
        chunks += "10000\r\n" + std::string(65536, 'x') + "\r\n";
    }
    CHECK(status_of(exchange(server.port(), chunks)) == 413);
}
