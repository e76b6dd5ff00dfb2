#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/records.h"
#include "endpoint/ledger_view.h"
#include "endpoint/wxr/wxr_counts.h"
#include "endpoint/wxr/wxr_file.h"

namespace counterpart::endpoint {

/// A blog as records: its published posts as topics, their comments as the threads below.
struct WxrImport {
    std::vector<domain::Topic> topics;
    std::vector<domain::Post> posts;  ///< in the order of the file
    WxrCounts counts;

    friend bool operator==(const WxrImport&, const WxrImport&) = default;
};

/// Turns an export into records; topics are of the round that is named, or of the library ("").
///
/// A comment that answers none begins a thread of its topic. So does one whose comment is not in the export, or is left out; and where comments answer each
/// other in a circle, which only a forged file has, one of them. Pingbacks and trackbacks are mentions. A comment that begins with
/// "Reblogged this on" is a reblog. Ids are made of the blog's address and the numbers in the export, so the same file gives the same records. Cost:
/// n log n in the number of comments, linear in their length.
WxrImport records_of_blog(const WxrFile& file, const std::string& round_id);

/// Whether an import writes, or only counts what it would write.
enum class ImportMode : std::uint8_t { kWrite, kCount };

/// Inside a job: writes the records that are not there yet; whatever is there stays as it is, for people may have worked on it since. Sets the counts kNew
/// and kKnown. Errors: wxr_round_unknown.
Result<void> write_blog(LedgerView& view, const WxrImport& import, ImportMode mode, WxrCounts& counts);

}  // namespace counterpart::endpoint
