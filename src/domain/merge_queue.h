#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/programme.h"

namespace counterpart::domain {

// Questions for the coordinators: "is this one person?". Nothing is ever merged without an answer.

/// Why two applications may be one person's.
enum class MergeReason : std::uint8_t {
    kSameAddress,               ///< a household, or somebody who changed their address since
    kSameNameSameWorkplace,     ///< one name, one country, similar workplaces
    kSimilarNameSameWorkplace,  ///< names that differ in order, initials, accents or abbreviations
    kKnownPerson,               ///< two accounts that are known to be one person's are both in the round
};
inline constexpr std::size_t kMergeReasonCount = 4;

/// Two applications of two accounts.
struct MergeQuestion {
    std::string application_id;  ///< of the round; the one that came later, where both are
    std::string other_id;        ///< of the round too, or the person's latest one to another round
    bool other_round = false;
    MergeReason reason = MergeReason::kSameAddress;

    friend bool operator==(const MergeQuestion&, const MergeQuestion&) = default;
};

/// The open questions about a round's applications: among themselves, and with the latest application that somebody else made to another round.
/// Two of one account are the same person and no question; nor are those that a coordinator told apart, or, of two rounds, found to be one
/// person. In the order of the ids. Cost: one pass over all applications, and a comparison of those who share a country and a word of the name.
std::vector<MergeQuestion> merge_queue(const Programme& programme, std::string_view round_id);

}  // namespace counterpart::domain
