#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/match_preview.h"

namespace counterpart::pairing {

/// One person in two previews; an empty partner = alone.
struct PersonComparison {
    std::string person;
    std::string partner_before;
    std::string partner_after;
    std::int32_t score_before_points = 0;  ///< 0 when alone
    std::int32_t score_after_points = 0;

    friend bool operator==(const PersonComparison&, const PersonComparison&) = default;
};

/// Two previews side by side. Scores are comparable only where both have the same weights.
struct PreviewComparison {
    bool same_weights = true;
    std::int64_t total_difference_points = 0;  ///< after less before
    std::int32_t pairs_before = 0;
    std::int32_t pairs_after = 0;
    std::int32_t pairs_kept = 0;
    std::int32_t pairs_new = 0;                ///< pairs of the second that the first has not
    std::int32_t lowest_before_points = 0;
    std::int32_t lowest_after_points = 0;
    std::vector<PersonComparison> changed;     ///< people in both whose partner differs, ordered by id
};

/// Compares two previews, of one round or of two versions of it.
PreviewComparison compare_previews(const domain::MatchPreview& before, const domain::MatchPreview& after);

}  // namespace counterpart::pairing
