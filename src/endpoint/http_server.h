#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "endpoint/http.h"

namespace counterpart::endpoint {

enum class StopSignals { kIgnore, kObey };

/// Where the server listens and what it bears; the times are deadlines of a whole step, so that a trickle does not extend them.
struct ServerOptions {
    std::string address = "127.0.0.1";
    /// 0 takes a free port.
    std::uint16_t port = 0;
    std::size_t header_limit_bytes = 8192;
    /// The largest body of most requests; `body_limit_of`, where it is given, says it for each method and target.
    std::size_t body_limit_bytes = std::size_t{1} << 20;
    std::function<std::size_t(std::string_view method, std::string_view target)> body_limit_of;
    std::chrono::milliseconds header_deadline{5000};
    std::chrono::milliseconds body_deadline{20000};
    std::chrono::milliseconds write_deadline{20000};
    /// How long a connection is read on after the last answer, so that a reset does not overtake it.
    std::chrono::milliseconds lingering{1000};
    /// How long running requests may take once the server is told to stop.
    std::chrono::milliseconds stop_deadline{10000};
    /// Whether SIGTERM and SIGINT stop the server.
    StopSignals stop_signals = StopSignals::kIgnore;
};

/// An HTTP/1.1 server on one thread. It checks the framing and the limits, hands whole requests to the handler and keeps
/// connections alive; requests that mean different things to different servers are refused.
class HttpServer {
  public:
    /// Called on the thread of `run`; must return quickly, and answer at once or later from any thread. A request that is never answered
    /// keeps its connection open until the server stops.
    using Handler = std::function<void(HttpRequest, Respond)>;

    /// Listens; connections are accepted once `run` is called.
    /// Errors: address_invalid, port_in_use, listening_refused, each with the system's words.
    static Result<std::unique_ptr<HttpServer>> listen(const ServerOptions& options, Handler handler);

    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    [[nodiscard]] std::uint16_t port() const;

    /// Serves until stopped; returns when every connection is closed or the stop deadline has passed.
    void run();

    /// Takes no more requests, lets running ones end, closes; may be called from any thread.
    void stop();

  private:
    class Engine;
    explicit HttpServer(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> engine_;
};

/// Lets the process hold as many connections as it is allowed to, and live on when a client goes away while it is written to.
void prepare_process_for_serving();

}  // namespace counterpart::endpoint
