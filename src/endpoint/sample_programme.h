#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "endpoint/ledger.h"

namespace counterpart::endpoint {

// An invented programme for trying the page out: a round that runs, with topics and partners who write to each other; one whose first pairs
// are sent; one that takes applications; a forum. Everything in it came about by the operations that people send, so each record is one that could be real; only
// what machines tell of other sites is written as it is.

/// Whose links are printed.
inline constexpr std::string_view kSampleCoordinator = "coordinator@example.org";
inline constexpr std::string_view kSampleParticipant = "participant@example.org";
inline constexpr std::string_view kSampleWaitingAddress = "waiting@example.org";  ///< of somebody who hears of their partner tomorrow

/// Fills a programme that holds nothing, or the library of topics alone; leaves any other as it is. Times lie around now. Sends no mails.
/// Errors: those of `domain::decide`, which would be a bug, and of `LedgerView`.
Result<void> fill_with_sample(LedgerView& view);

/// A line for the terminal about one of the sample's people.
struct SampleLink {
    std::string_view who;  ///< "coordinator"
    std::string link;
};

/// New links for the people of the sample; none where they do not exist. Errors: those of the ledger.
Result<std::vector<SampleLink>> sample_links(Ledger& ledger, std::string_view page_address);

}  // namespace counterpart::endpoint
