#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "domain/match_preview.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

/// What a computation is doing, in order.
enum class PreviewStage : std::uint8_t { kReading, kChoosingCandidates, kSolving, kPricing, kVerifying };
inline constexpr int kPreviewStageCount = 5;

/// How far a computation has come; it never goes back.
struct PreviewProgress {
    PreviewStage stage = PreviewStage::kReading;
    std::int32_t done_permille = 0;  ///< of the whole, an estimate

    friend bool operator==(const PreviewProgress&, const PreviewProgress&) = default;
};

/// Passed in, because pairing neither shows nor measures by itself.
struct PreviewOptions {
    std::function<void(PreviewProgress)> progress;  ///< may be empty
    std::function<std::int64_t()> clock_us;         ///< any steady clock in microseconds; empty: all times are 0
};

/// Where the time of one computation went, and how much work it was; no part of a preview's bytes.
struct RunFigures {
    std::int64_t total_us = 0;
    std::int64_t candidates_us = 0;
    std::int64_t solve_us = 0;
    std::int64_t price_us = 0;
    std::int64_t verify_us = 0;
    std::int32_t rounds = 0;           ///< exact solves
    std::int64_t candidate_pairs = 0;  ///< pairs that the exact solver saw
    std::int64_t verified_pairs = 0;   ///< pairs that the verification went over
};

/// A match preview without its strings: what the worker sends.
struct PairingOutcome {
    std::vector<domain::MatchedPair> pairs;
    std::vector<domain::AlonePerson> alone;
    std::vector<std::int32_t> possible_partner_counts;
    domain::PairingProof proof;
    domain::PreviewFigures figures;
    RunFigures run;
};

}  // namespace counterpart::pairing
