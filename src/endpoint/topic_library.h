#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/programme.h"
#include "endpoint/ledger_view.h"

namespace counterpart::endpoint {

// The topics that every programme begins with, to be taken into its rounds: those of the programme that is the model of this one, with prompts of
// our own and the source of each (assets/topics/library.json).

/// The id of a topic of the library, by its key in the file.
std::string library_topic_id(std::string_view key);

/// The library as it ships, in the order of the file. A topic starts on the day on which it was first held, on 1970-01-01 where nobody knows.
std::vector<domain::Topic> library_topics();

/// Puts the library's topics into a programme, each of them once: one that was there before stays as it is, also changed or removed.
Result<void> fill_topic_library(LedgerView& view);

/// Whether a programme never held anything but topics of the library.
bool holds_library_alone(const domain::Programme& programme);

}  // namespace counterpart::endpoint
