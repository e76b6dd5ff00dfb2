#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace counterpart::endpoint {

/// One thread for work that takes long, one piece after the other, so that its memory is bounded by that of one piece.
class Background {
  public:
    explicit Background(std::size_t most_waiting);
    /// Does what waits, then ends.
    ~Background();
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    /// Takes a piece of work; false if too many wait already. May be called from any thread.
    [[nodiscard]] bool take(std::function<void()> work);

  private:
    void run();

    std::size_t most_waiting_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> waiting_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace counterpart::endpoint
