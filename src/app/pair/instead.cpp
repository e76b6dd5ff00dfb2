#include "app/pair/instead.h"

#include <algorithm>
#include <set>

#include "app/pair/pair.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "pairing/score.h"

namespace counterpart::app {
namespace {

constexpr std::size_t kLinesShown = 4;

const std::string& name_of(const State& state, domain::PersonIndex person) {
    return state.round.people[static_cast<std::size_t>(person)].name;
}

/// Pairs of one side of a comparison, each once, the most important first.
struct SwapSide {
    std::vector<pairing::IndexPair> pairs;
    std::set<pairing::IndexPair> seen;

    void add(domain::PersonIndex person, domain::PersonIndex partner) {
        if (person >= 0 && partner >= 0 && seen.insert(pairing::make_index_pair(person, partner)).second) {
            pairs.push_back({person, partner});  // the person of the sentence stays first
        }
    }
};

std::int32_t score_of(const State& state, const pairing::IndexPair& pair) {
    return pairing::score_points(pairing::pair_score_parts(state.round.compiled.input, state.preview.result->criteria, pair.a, pair.b));
}

void write_side(const State& state, const SwapSide& side, std::vector<SwapLineView>& lines, std::string& total) {
    std::int64_t points = 0;
    for (const pairing::IndexPair& pair : side.pairs) {
        points += score_of(state, pair);
        if (lines.size() < kLinesShown) {
            const ShortNames names = short_names(name_of(state, pair.a), name_of(state, pair.b));
            lines.push_back({names.first + " \u2013 " + names.second, std::to_string(score_of(state, pair))});
        }
    }
    total = format_count(points, words(state).language());
}

void write_answer(const State& state, const pairing::WhatIfAnswer& answer, InsteadView& view) {
    const PairState& pair = state.pair;
    SwapSide now;
    SwapSide then;
    const domain::MatchPreview& result = *state.preview.result;
    now.add(pair.chosen(), pairing::partner_of(result, pair.chosen()));
    now.add(pair.alternative, pairing::partner_of(result, pair.alternative));
    then.add(pair.chosen(), pair.alternative);
    for (const pairing::PartnerChange& change : answer.changes) {
        now.add(change.person, change.partner_before);
        then.add(change.person, change.partner_after);
    }
    write_side(state, now, view.now, view.now_total);
    write_side(state, then, view.then, view.then_total);
    view.costs = answer.price_points > 0 || answer.pairs_lost > 0;
    const Texts& t = words(state);
    if (std::max(now.pairs.size(), then.pairs.size()) > kLinesShown) {
        view.rest = t.count("pair.more_pairs", static_cast<std::int64_t>(std::max(now.pairs.size(), then.pairs.size()) - kLinesShown));
    }
    if (answer.pairs_lost > 0) {
        view.summary = t.count("pair.instead_loses_pairs", answer.pairs_lost);
    } else if (answer.price_points == 0) {
        view.summary = t("pair.instead_free");
    } else {
        view.summary = t.count("pair.instead_costs", answer.price_points);
    }
}

}  // namespace

std::optional<InsteadView> instead_view(const State& state) {
    const PairState& pair = state.pair;
    if (pair.alternative < 0 || !pair.explanation) {
        return std::nullopt;
    }
    const Texts& t = words(state);
    const ShortNames names = short_names(name_of(state, pair.chosen()), name_of(state, pair.alternative));
    InsteadView view;
    view.title = t.fill("pair.if_met", {{"name", names.first}, {"other", names.second}});
    view.first_id = state.round.compiled.people[static_cast<std::size_t>(pair.chosen())];
    view.second_id = state.round.compiled.people[static_cast<std::size_t>(pair.alternative)];
    const auto* answer = answer_to(state, query_instead(state, pair.alternative));
    if (answer == nullptr) {
        view.waiting = true;
    } else if (!*answer) {
        view.problem = sentence_of(t, answer->error());
    } else {
        write_answer(state, **answer, view);
    }
    return view;
}

}  // namespace counterpart::app
