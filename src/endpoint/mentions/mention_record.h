#pragma once

#include <string>

#include "endpoint/ledger_view.h"
#include "endpoint/mentions/mention.h"
#include "endpoint/mentions/source_page.h"

namespace counterpart::endpoint {

/// The id of the post that stands for a mention: the same page about the same place is one post.
std::string id_of_mention(const std::string& source, const MentionTarget& target);

/// The post that stands for a mention; it waits until somebody has looked at it.
domain::Post post_of_mention(const std::string& source, const MentionTarget& target, const SourcePage& page, std::int64_t now_s);

/// Keeps what a page says about one of ours, inside a job. One that is known is brought up to date, and waits again if it says something else; a hidden
/// one stays hidden. Nothing where a visitor may no longer read the target.
void keep_mention(LedgerView& view, std::string_view page_address, const Mention& mention, const SourcePage& page);

/// Takes away what is kept of a page that no longer links to ours; a hidden one stays, so that it does not come again.
void drop_mention(LedgerView& view, std::string_view page_address, const Mention& mention);

}  // namespace counterpart::endpoint
