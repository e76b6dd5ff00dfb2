#include "pairing/hard_rules.h"

#include <algorithm>

namespace counterpart::pairing {
namespace {

bool is_listed(const std::vector<IndexPair>& pairs, PersonIndex a, PersonIndex b) {
    return std::ranges::binary_search(pairs, make_index_pair(a, b));
}

bool share_a_language(const PairingInput& input, PersonIndex a, PersonIndex b) {
    const auto words = static_cast<std::size_t>(input.language_words);
    for (std::size_t word = 0; word < words; ++word) {
        if ((input.languages_basic[static_cast<std::size_t>(a) * words + word] &
             input.languages_basic[static_cast<std::size_t>(b) * words + word]) != 0) {
            return true;
        }
    }
    return false;
}

}  // namespace

HardRules broken_rules(const PairingInput& input, const domain::Criteria& criteria, PersonIndex a, PersonIndex b) {
    HardRules broken = 0;
    const auto add_if = [&](bool is_broken, HardRule rule) {
        if (is_broken) {
            broken = static_cast<HardRules>(broken | (1U << static_cast<unsigned>(rule)));
        }
    };
    add_if(a == b, HardRule::kOneself);
    add_if(is_listed(input.likely_duplicate_pairs, a, b), HardRule::kLikelyDuplicate);
    add_if(criteria.different_country && input.countries[static_cast<std::size_t>(a)] == input.countries[static_cast<std::size_t>(b)],
           HardRule::kSameCountry);
    add_if(criteria.never_earlier_partner && is_listed(input.earlier_pairs, a, b), HardRule::kEarlierPartner);
    add_if(criteria.never_forbidden_pair && is_listed(input.forbidden_pairs, a, b), HardRule::kForbiddenPair);
    add_if(criteria.common_language && !share_a_language(input, a, b), HardRule::kNoCommonLanguage);
    return broken;
}

std::vector<IndexPair> kept_pairs(const PairingInput& input, const domain::Criteria& criteria) {
    std::vector<IndexPair> kept;
    if (!criteria.keep_announced) {
        return kept;
    }
    std::vector<bool> is_fixed(static_cast<std::size_t>(input.person_count));
    for (const IndexPair& pair : input.fixed_pairs) {
        is_fixed[static_cast<std::size_t>(pair.a)] = is_fixed[static_cast<std::size_t>(pair.b)] = true;
    }
    for (const IndexPair& pair : input.announced_pairs) {
        const bool free = !is_fixed[static_cast<std::size_t>(pair.a)] && !is_fixed[static_cast<std::size_t>(pair.b)];
        if (free && broken_rules(input, criteria, pair.a, pair.b) == 0) {
            kept.push_back(pair);
        }
    }
    return kept;
}

}  // namespace counterpart::pairing
