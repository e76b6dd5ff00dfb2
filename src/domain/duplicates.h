#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "domain/application.h"
#include "domain/match_preview.h"

namespace counterpart::domain {

/// Why two applications may come from one person.
enum class DuplicateReason : std::uint8_t {
    kSameAddress,            ///< one address, two different names: a household or a correction; ask
    kSameNameSameWorkplace,  ///< one name, one country, one workplace, two addresses
    kSimilarNameSameWorkplace,  ///< names that differ in order, initials or abbreviations ("Mª José")
};

/// Two applications for the coordinator to look at; `first_id < second_id`.
struct LikelyDuplicate {
    std::string first_id;
    std::string second_id;
    DuplicateReason reason = DuplicateReason::kSameAddress;

    friend bool operator==(const LikelyDuplicate&, const LikelyDuplicate&) = default;
};

/// Applications that a later one of the same person (same normalised address, similar name) replaces, ordered by id.
/// Later = greater `arrived_at_s`, then greater id.
std::vector<Exclusion> find_repeated_applications(std::span<const Application> applications);

/// Pairs that may be one person and are not decided by `find_repeated_applications`; values only, nothing is merged.
std::vector<LikelyDuplicate> find_likely_duplicates(std::span<const Application> applications);

/// An application among those that are compared.
struct ComparedApplication {
    const Application* application = nullptr;
    bool asked_about = true;  ///< of two that may be one person's, at least one has to be
};

/// What both of the above find.
struct Duplicates {
    std::vector<Exclusion> repeated;
    std::vector<LikelyDuplicate> likely;

    friend bool operator==(const Duplicates&, const Duplicates&) = default;
};

/// Both at once, without those in which neither is asked about. Cost: one pass over the applications, and a comparison of those who share an
/// address, or a country and a word of the name, with those who are asked about.
Duplicates find_duplicates(std::span<const ComparedApplication> applications);

/// Whether two names may be one person's: every word of the shorter one has its partner in the longer one, an initial counting for a word, and at
/// least two whole words agree. Accents, order and abbreviations do not matter.
bool are_similar_names(std::string_view one, std::string_view other);

/// The folded words of a name in a comparable order, abbreviations written out ("Mª José" = "José, María").
std::string comparable_name(std::string_view name);

}  // namespace counterpart::domain
