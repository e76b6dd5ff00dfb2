#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/preview/preview_state.h"
#include "app/round/round_state.h"

namespace counterpart::app {

/// Where the preview stands.
enum class PreviewStatus : std::uint8_t { kNoRound, kFirstSolve, kReady, kSolving, kStopped, kProblem };

struct RuleView {
    Rule rule = Rule::kDifferentCountry;
    std::string_view label;
    bool on = true;
};

struct WeightView {
    domain::Criterion criterion = domain::Criterion::kInterests;
    std::string_view label;
    int points = 0;
    int saved_points = -1;         ///< -1 = nothing saved
    std::string value_text;        ///< "30 points"
    std::string saved_text;        ///< "saved: 20"; empty = no other value is saved
};

/// One bar of the distribution.
struct BarView {
    std::string label;             ///< "35 to 39 points"
    std::string amount_text;       ///< "3 pairs"
    std::string axis;              ///< under the bar; empty = none
    std::int32_t pair_count = 0;
    bool low = false;
};

/// One of the lowest pairs.
struct LowPairView {
    std::string_view name;
    std::string partner;           ///< "with Marit Nuuk-Olsvig"
    std::string score;
    std::string address;
};

/// Countries and pairs on the map.
struct MapView {
    std::string_view file;         ///< data/map.bin; empty while it is not there
    std::span<const MapArc> arcs;
    std::span<const MapDot> dots;
    std::optional<MapArc> selected;
    std::string caption;           ///< "Nigeria – New Zealand"
    std::string text;              ///< for those who do not see it
};

/// The criteria column.
struct CriteriaView {
    std::array<RuleView, 4> rules;
    std::array<WeightView, domain::kCriterionCount> weights;
    std::string of_points;         ///< "of 100 points"
    bool lift = false;
    std::string lift_caption;      ///< "would cost 9 points"
    bool can_keep = false;         ///< there are saved pairs to keep
    bool keep = false;
    std::string keep_caption;      ///< "277 pairs kept"
    std::string problem;           ///< why nothing can be computed; empty = none
    bool differs_from_saved = false;
    std::string difference;        ///< "**+212** points"
    std::string difference_caption;
};

/// The table of pairs.
struct TableView {
    PairTab tab = PairTab::kAll;
    std::array<std::string, 3> tab_counts;
    std::string_view search;
    std::span<const PairRow> rows;
    std::span<const PersonLine> people;
    std::int32_t selected = -1;
    PairColumn sort = PairColumn::kScore;
    bool descending = true;
    int greatest_points = 100;
    std::string filter_text;       ///< "Only scores from 35 to 39"; empty = all
    std::string empty_text;        ///< why there is no row
};

/// The figures beside the table.
struct FactsView {
    std::string pairs, countries, mean, alone;
    bool someone_alone = false;
    std::string scores_caption;    ///< "half the pairs reach 70"
    std::vector<BarView> bars;
    std::int32_t chosen_bar = -1;
    MapView map;
    std::vector<LowPairView> lowest;
    bool more_lowest = false;
    bool can_show_more = false;
    std::string more_label;        ///< "Show 20"
    std::string alone_title;
    std::string alone_names;
    std::string alone_text;
    bool has_help = false;         ///< "What would help" has something to say
    std::vector<std::string> odd_ones;  ///< what the round's policy makes of those whom the matching left alone, a sentence each
};

/// The match preview.
struct PreviewView {
    PreviewStatus status = PreviewStatus::kNoRound;
    std::string headline;          ///< "No other choice of pairs scores higher"
    std::string headline_detail;   ///< "checked over 163,306 pairs in 9 ms"
    std::string problem;
    std::string stage;             ///< "Verifying the proof"
    float progress = 0;            ///< 0..1
    PreviewSection section = PreviewSection::kResult;
    bool can_save = false;
    bool has_saved = false;
    bool may_go_to_preflight = false;  ///< its people are the programme's, and the person may tell them
    CriteriaView criteria;
    TableView table;
    FactsView facts;
};

}  // namespace counterpart::app
