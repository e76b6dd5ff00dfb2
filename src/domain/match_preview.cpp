#include "domain/match_preview.h"

#include <algorithm>

namespace counterpart::domain {

std::vector<PersonPair> person_pairs(const MatchPreview& preview) {
    std::vector<PersonPair> pairs;
    for (const MatchedPair& pair : preview.pairs) {
        pairs.push_back(
            make_person_pair(preview.people[static_cast<std::size_t>(pair.a)], preview.people[static_cast<std::size_t>(pair.b)]));
    }
    std::ranges::sort(pairs);
    return pairs;
}

}  // namespace counterpart::domain
