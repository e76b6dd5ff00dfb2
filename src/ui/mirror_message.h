#pragma once

#include <string>
#include <string_view>

#include "ui/mirror_event.h"
#include "ui/node.h"

namespace counterpart::ui {

/// The message for web/mirror.js that turns what it shows (`before`) into `now`: each node in order, whole only where it changed.
std::string encode_nodes(const Nodes& before, const Nodes& now);

/// Reads the events of web/mirror.js; what cannot be read is left out.
MirrorEvents decode_mirror_events(std::string_view bytes);

}  // namespace counterpart::ui
