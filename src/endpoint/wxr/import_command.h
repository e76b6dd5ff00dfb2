#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "endpoint/ledger.h"
#include "endpoint/options.h"
#include "endpoint/wxr/wxr_import.h"

namespace counterpart::endpoint {

// The command `endpoint_server import`: what comes in is a value first, that is shown; and is then written whole or not at all.

/// Reads an export from a file. Errors: those of `read_wxr`, wxr_unreadable (detail: the reason).
Result<WxrImport> import_from_file(const std::string& file, const std::string& round_id);

/// Writes an import in one job, or counts what it would write; its counts. Errors: those of `write_blog` and of the ledger.
Result<WxrCounts> import_into(Ledger& ledger, const WxrImport& import, ImportMode mode);

/// Answers a line of the control socket as `import_line` writes it. The server reads the file itself. The answer: `words_of_counts`.
std::string answer_import(Ledger& ledger, std::string_view line);
std::string import_line(const std::string& file, const BlogOptions& blog);
bool is_import_line(std::string_view line);

/// The command, through the server that runs over the data folder, or by opening the database where none runs. What is to be printed.
/// Errors: those above, and those of `through_ledger`.
Result<std::string> import_by_command(const EndpointOptions& options);

}  // namespace counterpart::endpoint
