#pragma once

#include <optional>
#include <string_view>

#include "app/report.h"
#include "platform/host.h"

namespace counterpart::platform {

/// The report that a message of the host is; nothing for messages about drafts, frames and the mirror, and for broken ones.
std::optional<app::Report> read_report(Message message, std::string_view fields);

}  // namespace counterpart::platform
