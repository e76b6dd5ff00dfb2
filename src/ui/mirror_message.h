#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/mirror_event.h"
#include "ui/node.h"

namespace counterpart::ui {

/// The message for web/mirror.js that turns what it shows (`before`) into `now`: each node in order, whole only where it changed.
/// `settled` is how many messages of mirror events have had all their effects on `now`.
std::string encode_nodes(const Nodes& before, const Nodes& now, std::uint32_t settled);

/// Reads the events of web/mirror.js; what cannot be read is left out.
MirrorEvents decode_mirror_events(std::string_view bytes);

}  // namespace counterpart::ui
