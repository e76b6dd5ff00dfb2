#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "endpoint/http_server.h"
#include "endpoint/routes.h"
#include "endpoint/static_files.h"
#include "endpoint/temporary_site.h"

namespace counterpart::endpoint {

/// A server on a free port, in a thread of its own, stopped at the end.
class RunningServer {
  public:
    explicit RunningServer(ServerOptions options = {}, std::vector<Route> routes = {});
    ~RunningServer();
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    /// Stops and waits; how long that took.
    std::chrono::milliseconds stop();

    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    [[nodiscard]] const TemporarySite& site() const { return folder_; }

  private:
    TemporarySite folder_;
    StaticFiles site_;
    Routes routes_;
    std::unique_ptr<HttpServer> server_;
    std::thread thread_;
};

/// A raw connection to a server.
class Client {
  public:
    explicit Client(std::uint16_t port);
    ~Client();
    Client(Client&& other) noexcept;
    Client& operator=(Client&&) = delete;

    /// Sends bytes as they are; false if the connection is gone.
    bool send(std::string_view bytes) const;

    /// Says that nothing more will be sent.
    void finish() const;

    /// Everything up to the server's closing, at most ten seconds.
    [[nodiscard]] std::string read_to_end() const;

    /// One answer with the body that its Content-Length promises; only the header where `has_body` is kNo.
    enum class Body { kExpected, kNone };
    [[nodiscard]] std::string read_answer(Body body = Body::kExpected) const;

  private:
    int socket_ = -1;
};

/// Sends one request on a connection of its own and reads all that is answered.
std::string exchange(std::uint16_t port, std::string_view request);

/// The status of an answer, 0 where there is none.
int status_of(std::string_view answer);

/// The value of a field of an answer; "(none)" where there is none.
std::string field_of(std::string_view answer, std::string_view name);

/// What follows the header.
std::string body_of(std::string_view answer);

/// "GET <target>" with a Host, more fields (each with its line end) and Connection: close.
std::string get(std::string_view target, std::string_view more_fields = {}, std::string_view method = "GET");

}  // namespace counterpart::endpoint
