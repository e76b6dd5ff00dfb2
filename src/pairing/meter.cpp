#include "pairing/meter.h"

#include <algorithm>
#include <array>

namespace counterpart::pairing {
namespace {

constexpr std::int32_t kWholePermille = 1000;
constexpr std::int32_t kReportStepPermille = 10;
constexpr std::int64_t kReportStepUs = 100'000;  // each report costs its hearer a frame

/// Where each stage begins, of the whole; an estimate.
constexpr std::array<std::int32_t, kPreviewStageCount + 1> kStageStartPermille{0, 10, 150, 550, 750, kWholePermille};

}  // namespace

void Meter::end_stage() {
    const std::int64_t now = now_us();
    const std::int64_t spent_us = now - stage_started_us_;
    stage_started_us_ = now;
    switch (stage_) {
        case PreviewStage::kReading: break;
        case PreviewStage::kChoosingCandidates: figures_.candidates_us += spent_us; break;
        case PreviewStage::kSolving: figures_.solve_us += spent_us; break;
        case PreviewStage::kPricing: figures_.price_us += spent_us; break;
        case PreviewStage::kVerifying: figures_.verify_us += spent_us; break;
    }
}

void Meter::report(std::int32_t permille) {
    // A later round begins earlier stages again; what was said is never taken back.
    if (permille <= reported_permille_ || !options_.progress) {
        return;
    }
    const std::int64_t now = now_us();
    if (options_.clock_us && permille < kWholePermille && now < reported_us_ + kReportStepUs) {
        return;
    }
    reported_us_ = now;
    reported_permille_ = permille;
    options_.progress({.stage = stage_, .done_permille = permille});
}

void Meter::begin(PreviewStage stage) {
    end_stage();
    stage_ = stage;
    report(kStageStartPermille[static_cast<std::size_t>(stage)]);
}

void Meter::advance(std::int64_t done, std::int64_t of_all) {
    if (of_all <= 0) {
        return;
    }
    const auto stage = static_cast<std::size_t>(stage_);
    const std::int32_t width = kStageStartPermille[stage + 1] - kStageStartPermille[stage];
    const std::int32_t permille = kStageStartPermille[stage] + static_cast<std::int32_t>(std::min(done, of_all) * width / of_all);
    if (permille >= reported_permille_ + kReportStepPermille) {
        report(permille);
    }
}

RunFigures Meter::finish() {
    end_stage();
    figures_.total_us = now_us() - started_us_;
    report(kWholePermille);
    return figures_;
}

}  // namespace counterpart::pairing
