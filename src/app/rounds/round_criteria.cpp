#include "app/rounds/round_criteria.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "app/rounds/rounds.h"
#include "app/text/names.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::string_view kOfRound = "round:", kOfPreview = "preview", kOfSavedPreview = "saved";

std::string rules_in_words(const domain::Criteria& criteria, const Texts& t) {
    std::vector<std::string> rules;
    const auto add = [&](bool holds, std::string_view key) {
        if (holds) {
            rules.emplace_back(t(key));
        }
    };
    add(criteria.different_country, "rule.different_country");
    add(criteria.never_earlier_partner, "rule.never_earlier_partner");
    add(criteria.never_forbidden_pair, "rule.never_forbidden_pair");
    add(criteria.common_language, "rule.common_language");
    return rules.empty() ? std::string(t("rounds.criteria_no_rules")) : dotted(rules);
}

}  // namespace

domain::Criteria criteria_of_choice(const State& state, const domain::RoundRecord& round, std::string_view choice) {
    if (choice == kOfPreview && state.preview.result) {
        return state.preview.criteria;
    }
    if (choice == kOfSavedPreview && state.preview.saved) {
        return state.preview.saved->criteria;
    }
    const domain::RoundRecord* other = choice.starts_with(kOfRound) ? state.sync.shown.round(choice.substr(kOfRound.size())) : nullptr;
    return other == nullptr ? round.criteria : other->criteria;
}

ChoiceView criteria_choices(const State& state, const domain::RoundRecord& round) {
    const Texts& t = words(state);
    ChoiceView choices;
    const auto add = [&](std::string label, std::string value) {
        choices.labels.push_back(std::move(label));
        choices.values.push_back(std::move(value));
    };
    const bool is_new = round.id.empty();
    const domain::RoundRecord* former = is_new ? state.sync.shown.round(state.shell.route.first_id) : nullptr;
    add(former != nullptr ? t.fill("rounds.criteria_as", {{"round", former->name}})
                          : std::string(t(is_new ? "rounds.criteria_usual" : "rounds.criteria_own")),
        {});
    for (const domain::RoundRecord* other : rounds_of(state)) {
        if (other->id != round.id && other != former) {
            add(t.fill("rounds.criteria_as", {{"round", other->name}}), std::string(kOfRound) + other->id);
        }
    }
    if (state.preview.result) {
        add(std::string(t("rounds.criteria_preview")), std::string(kOfPreview));
    }
    if (state.preview.saved) {
        add(std::string(t("rounds.criteria_saved")), std::string(kOfSavedPreview));
    }
    return choices;
}

std::string criteria_sentence(const domain::Criteria& criteria, const Texts& t) {
    std::vector<std::string> weights;
    for (std::size_t k = 0; k < domain::kCriterionCount; ++k) {
        const std::string name(t("criterion_short." + std::string(domain::term_name(static_cast<domain::Criterion>(k)))));
        weights.push_back(name + " " + std::to_string(criteria.weight_points[k]));
    }
    const bool lifts_lowest = criteria.policy == domain::PairingPolicy::kWorstPairFirst;
    return t.fill("rounds.criteria_text", {{"rules", rules_in_words(criteria, t)},
                                           {"weights", list_of(weights, t)},
                                           {"best", std::string(t(lifts_lowest ? "rounds.best_lowest" : "rounds.best_total"))}});
}

}  // namespace counterpart::app
