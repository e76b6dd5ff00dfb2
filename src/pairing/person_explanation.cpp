#include <algorithm>
#include <array>
#include <bit>

#include "pairing/explanation.h"

namespace counterpart::pairing {
namespace {

/// Everybody's score with one person, and what breaks.
struct Meeting {
    PersonIndex other = -1;
    HardRules broken = 0;
    Fulfilments fulfilments{};
    domain::ScoreParts parts{};
    std::int32_t score_points = 0;
};

std::vector<Meeting> meet_everybody(const PairingInput& input, const domain::MatchPreview& preview, PersonIndex person) {
    std::vector<bool> settled(preview.people.size());
    for (const domain::MatchedPair& pair : preview.pairs) {
        settled[static_cast<std::size_t>(pair.a)] = settled[static_cast<std::size_t>(pair.b)] = pair.fixed || pair.kept;
    }
    std::vector<Meeting> meetings;
    for (PersonIndex other = 0; other < input.person_count; ++other) {
        if (other == person || settled[static_cast<std::size_t>(other)]) {
            continue;
        }
        Meeting meeting;
        meeting.other = other;
        meeting.broken = broken_rules(input, preview.criteria, person, other);
        meeting.fulfilments = pair_fulfilments(input, person, other);
        meeting.parts = pair_score_parts(input, preview.criteria, person, other);
        meeting.score_points = score_points(meeting.parts);
        meetings.push_back(meeting);
    }
    return meetings;
}

std::vector<RuleOpening> find_rule_openings(const std::vector<Meeting>& meetings) {
    std::array<std::int32_t, kHardRuleCount> opened{};
    for (const Meeting& meeting : meetings) {
        // Dropping one rule helps only where it is the only one in the way.
        if (std::popcount(static_cast<unsigned>(meeting.broken)) == 1) {
            ++opened[static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(meeting.broken)))];
        }
    }
    std::vector<RuleOpening> openings;
    for (std::size_t rule = 0; rule < opened.size(); ++rule) {
        if (opened[rule] > 0) {
            openings.push_back({.rule = static_cast<HardRule>(rule), .opened_count = opened[rule]});
        }
    }
    std::ranges::stable_sort(openings, std::ranges::greater{}, &RuleOpening::opened_count);
    return openings;
}

std::vector<WishOpening> find_wish_openings(const std::vector<Meeting>& meetings, const domain::Wishes& wishes,
                                            const domain::Criteria& criteria, std::int32_t best_points) {
    std::vector<WishOpening> openings;
    for (std::size_t c = 0; c < domain::kCriterionCount; ++c) {
        if (wishes[c] == domain::Wish::kAny) {
            continue;
        }
        WishOpening opening;
        opening.criterion = static_cast<domain::Criterion>(c);
        for (const Meeting& meeting : meetings) {
            if (meeting.broken != 0) {
                continue;
            }
            const int sum = kFulfilledSixtieths + meeting.fulfilments[c].of_b;
            const int part = (criteria.weight_points[c] * sum + kFulfilledSixtieths) / (2 * kFulfilledSixtieths);
            const std::int32_t gain = meeting.score_points - meeting.parts[c] + part - best_points;
            opening.best_score_gain_points = std::max(opening.best_score_gain_points, gain);
            opening.better_partner_count += gain > 0 ? 1 : 0;
        }
        if (opening.best_score_gain_points > 0) {
            openings.push_back(opening);
        }
    }
    std::ranges::stable_sort(openings, std::ranges::greater{}, &WishOpening::best_score_gain_points);
    return openings;
}

}  // namespace

PersonExplanation explain_person(const PairingInput& input, const domain::MatchPreview& preview, PersonIndex person) {
    const std::vector<Meeting> meetings = meet_everybody(input, preview, person);
    PersonExplanation explanation;
    for (const Meeting& meeting : meetings) {
        if (meeting.broken == 0) {
            ++explanation.possible_partner_count;
            explanation.best_score_points = std::max(explanation.best_score_points, meeting.score_points);
        }
    }
    const auto alone = std::ranges::find(preview.alone, person, &domain::AlonePerson::person);
    if (alone != preview.alone.end()) {
        explanation.alone = *alone;
    }
    explanation.rules = find_rule_openings(meetings);
    explanation.wishes =
        find_wish_openings(meetings, input.wishes[static_cast<std::size_t>(person)], preview.criteria, explanation.best_score_points);
    return explanation;
}

}  // namespace counterpart::pairing
