#pragma once

#include <cstdint>

#include "pairing/outcome.h"

namespace counterpart::pairing {

/// Measures where the time of a computation goes and reports how far it has come.
class Meter {
  public:
    explicit Meter(const PreviewOptions& options) : options_(options), started_us_(now_us()), stage_started_us_(started_us_) {}

    /// Ends the present stage and begins another.
    void begin(PreviewStage stage);

    /// Reports how far the present stage has come; with a clock, at most every 100 ms.
    void advance(std::int64_t done, std::int64_t of_all);

    /// Ends the last stage; the figures with all times.
    RunFigures finish();

    /// The amounts of work, for those who do it.
    [[nodiscard]] RunFigures& figures() { return figures_; }

  private:
    [[nodiscard]] std::int64_t now_us() const { return options_.clock_us ? options_.clock_us() : 0; }
    void end_stage();
    void report(std::int32_t permille);

    const PreviewOptions& options_;
    RunFigures figures_;
    PreviewStage stage_ = PreviewStage::kReading;
    std::int64_t started_us_ = 0;
    std::int64_t stage_started_us_ = 0;
    std::int64_t reported_us_ = started_us_;
    std::int32_t reported_permille_ = -1;
};

}  // namespace counterpart::pairing
