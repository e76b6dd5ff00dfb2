#pragma once

#include <span>
#include <string_view>

namespace counterpart {

/// `match preview FILE [--criteria FILE] [--out FILE]`: FILE is a round as JSON or applications as CSV. Prints one JSON
/// object with the figures, writes the whole preview to --out. Exit status 2 and one sentence with the place for bad input.
int run_preview_command(std::span<const std::string_view> arguments);

}  // namespace counterpart
