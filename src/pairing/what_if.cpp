#include "pairing/what_if.h"

#include <algorithm>

#include "pairing/engine.h"

namespace counterpart::pairing {
namespace {

void add_sorted(std::vector<IndexPair>& pairs, const std::vector<IndexPair>& more) {
    for (const IndexPair& pair : more) {
        pairs.push_back(make_index_pair(pair.a, pair.b));
    }
    std::ranges::sort(pairs);
    const auto rest = std::ranges::unique(pairs);
    pairs.erase(rest.begin(), rest.end());
}

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
    for (const auto* pairs : {&query.fix, &query.forbid}) {
        for (const IndexPair& pair : *pairs) {
            if (std::min(pair.a, pair.b) < 0 || std::max(pair.a, pair.b) >= input.person_count) {
                return fail("unknown_person");
            }
        }
    }
    std::vector<IndexPair> fixed = input.fixed_pairs;
    add_sorted(fixed, query.fix);
    std::vector<bool> is_fixed(static_cast<std::size_t>(input.person_count));
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
    return {};
}

PairingInput apply_what_if(const PairingInput& input, const WhatIfQuery& query) {
    PairingInput changed = input;
    add_sorted(changed.fixed_pairs, query.fix);
    add_sorted(changed.forbidden_pairs, query.forbid);
    return changed;
}

WhatIfAnswer compare_outcomes(std::int32_t person_count, const std::vector<domain::MatchedPair>& before,
                              const std::vector<domain::MatchedPair>& after) {
    WhatIfAnswer answer;
    answer.total_points = total_of(after);
    answer.price_points = total_of(before) - answer.total_points;
    answer.pairs_lost = static_cast<std::int32_t>(before.size()) - static_cast<std::int32_t>(after.size());
    const auto lowest = std::ranges::min_element(after, {}, &domain::MatchedPair::score_points);
    answer.lowest_score_points = lowest == after.end() ? 0 : lowest->score_points;
    const std::vector<PersonIndex> old_partners = partners(person_count, before);
    const std::vector<PersonIndex> new_partners = partners(person_count, after);
    for (PersonIndex person = 0; person < person_count; ++person) {
        const auto at = static_cast<std::size_t>(person);
        if (old_partners[at] != new_partners[at]) {
            answer.changes.push_back({.person = person, .partner_before = old_partners[at], .partner_after = new_partners[at]});
        }
    }
    return answer;
}

Result<WhatIfAnswer> what_if(const PairingInput& input, const domain::Criteria& criteria, const std::vector<domain::MatchedPair>& before,
                             const WhatIfQuery& query) {
    if (auto checked = check_what_if(input, query); !checked) {
        return std::unexpected(checked.error());
    }
    const auto after = solve_pairing(apply_what_if(input, query), criteria, {});
    if (!after) {
        return std::unexpected(after.error());
    }
    return compare_outcomes(input.person_count, before, after->pairs);
}

}  // namespace counterpart::pairing
