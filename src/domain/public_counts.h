#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "domain/programme.h"
#include "domain/terms.h"

namespace counterpart::domain {

/// A count below this is left out: it could say something about somebody.
inline constexpr std::int32_t kLeastPublicCount = 5;

/// So many interests are counted, the commonest ones.
inline constexpr std::size_t kMostPublicInterests = 100;

/// How many people have something, by its key.
using CountsByName = std::map<std::string, std::int32_t, std::less<>>;

/// Who took part in earlier rounds, as numbers that everybody may know. A missing key and a 0 both mean "fewer than `kLeastPublicCount`".
struct PublicCounts {
    std::int32_t rounds = 0;
    std::int32_t people = 0;             ///< applications: who took part twice is counted twice, here and below
    std::vector<std::string> countries;  ///< all that somebody applied from, sorted
    CountsByName by_country;
    std::array<std::int32_t, kSectorCount> by_sector{};
    std::array<std::int32_t, kCareerStageCount> by_career_stage{};
    CountsByName by_language;  ///< whatever the level
    std::array<std::int32_t, kContactMethodCount> by_contact_method{};
    CountsByName by_interest;  ///< folded as the matching does it

    friend bool operator==(const PublicCounts&, const PublicCounts&) = default;
};

/// The counts of the rounds whose applications are closed; withdrawn applications do not count, nor those whose address is not confirmed.
/// Cost: one pass over the applications.
PublicCounts public_counts(const Programme& programme);

}  // namespace counterpart::domain
