#include "pairing/what_if.h"

#include <algorithm>

#include "pairing/changed_round.h"
#include "pairing/engine.h"

namespace counterpart::pairing {
namespace {

/// Whether every index of a query is one of the round, or of a late applicant where those may stand.
bool names_people(const PairingInput& input, const WhatIfQuery& query) {
    const std::int64_t with_late = std::int64_t{input.person_count} + std::ssize(query.late);
    const auto in_round = [&](PersonIndex person) { return person >= 0 && person < input.person_count; };
    const auto is_somebody = [&](PersonIndex person) { return person >= 0 && person < with_late; };
    const auto are_somebody = [&](const IndexPair& pair) { return is_somebody(pair.a) && is_somebody(pair.b); };
    return std::ranges::all_of(query.fix, are_somebody) && std::ranges::all_of(query.forbid, are_somebody) &&
           std::ranges::all_of(query.withdraw, in_round) && std::ranges::all_of(query.drop_wishes, in_round, &WishDrop::person) &&
           std::ranges::all_of(query.late, [&](const LateApplicant& one) {
               return std::ranges::all_of(one.earlier_partners, in_round) && std::ranges::all_of(one.likely_duplicates, in_round);
           });
}

bool is_sound(const LateApplicant& one) { return one.row.person_count == 1 && validate_pairing_input(one.row).has_value(); }

std::vector<PersonIndex> partners(std::int32_t person_count, const std::vector<domain::MatchedPair>& pairs) {
    std::vector<PersonIndex> partner(static_cast<std::size_t>(person_count), -1);
    for (const domain::MatchedPair& pair : pairs) {
        partner[static_cast<std::size_t>(pair.a)] = pair.b;
        partner[static_cast<std::size_t>(pair.b)] = pair.a;
    }
    return partner;
}

std::int64_t total_of(const std::vector<domain::MatchedPair>& pairs) {
    std::int64_t total = 0;
    for (const domain::MatchedPair& pair : pairs) {
        total += pair.score_points;
    }
    return total;
}

}  // namespace

Result<void> check_what_if(const PairingInput& input, const WhatIfQuery& query) {
    if (!names_people(input, query)) {
        return fail("unknown_person");
    }
    const auto withdrawn = [&](PersonIndex person) { return std::ranges::contains(query.withdraw, person); };
    std::vector<IndexPair> fixed = input.fixed_pairs;
    std::erase_if(fixed, [&](const IndexPair& pair) { return withdrawn(pair.a) || withdrawn(pair.b); });
    for (const IndexPair& pair : query.fix) {
        if (withdrawn(pair.a) || withdrawn(pair.b)) {
            return fail("unknown_person");
        }
        fixed.push_back(make_index_pair(pair.a, pair.b));
    }
    std::ranges::sort(fixed);
    fixed.erase(std::ranges::unique(fixed).begin(), fixed.end());
    std::vector<bool> is_fixed(static_cast<std::size_t>(input.person_count) + query.late.size());
    for (const IndexPair& pair : fixed) {
        if (pair.a == pair.b) {
            return fail("fixed_pair_with_oneself");
        }
        for (const PersonIndex person : {pair.a, pair.b}) {
            if (is_fixed[static_cast<std::size_t>(person)]) {
                return fail("person_fixed_twice");
            }
            is_fixed[static_cast<std::size_t>(person)] = true;
        }
    }
    return std::ranges::all_of(query.late, is_sound) ? Result<void>{} : fail("late_applicant_damaged");
}

WhatIfAnswer compare_outcomes(const ChangedRound& changed, const std::vector<domain::MatchedPair>& before,
                              const std::vector<domain::MatchedPair>& after) {
    WhatIfAnswer answer;
    answer.total_points = total_of(after);
    answer.price_points = total_of(before) - answer.total_points;
    answer.pairs_lost = static_cast<std::int32_t>(before.size()) - static_cast<std::int32_t>(after.size());
    const auto lowest = std::ranges::min_element(after, {}, &domain::MatchedPair::score_points);
    answer.lowest_score_points = lowest == after.end() ? 0 : lowest->score_points;
    const std::vector<PersonIndex> old_partners = partners(changed.people_with_late, before);
    const std::vector<PersonIndex> new_partners = partners(changed.input.person_count, after);
    // In both numberings people stand in the same order, so the changes come ordered by person.
    for (std::size_t at = 0; at < new_partners.size(); ++at) {
        const PersonIndex person = changed.person_before[at];
        const PersonIndex partner_before = old_partners[static_cast<std::size_t>(person)];
        const PersonIndex partner_after = new_partners[at] < 0 ? -1 : changed.person_before[static_cast<std::size_t>(new_partners[at])];
        if (partner_before != partner_after) {
            answer.changes.push_back({.person = person, .partner_before = partner_before, .partner_after = partner_after});
        }
    }
    return answer;
}

Result<WhatIfAnswer> what_if(const PairingInput& input, const domain::Criteria& criteria, const std::vector<domain::MatchedPair>& before,
                             const WhatIfQuery& query) {
    if (auto checked = check_what_if(input, query); !checked) {
        return std::unexpected(checked.error());
    }
    const ChangedRound changed = change_round(input, query);
    const auto after = solve_pairing(changed.input, criteria, {});
    if (!after) {
        return std::unexpected(after.error());
    }
    return compare_outcomes(changed, before, after->pairs);
}

}  // namespace counterpart::pairing
