#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace counterpart::endpoint {

/// How the commands of `endpoint_server` reach the server that runs over a data folder: a socket in it, for the server's own user only. One line
/// is asked and one is answered.
class ControlSocket {
  public:
    /// Answers a line; called on the socket's own thread, one after the other, and may take its time.
    using Handler = std::function<std::string(std::string_view line)>;

    /// Listens. A socket that a dead server left is replaced, so the caller has to be the folder's only server. Errors: control_socket_failed.
    static Result<std::unique_ptr<ControlSocket>> listen(const std::filesystem::path& folder, Handler handler);

    /// Waits for the answer that is being made, then takes the socket away.
    ~ControlSocket();
    ControlSocket(const ControlSocket&) = delete;
    ControlSocket& operator=(const ControlSocket&) = delete;

  private:
    struct Thread;
    explicit ControlSocket(std::unique_ptr<Thread> thread);
    std::unique_ptr<Thread> thread_;
};

/// What the server over a data folder answers to a line, waiting as long as it takes; nothing if none runs.
/// Errors: control_socket_failed (it went away without an answer).
Result<std::optional<std::string>> ask_running_server(const std::filesystem::path& folder, std::string_view line);

}  // namespace counterpart::endpoint
