#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "app/batches/batches_intent.h"
#include "base/problem.h"
#include "codec/delivery_json.h"
#include "domain/batch_plan.h"
#include "domain/preflight.h"

namespace counterpart::app {

/// A saved preview as far as it is needed here.
struct ReadPreview {
    std::string id;
    std::int64_t saved_at_s = 0;
    std::vector<std::vector<std::string>> groups;  ///< of application ids, in the order of the preview
    std::optional<Problem> problem;                ///< why it cannot be read
};

/// What the pre-flight rests on; another one makes it look again.
struct PreflightStamp {
    std::int64_t sequence = 0;
    std::int64_t change = 0;     ///< the next change's number
    std::size_t waiting = 0;     ///< changes that wait
    std::string preview_id;
    std::string round_id;
    std::size_t left_out = 0;

    friend bool operator==(const PreflightStamp&, const PreflightStamp&) = default;
};

/// What was found, and what the groups would become. Worked out after changes, not for each frame.
struct PreflightResult {
    PreflightStamp stamp;
    std::vector<domain::PlannedGroup> groups;  ///< those of the preview first, then the held ones
    std::size_t planned = 0;                   ///< how many are of the preview
    std::vector<domain::Finding> findings;
    std::int64_t checked_at_s = 0;
};

/// The letters that the endpoint wrote to have them looked at.
struct LetterCheck {
    bool asked = false;               ///< for the present groups
    std::int64_t written = -1;        ///< -1 = the answer is not here
    std::vector<codec::Letter> faulty;
    std::vector<codec::Letter> shown; ///< those of the group that was asked for
};

/// How far the letters of a batch came.
struct DeliveryState {
    std::int32_t batch = 0;           ///< 0 = none yet
    std::vector<codec::DeliveryLine> lines;
    std::int64_t asked_at_s = 0;      ///< 0 = not yet
    std::int64_t heard_at_s = 0;
    std::optional<Problem> problem;
    DeliveryTab tab = DeliveryTab::kAll;
    std::string search;
    std::string person_id;            ///< selected
    std::string correction;           ///< typed
    std::optional<Problem> correction_problem;
};

/// Pre-flight, batches and deliveries of one round.
struct BatchesState {
    std::string round_id;
    ReadPreview preview;
    std::set<std::string> left_out;                     ///< groups, by the ids of their applications
    std::map<std::string, std::string> reasons;         ///< typed, by finding
    std::vector<domain::Overruling> overruled;          ///< not handed over yet
    std::array<std::string, kPlanFieldCount> typed;     ///< as typed; empty = as proposed
    bool first_now = true;
    std::int32_t moving = 0;                            ///< the held batch whose time is being chosen
    std::optional<Problem> problem;
    PreflightResult result;
    LetterCheck letters;
    DeliveryState deliveries;
};

}  // namespace counterpart::app
