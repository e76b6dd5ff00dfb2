#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "endpoint/wxr/wxr_import.h"

namespace counterpart::endpoint {

// The words of the command `import`, for whoever runs the server.

/// What comes in and what does not, line by line, with the topics' titles. `counts` are those of the import with what the ledger counted.
std::string import_report(const WxrImport& import, const WxrCounts& counts, ImportMode mode);

/// What is wrong with an import from a file, and what to do. Problems whose codes begin with "wxr_".
std::string sentence_about_import(const Problem& problem, std::string_view file);

/// The counts as words of the control socket ("13 0 4 …"), and back; anything else reads as zeros.
std::string words_of_counts(const WxrCounts& counts);
WxrCounts counts_of_words(std::string_view words);

}  // namespace counterpart::endpoint
