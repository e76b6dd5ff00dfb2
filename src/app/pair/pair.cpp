#include "app/pair/pair.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/pair/person_change.h"
#include "app/round/round.h"
#include "base/later.h"
#include "base/text_fold.h"

namespace counterpart::app {
namespace {

constexpr std::int32_t kFirstShown = 4;
constexpr std::int32_t kMoreShown = 8;

bool can_explain(const State& state) {
    return state.shell.route.screen == Screen::kPair && state.preview.result && state.pair.a >= 0 && state.pair.b >= 0 &&
           state.pair.a != state.pair.b;
}

void find_people(State& state) {
    PairState& pair = state.pair;
    const auto a = person_of(state, state.shell.route.first_id);
    const auto b = person_of(state, state.shell.route.second_id);
    if (a != pair.a || b != pair.b) {
        pair.side = PairSide::kFirst;
        pair.alternative = -1;
        pair.shown_count = kFirstShown;
        pair.search = pair.a < 0 ? pair.search : std::string();  // the first page after a reload keeps what was typed
    }
    pair.a = a;
    pair.b = b;
}

// Prices sort before reasons: what can be had comes first.
auto order_of(const OtherPartner& other) {
    const bool priced = other.price.kind == pairing::PriceKind::kPriced;
    return std::tuple(!priced, priced ? other.price.at_least_points : 0, -other.price.score_points, other.person);
}

void find_by_name(State& state, const std::string& wanted) {
    PairState& pair = state.pair;
    const auto& people = state.round.people;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto person = static_cast<domain::PersonIndex>(i);
        if (person != pair.a && person != pair.b && people[i].search.find(wanted) != std::string::npos) {
            pair.others.push_back(
                {person, pairing::price_of_pair(state.round.compiled.input, *state.preview.result, pair.chosen(), person)});
        }
    }
    std::ranges::sort(pair.others, {}, order_of);
}

void find_next_best(State& state) {
    PairState& pair = state.pair;
    const auto& input = state.round.compiled.input;
    const auto options = pairing::next_best_partners(input, *state.preview.result, pair.chosen(), pair.shown_count + 2);
    for (const pairing::PartnerOption& option : options) {
        if (option.partner != pair.a && option.partner != pair.b) {
            pair.others.push_back({option.partner, pairing::price_of_pair(input, *state.preview.result, pair.chosen(), option.partner)});
        }
    }
}

void find_others(State& state) {
    PairState& pair = state.pair;
    pair.others.clear();
    const std::string wanted = fold_text(pair.search);
    if (wanted.empty()) {
        find_next_best(state);
    } else {
        find_by_name(state, wanted);
    }
    const auto shown = static_cast<std::size_t>(pair.shown_count);
    pair.more_others = pair.others.size() > shown;
    pair.others.resize(std::min(pair.others.size(), shown));
    const bool still_there = std::ranges::any_of(pair.others, [&](const OtherPartner& other) { return other.person == pair.alternative; });
    if (!still_there) {
        const auto priced =
            std::ranges::find(pair.others, pairing::PriceKind::kPriced, [](const OtherPartner& other) { return other.price.kind; });
        pair.alternative = priced == pair.others.end() ? -1 : priced->person;
    }
}

COUNTERPART_LATER void refresh_open_pair(State& state) {
    PairState& pair = state.pair;
    find_people(state);
    pair.explanation.reset();
    if (!can_explain(state)) {
        return;
    }
    pair.explanation = pairing::explain_pair(state.round.compiled, state.preview.result->criteria, pair.a, pair.b);
    pair.possible_count = state.preview.result->possible_partner_counts[static_cast<std::size_t>(pair.chosen())];
    find_others(state);
}

}  // namespace

void refresh_pair(State& state) {
    if (state.shell.route.screen == Screen::kPair && state.round.ready()) {
        refresh_open_pair(state);
    }
}

bool is_paired(const State& state) {
    const PairState& pair = state.pair;
    return state.preview.result && pair.a >= 0 && pairing::partner_of(*state.preview.result, pair.a) == pair.b;
}

pairing::WhatIfQuery query_without(const State& state) {
    pairing::WhatIfQuery query;
    auto& list = is_paired(state) ? query.forbid : query.fix;
    list.push_back(pairing::make_index_pair(state.pair.a, state.pair.b));
    return query;
}

pairing::WhatIfQuery query_instead(const State& state, domain::PersonIndex other) {
    pairing::WhatIfQuery query;
    query.fix.push_back(pairing::make_index_pair(state.pair.chosen(), other));
    return query;
}

const Result<pairing::WhatIfAnswer>* answer_to(const State& state, const pairing::WhatIfQuery& query) {
    const auto& answers = state.pair.answers;
    const auto found = std::ranges::find(answers, query, [](const auto& entry) -> const pairing::WhatIfQuery& { return entry.first; });
    return found == answers.end() ? nullptr : &found->second;
}

std::vector<pairing::WhatIfQuery> wanted_what_ifs(const State& state) {
    std::vector<pairing::WhatIfQuery> queries;
    if (!can_explain(state) || !state.pair.explanation) {
        return queries;
    }
    const auto want = [&](pairing::WhatIfQuery query) {
        if (answer_to(state, query) == nullptr) {
            queries.push_back(std::move(query));
        }
    };
    want(query_without(state));
    for (const OtherPartner& other : state.pair.others) {
        if (other.price.kind == pairing::PriceKind::kPriced) {
            want(query_instead(state, other.person));
        }
    }
    // The prices that the eye meets first are asked for first; the worker answers a whole list at once.
    for (const PersonChange& change : queries.empty() ? changes_of_chosen(state) : std::vector<PersonChange>()) {
        want(change.query);
    }
    return queries;
}

void take_what_if(State& state, std::vector<Result<pairing::WhatIfAnswer>> answers) {
    auto& queries = state.preview.worker.queries;
    const std::size_t count = std::min(queries.size(), answers.size());
    for (std::size_t i = 0; i < count; ++i) {
        state.pair.answers.emplace_back(std::move(queries[i]), std::move(answers[i]));
    }
    queries.clear();
}

void on(State& state, const ChooseSide& intent, Effects& /*effects*/) {
    state.pair.side = intent.side;
    state.pair.alternative = -1;
}

void on(State& state, const SearchPartners& intent, Effects& /*effects*/) { state.pair.search = intent.text; }

void on(State& state, const ChooseAlternative& intent, Effects& /*effects*/) { state.pair.alternative = intent.person; }

void on(State& state, const ShowMorePartners& /*intent*/, Effects& /*effects*/) { state.pair.shown_count += kMoreShown; }

}  // namespace counterpart::app
