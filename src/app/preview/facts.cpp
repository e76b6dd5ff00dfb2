#include <algorithm>
#include <map>
#include <utility>

#include "app/preview/preview.h"
#include "app/round/round.h"
#include "pairing/score.h"

namespace counterpart::app {
namespace {

constexpr std::int32_t kFewPartners = 5;
constexpr std::int32_t kMostLowest = 20;
constexpr std::size_t kMostBars = 16;

std::vector<pairing::HistogramBar> bars_of(const pairing::ScoreStatistics& statistics, std::int32_t greatest_points) {
    std::int32_t width_points = 5;
    std::vector<pairing::HistogramBar> bars;
    do {
        bars = pairing::histogram(statistics, width_points, greatest_points);
        const auto filled = [](const pairing::HistogramBar& bar) { return bar.pair_count > 0; };
        bars.erase(bars.begin(), std::ranges::find_if(bars, filled));
        while (!bars.empty() && !filled(bars.back())) {
            bars.pop_back();
        }
        width_points *= 2;
    } while (bars.size() > kMostBars);
    return bars;
}

std::vector<MapArc> arcs_of(const State& state, const domain::MatchPreview& result) {
    std::map<std::pair<std::string_view, std::string_view>, std::int32_t> counts;
    for (const domain::MatchedPair& pair : result.pairs) {
        std::string_view one = application_of(state, pair.a).country;
        std::string_view other = application_of(state, pair.b).country;
        ++counts[one < other ? std::pair(one, other) : std::pair(other, one)];
    }
    std::vector<MapArc> arcs;
    for (const auto& [countries, count] : counts) {
        const auto from = domain::country_centroid(countries.first);
        const auto to = domain::country_centroid(countries.second);
        if (from && to && countries.first != countries.second) {
            arcs.push_back({*from, *to, count});
        }
    }
    return arcs;
}

std::vector<MapDot> dots_of(const State& state) {
    std::map<std::string_view, std::int32_t> counts;
    for (std::size_t person = 0; person < state.round.people.size(); ++person) {
        ++counts[application_of(state, static_cast<domain::PersonIndex>(person)).country];
    }
    std::vector<MapDot> dots;
    for (const auto& [country, count] : counts) {
        if (const auto at = domain::country_centroid(country)) {
            dots.push_back({*at, count});
        }
    }
    return dots;
}

std::int64_t points_now(const State& state, const domain::MatchPreview& saved) {
    std::int64_t points = 0;
    for (const domain::MatchedPair& pair : saved.pairs) {
        const auto a = person_of(state, saved.people[static_cast<std::size_t>(pair.a)]);
        const auto b = person_of(state, saved.people[static_cast<std::size_t>(pair.b)]);
        if (a >= 0 && b >= 0) {
            points += pairing::score_points(pairing::pair_score_parts(state.round.compiled.input, state.preview.result->criteria, a, b));
        }
    }
    return points;
}

}  // namespace

void compare_with_saved(State& state) {
    PreviewFacts& facts = state.preview.facts;
    facts.comparison.reset();
    if (state.preview.saved && state.preview.result) {
        facts.comparison = pairing::compare_previews(*state.preview.saved, *state.preview.result);
        facts.saved_points_now = points_now(state, *state.preview.saved);
    }
}

void show_result(State& state, domain::MatchPreview result) {
    PreviewState& preview = state.preview;
    PreviewFacts& facts = preview.facts;
    facts.statistics = pairing::score_statistics(result.pairs);
    facts.bars = bars_of(facts.statistics, domain::greatest_score_points(result.criteria));
    facts.lowest = pairing::worst_pairs(result.pairs, kMostLowest);
    facts.arcs = arcs_of(state, result);
    facts.dots = dots_of(state);
    facts.few_partners_count = static_cast<std::int32_t>(
        std::ranges::count_if(result.possible_partner_counts, [](std::int32_t count) { return count < kFewPartners; }));
    facts.pair_of_person.assign(result.people.size(), -1);
    for (std::size_t i = 0; i < result.pairs.size(); ++i) {
        facts.pair_of_person[static_cast<std::size_t>(result.pairs[i].a)] = static_cast<std::int32_t>(i);
        facts.pair_of_person[static_cast<std::size_t>(result.pairs[i].b)] = static_cast<std::int32_t>(i);
    }
    if (preview.result && preview.result->criteria != result.criteria) {
        preview.cost.reset();
    }
    preview.bar = -1;
    preview.result = std::move(result);
    state.pair.answers.clear();
    compare_with_saved(state);
    refresh_rows(state);
}

}  // namespace counterpart::app
