#include "app/pair/person_change.h"

#include <string>

#include "app/pair/pair.h"
#include "app/text/names.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/term_names.h"

namespace counterpart::app {

std::string outcome_in_words(const Texts& t, const pairing::WhatIfAnswer& answer) {
    const auto count = static_cast<std::int64_t>(answer.changes.size());
    const std::string changes = count == 0 ? std::string(t("pair.what_if_nobody")) : t.count("pair.what_if_changes", count);
    if (answer.pairs_lost > 0) {
        return t.count("pair.what_if_loses", answer.pairs_lost, {{"changes", changes}});
    }
    if (answer.price_points == 0) {
        return t.fill("pair.what_if_same", {{"changes", changes}});
    }
    return answer.price_points > 0 ? t.count("pair.what_if_costs", answer.price_points, {{"changes", changes}})
                                   : t.count("pair.what_if_gains", -answer.price_points, {{"changes", changes}});
}

std::vector<PersonChange> changes_of_chosen(const State& state) {
    std::vector<PersonChange> changes;
    const domain::PersonIndex person = state.pair.chosen();
    const auto& wishes = state.round.compiled.input.wishes;
    if (person < 0 || static_cast<std::size_t>(person) >= wishes.size()) {
        return changes;
    }
    changes.push_back({.dropped = std::nullopt, .query = {.withdraw = {person}}});
    for (std::size_t k = 0; k < domain::kCriterionCount; ++k) {
        if (wishes[static_cast<std::size_t>(person)][k] != domain::Wish::kAny) {
            const auto criterion = static_cast<domain::Criterion>(k);
            changes.push_back({.dropped = criterion, .query = {.drop_wishes = {{.person = person, .criterion = criterion}}}});
        }
    }
    return changes;
}

std::vector<PersonChangeView> person_change_views(const State& state) {
    const Texts& t = words(state);
    std::vector<PersonChangeView> views;
    for (const PersonChange& change : changes_of_chosen(state)) {
        PersonChangeView& view = views.emplace_back();
        view.label = change.dropped ? t("criterion." + std::string(domain::term_name(*change.dropped))) : t("pair.if_withdrew");
        const auto* answer = answer_to(state, change.query);
        view.waiting = answer == nullptr;
        if (view.waiting) {
            view.outcome = t("pair.verdict_waiting");
        } else {
            view.outcome = *answer ? outcome_in_words(t, **answer) : sentence_of(t, answer->error());
        }
    }
    return views;
}

}  // namespace counterpart::app
