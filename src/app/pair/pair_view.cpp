#include "app/pair/pair_view.h"

#include <algorithm>
#include <numeric>

#include "app/pair/instead.h"
#include "app/pair/pair.h"
#include "app/pair/person_change.h"
#include "app/pair/reasons.h"
#include "app/preview/solve.h"
#include "app/round/round.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/country.h"

namespace counterpart::app {
namespace {

const PersonLine& line_of(const State& state, domain::PersonIndex person) { return state.round.people[static_cast<std::size_t>(person)]; }

// A person keeps the tint wherever the list is sorted, so it comes from the id.
std::uint32_t tint_of(std::string_view id) {
    return std::accumulate(id.begin(), id.end(), std::uint32_t{7},
                           [](std::uint32_t sum, char letter) { return sum * 31U + static_cast<unsigned char>(letter); });
}

std::string rounds_word(const domain::Application& application, const Texts& t) {
    const std::size_t rounds = application.earlier_rounds.size();
    return rounds == 0 ? std::string(t("pair.first_round")) : t.count("pair.returner", static_cast<std::int64_t>(rounds));
}

PairPersonView person_view(const State& state, domain::PersonIndex person, std::string short_name) {
    const Texts& t = words(state);
    const domain::Application& application = application_of(state, person);
    PairPersonView view;
    view.id = application.id;
    view.name = application.name;
    view.short_name = std::move(short_name);
    const std::string& work = application.role.empty() ? application.workplace : application.role;
    view.line = work.empty() || application.place.empty() ? work + application.place : work + ", " + application.place;
    view.caption =
        dotted(std::vector<std::string>{std::string(domain::country_name(application.country, t.language())), rounds_word(application, t)});
    view.initial = initial_of(application.name);
    view.tint = tint_of(application.id);
    return view;
}

std::string price_text(const State& state, const OtherPartner& other, OtherView& view) {
    const Texts& t = words(state);
    const auto minus = [&](std::int64_t points) { return format_signed(-points, t.language()); };
    const auto* answer = answer_to(state, query_instead(state, other.person));
    if (answer != nullptr && *answer) {
        const pairing::WhatIfAnswer& exact = **answer;
        if (exact.pairs_lost > 0) {
            return t.count("pair.price_pairs", exact.pairs_lost);
        }
        view.free = exact.price_points == 0;
        return view.free ? std::string(t("pair.price_free"))
                         : t.count("pair.price", exact.price_points, {{"signed", minus(exact.price_points)}});
    }
    return t.count("pair.price_at_least", other.price.at_least_points, {{"signed", minus(other.price.at_least_points)}});
}

OtherView other_view(const State& state, const OtherPartner& other) {
    const Texts& t = words(state);
    const PersonLine& line = line_of(state, other.person);
    OtherView view;
    view.person = other.person;
    view.name = line.name;
    view.caption = line.caption;
    view.score = std::to_string(other.price.score_points);
    const ShortNames names = short_names(line_of(state, state.pair.chosen()).name, line.name);
    switch (other.price.kind) {
        case pairing::PriceKind::kPriced:
            view.priced = true;
            view.price = price_text(state, other, view);
            break;
        case pairing::PriceKind::kForbidden: view.price = broken_rules_in_words(other.price.broken, names, t); break;
        case pairing::PriceKind::kTakenFixed: view.price = t("pair.taken_fixed"); break;
        case pairing::PriceKind::kTakenKept: view.price = t("pair.taken_kept"); break;
        case pairing::PriceKind::kBelowFloor: view.price = t("pair.below_floor"); break;
        case pairing::PriceKind::kLeavesWaiting: view.price = t("pair.leaves_waiting"); break;
        case pairing::PriceKind::kPaired: view.price = t("pair.is_partner"); break;
    }
    view.spoken =
        t.fill("pair.other_spoken", {{"name", view.name}, {"caption", view.caption}, {"score", view.score}, {"price", view.price}});
    return view;
}

void add_others(const State& state, PairView& view) {
    const Texts& t = words(state);
    const PairState& pair = state.pair;
    view.side = pair.side;
    view.side_labels = {t.fill("pair.for", {{"name", view.first.short_name}}), t.fill("pair.for", {{"name", view.second.short_name}})};
    view.search = pair.search;
    view.search_label = t.count("pair.any_partner", pair.possible_count);
    for (const OtherPartner& other : pair.others) {
        if (other.person == pair.alternative) {
            view.chosen_other = static_cast<std::int32_t>(view.others.size());
        }
        view.others.push_back(other_view(state, other));
    }
    view.more_others = pair.more_others;
    view.instead = instead_view(state);
    view.person_changes = person_change_views(state);
}

std::int64_t others_changed(const pairing::WhatIfAnswer& answer) {
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(answer.changes.size()) - 2);
}

std::string price_sentence(const Texts& t, std::string_view key, const pairing::WhatIfAnswer& answer) {
    const std::string changes = t.count("pair.changes", others_changed(answer));
    if (answer.pairs_lost > 0) {
        return t.count(std::string(key) + "_loses", answer.pairs_lost, {{"changes", changes}});
    }
    if (answer.price_points == 0) {
        return t.fill(std::string(key) + "_free", {{"changes", changes}});
    }
    return t.count(key, answer.price_points, {{"changes", changes}});
}

void add_verdict(const State& state, PairView& view) {
    const Texts& t = words(state);
    if (view.fixed || view.forbidden) {
        view.verdict = t(view.fixed ? "pair.verdict_fixed" : "pair.verdict_forbidden");
        view.cost_text = t(view.fixed ? "pair.cost_fixed" : "pair.cost_forbidden");
        view.verdict_known = true;
        return;
    }
    const auto* answer = answer_to(state, query_without(state));
    if (answer == nullptr) {
        view.verdict = t("pair.verdict_waiting");
        return;
    }
    view.verdict_known = true;
    if (!*answer) {
        const bool is_taken = answer->error().code == "person_fixed_twice";
        view.verdict = is_taken ? std::string(t("pair.verdict_taken")) : sentence_of(t, answer->error());
        return;
    }
    view.verdict = price_sentence(t, view.paired ? "pair.without" : "pair.together", **answer);
    view.cost_text = price_sentence(t, view.paired ? "pair.forbidding" : "pair.fixing", **answer);
}

void add_reasons(const State& state, PairView& view) {
    const Texts& t = words(state);
    const PairState& pair = state.pair;
    const auto& input = state.round.compiled.input;
    const PairPeople people{application_of(state, pair.a),
                            application_of(state, pair.b),
                            input.utc_offset_minutes[static_cast<std::size_t>(pair.a)],
                            input.utc_offset_minutes[static_cast<std::size_t>(pair.b)],
                            {view.first.short_name, view.second.short_name}};
    view.reasons = reasons_in_words(*pair.explanation, people, t);
    const std::string apart = broken_rules_in_words(pair.explanation->broken, people.names, t);
    view.heading = view.paired ? std::string(t("pair.why")) : (apart.empty() ? std::string(t("pair.why_not")) : apart);
    view.score = std::to_string(pair.explanation->score_points);
    view.of_points = t.count("preview.of_points", domain::greatest_score_points(state.preview.result->criteria));
}

std::string address_of_row(const State& state, std::ptrdiff_t row) {
    const auto& rows = state.preview.rows;
    if (row < 0 || row >= std::ssize(rows)) {
        return {};
    }
    const auto& ids = state.round.compiled.people;
    const PairRow& pair = rows[static_cast<std::size_t>(row)];
    return pair_address(ids[static_cast<std::size_t>(pair.a)], ids[static_cast<std::size_t>(pair.b)]);
}

// "Previous" and "next" follow the table as it is sorted and filtered.
void add_position(const State& state, PairView& view) {
    const auto& rows = state.preview.rows;
    const auto found = std::ranges::find_if(rows, [&](const PairRow& row) {
        return (row.a == state.pair.a && row.b == state.pair.b) || (row.a == state.pair.b && row.b == state.pair.a);
    });
    if (found == rows.end()) {
        return;
    }
    const std::ptrdiff_t at = found - rows.begin();
    const Texts& t = words(state);
    view.position =
        t.fill("pair.position", {{"number", format_count(at + 1, t.language())}, {"all", format_count(std::ssize(rows), t.language())}});
    view.previous_address = address_of_row(state, at - 1);
    view.next_address = address_of_row(state, at + 1);
}

}  // namespace

PairView pair_view(const State& state) {
    const Texts& t = words(state);
    const PairState& pair = state.pair;
    PairView view;
    if (!state.round.ready()) {
        view.problem = t("pair.no_round");
        return view;
    }
    if (pair.a < 0 || pair.b < 0 || pair.a == pair.b) {
        view.problem = t("pair.unknown");
        return view;
    }
    const ShortNames names = short_names(line_of(state, pair.a).name, line_of(state, pair.b).name);
    view.first = person_view(state, pair.a, names.first);
    view.second = person_view(state, pair.b, names.second);
    view.waiting = !pair.explanation;
    if (view.waiting) {
        return view;
    }
    const auto ids = domain::make_person_pair(view.first.id, view.second.id);
    view.paired = is_paired(state);
    view.fixed = std::ranges::contains(state.round.round->fixed_pairs, ids);
    view.forbidden = std::ranges::contains(state.round.round->forbidden_pairs, ids);
    add_reasons(state, view);
    add_others(state, view);
    add_verdict(state, view);
    add_position(state, view);
    return view;
}

}  // namespace counterpart::app
