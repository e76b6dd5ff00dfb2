#include <algorithm>
#include <span>

#include "app/preview/preview.h"
#include "app/preview/preview_view.h"
#include "app/round/round.h"
#include "app/shell/route.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/view_parts.h"

namespace counterpart::app {
namespace {

constexpr std::size_t kFewLowest = 2;
constexpr std::size_t kNamesShown = 3;
constexpr std::int32_t kAxisStep_points = 20;

const std::string& person_name_of(const State& state, domain::PersonIndex person) {
    return state.round.people[static_cast<std::size_t>(person)].name;
}

std::string axis_label(const std::vector<pairing::HistogramBar>& bars, std::size_t i) {
    const bool edge = i == 0 || i + 1 == bars.size();
    const bool round_number = bars[i].from_points % kAxisStep_points == 0 && i >= 3 && i + 3 < bars.size();
    return edge || round_number ? std::to_string(bars[i].from_points) : std::string();
}

void add_bars(const State& state, FactsView& view) {
    const Texts& t = words(state);
    const auto& bars = state.preview.facts.bars;
    const std::int32_t greatest = domain::greatest_score_points(state.preview.result->criteria);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        BarView& bar = view.bars.emplace_back();
        bar.label = t.fill("preview.bar", {{"range", bar_range_text(state, bars[i])}});
        bar.amount_text = t.count("preview.bar_pairs", bars[i].pair_count);
        bar.axis = axis_label(bars, i);
        bar.pair_count = bars[i].pair_count;
        bar.low = bars[i].to_points * 20 <= greatest * 9;  // below 45 of 100 points
    }
    view.chosen_bar = state.preview.bar;
}

void add_map(const State& state, FactsView& view) {
    const Texts& t = words(state);
    const PreviewState& preview = state.preview;
    view.map.file = state.map_file;
    view.map.arcs = preview.facts.arcs;
    view.map.dots = preview.facts.dots;
    view.map.text = t.fill("map.text", {{"countries", view.countries},
                                        {"links", format_count(static_cast<std::int64_t>(preview.facts.arcs.size()), t.language())}});
    if (preview.selected_row < 0) {
        return;
    }
    const PairRow& row = preview.rows[static_cast<std::size_t>(preview.selected_row)];
    const domain::Application& a = application_of(state, row.a);
    const domain::Application& b = application_of(state, row.b);
    view.map.caption = t.fill(
        "map.caption", {{"from", domain::country_name(a.country, t.language())}, {"to", domain::country_name(b.country, t.language())}});
    const auto from = domain::country_centroid(a.country);
    const auto to = domain::country_centroid(b.country);
    if (from && to) {
        view.map.selected = MapArc{*from, *to, 1};
    }
}

void add_lowest(const State& state, FactsView& view) {
    const Texts& t = words(state);
    const auto& lowest = state.preview.facts.lowest;
    const std::size_t count = state.preview.more_lowest ? lowest.size() : std::min(lowest.size(), kFewLowest);
    for (std::size_t i = 0; i < count; ++i) {
        const domain::MatchedPair& pair = state.preview.result->pairs[static_cast<std::size_t>(lowest[i])];
        const auto& ids = state.preview.result->people;
        view.lowest.push_back({person_name_of(state, pair.a), t.fill("preview.with", {{"name", person_name_of(state, pair.b)}}),
                               std::to_string(pair.score_points),
                               pair_address(ids[static_cast<std::size_t>(pair.a)], ids[static_cast<std::size_t>(pair.b)])});
    }
    view.more_lowest = state.preview.more_lowest;
    view.can_show_more = lowest.size() > kFewLowest;
    view.more_label = state.preview.more_lowest ? std::string(t("preview.show_fewer"))
                                                : t.fill("preview.show_lowest", {{"count", std::to_string(lowest.size())}});
}

std::string names_of_alone(const State& state) {
    const auto& alone = state.preview.result->alone;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(alone.size(), kNamesShown); ++i) {
        names.push_back(person_name_of(state, alone[i].person));
    }
    if (alone.size() > kNamesShown) {
        names.push_back(words(state).count("alone.more", static_cast<std::int64_t>(alone.size() - kNamesShown)));
    }
    return list_of(names, words(state));
}

// One sentence for all: the reason of the first that is not just the odd one out.
std::string why_alone(const State& state) {
    const Texts& t = words(state);
    const auto& alone = state.preview.result->alone;
    const auto telling =
        std::ranges::find_if(alone, [](const domain::AlonePerson& person) { return person.reason != domain::AloneReason::kOddOneOut; });
    if (telling == alone.end()) {
        return std::string(t("alone.odd"));
    }
    if (telling->reason == domain::AloneReason::kNoPossiblePartner) {
        return t.fill("alone.nobody_possible", {{"name", person_name_of(state, telling->person)}});
    }
    return t.count("alone.competition", static_cast<std::int64_t>(telling->competed_for.size()),
                   {{"name", person_name_of(state, telling->person)}, {"rivals", format_count(telling->rival_count, t.language())}});
}

void add_odd_ones(const State& state, FactsView& view) {
    const Texts& t = words(state);
    const domain::MatchPreview& result = *state.preview.result;
    for (const domain::Trio& trio : std::span(result.trios).first(std::min(result.trios.size(), kNamesShown))) {
        view.odd_ones.push_back(t.fill("alone.trio", {{"name", person_name_of(state, trio.third)},
                                                      {"one", person_name_of(state, trio.a)},
                                                      {"other", person_name_of(state, trio.b)},
                                                      {"points", std::to_string(trio.score_with_a_points)},
                                                      {"other_points", std::to_string(trio.score_with_b_points)}}));
    }
    if (result.trios.size() > kNamesShown) {
        view.odd_ones.push_back(t.count("alone.more_trios", static_cast<std::int64_t>(result.trios.size() - kNamesShown)));
    }
    if (result.with_stand_in >= 0) {
        const domain::Person* stand_in = state.sync.shown.person(result.stand_in_id);
        view.odd_ones.push_back(t.fill("alone.stand_in", {{"name", person_name_of(state, result.with_stand_in)},
                                                          {"stand_in", stand_in == nullptr ? result.stand_in_id : stand_in->name}}));
    }
    const auto left_again = std::ranges::count_if(result.waited, [&](domain::PersonIndex person) {
        return std::ranges::contains(result.alone, person, &domain::AlonePerson::person);
    });
    if (!result.waited.empty() && (left_again > 0 || !result.alone.empty())) {
        view.odd_ones.push_back(left_again == 0 ? std::string(t("alone.waited_served")) : t.count("alone.waited_again", left_again));
    }
}

void add_alone(const State& state, FactsView& view) {
    const Texts& t = words(state);
    const auto& alone = state.preview.result->alone;
    view.someone_alone = !alone.empty();
    add_odd_ones(state, view);
    if (alone.empty()) {
        const std::int32_t few = state.preview.facts.few_partners_count;
        view.alone_title = t("alone.nobody");
        view.alone_text = few == 0 ? std::string(t("alone.plenty")) : t.count("alone.few_partners", few);
        return;
    }
    view.alone_title = t.count("alone.title", static_cast<std::int64_t>(alone.size()));
    view.alone_names = names_of_alone(state);
    view.alone_text = why_alone(state);
    view.has_help = true;
}

}  // namespace

std::string bar_range_text(const State& state, const pairing::HistogramBar& bar) {
    const std::int32_t last_points =
        std::min<std::int32_t>(bar.to_points - 1, domain::greatest_score_points(state.preview.result->criteria));
    const std::string from = std::to_string(bar.from_points);
    return last_points == bar.from_points ? from
                                          : words(state).fill("preview.range", {{"from", from}, {"to", std::to_string(last_points)}});
}

FactsView facts_view(const State& state) {
    const Texts& t = words(state);
    const domain::MatchPreview& result = *state.preview.result;
    const pairing::ScoreStatistics& statistics = state.preview.facts.statistics;
    FactsView view;
    view.pairs = format_count(static_cast<std::int64_t>(result.pairs.size()), t.language());
    view.countries = format_count(result.figures.countries, t.language());
    view.mean = format_tenths(statistics.mean_x10, t.language());
    view.alone = format_count(static_cast<std::int64_t>(result.alone.size()), t.language());
    view.scores_caption = t.fill("preview.half_reach", {{"points", std::to_string(statistics.median_x10 / 10)}});
    add_bars(state, view);
    add_map(state, view);
    add_lowest(state, view);
    add_alone(state, view);
    return view;
}

}  // namespace counterpart::app
