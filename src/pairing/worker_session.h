#pragma once

#include <functional>
#include <optional>
#include <span>

#include "pairing/worker_message.h"

namespace counterpart::pairing {

/// The worker's side of the conversation without the host: requests in, replies out. Runs natively in tests too.
class WorkerSession {
  public:
    /// `send_progress` gets encoded progress replies during a request; `clock_us` measures.
    WorkerSession(std::function<void(const Bytes&)> send_progress, std::function<std::int64_t()> clock_us);

    /// Solves a built-in list of 100 people once, so that the first real request meets compiled code.
    void warm_up();

    /// Handles one encoded request and returns one encoded reply; damaged bytes give a reply with the problem.
    Bytes handle(std::span<const std::byte> request);

  private:
    ReplyBody answer(const Request& request);
    PreviewOptions options_for(std::uint32_t request_number) const;

    std::function<void(const Bytes&)> send_progress_;
    std::function<std::int64_t()> clock_us_;
    std::optional<Engine> engine_;
};

}  // namespace counterpart::pairing
