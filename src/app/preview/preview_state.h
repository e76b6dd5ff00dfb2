#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/intent.h"
#include "domain/country.h"
#include "domain/match_preview.h"
#include "pairing/compare.h"
#include "pairing/statistics.h"
#include "pairing/worker_message.h"

namespace counterpart::app {

/// What the worker is busy with.
enum class WorkerTask : std::uint8_t { kNone, kLoad, kPreview, kPolicyCost, kWhatIf };

/// The conversation with the matching worker: one request at a time, the newest wish wins.
struct Conversation {
    WorkerTask task = WorkerTask::kNone;
    std::uint32_t number = 0;              ///< of the request in flight
    std::uint32_t loaded_version = 0;      ///< the round that the worker holds; 0 = none
    std::uint32_t solved_version = 0;      ///< the round of the worker's last preview; 0 = none
    domain::Criteria criteria;             ///< of the preview in flight
    std::vector<pairing::WhatIfQuery> queries;  ///< in flight
    bool preview_wanted = false;
    bool cost_wanted = false;
    bool stopped = false;                  ///< by the person
    pairing::PreviewProgress progress;
    std::optional<Problem> problem;
};

/// One row of the table.
struct PairRow {
    domain::PersonIndex a = -1;
    domain::PersonIndex b = -1;
    std::int32_t score_points = 0;
    domain::ScoreParts parts{};
    bool fixed = false;
    bool forbidden = false;
    domain::PersonIndex third = -1;  ///< of a trio; -1 = there is none
};

/// All pairs between two countries.
struct MapArc {
    domain::MapPoint from;
    domain::MapPoint to;
    std::int32_t pair_count = 0;
};

/// A country with somebody in it.
struct MapDot {
    domain::MapPoint at;
    std::int32_t person_count = 0;
};

/// What is computed once from a result and drawn many times.
struct PreviewFacts {
    pairing::ScoreStatistics statistics;
    std::vector<pairing::HistogramBar> bars;
    std::vector<std::int32_t> lowest;            ///< indices into the result's pairs
    std::vector<MapArc> arcs;
    std::vector<MapDot> dots;
    std::vector<std::int32_t> pair_of_person;    ///< index into the result's pairs, or -1
    std::int32_t few_partners_count = 0;         ///< people with fewer than five possible partners
    std::optional<pairing::PreviewComparison> comparison;
    std::int64_t saved_points_now = 0;           ///< the saved pairs under the present weights
};

/// The match preview: criteria, live result, table, saved result to compare with.
struct PreviewState {
    domain::Criteria criteria;
    Conversation worker;
    std::optional<domain::MatchPreview> result;
    pairing::RunFigures run;
    std::optional<pairing::PolicyCost> cost;     ///< under `result`'s weights
    PreviewFacts facts;
    std::optional<domain::MatchPreview> saved;

    PairTab tab = PairTab::kAll;
    PairColumn sort = PairColumn::kScore;
    bool descending = true;
    std::string search;
    std::int32_t bar = -1;                       ///< chosen in the histogram
    bool more_lowest = false;
    PreviewSection section = PreviewSection::kResult;
    std::string selected_first_id;               ///< the marked pair, by id, so that it survives a new result
    std::string selected_second_id;

    std::vector<PairRow> rows;                   ///< of the chosen tab, found and sorted
    std::int32_t selected_row = -1;
};

}  // namespace counterpart::app
