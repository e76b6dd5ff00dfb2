#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "endpoint/pages/page_frame.h"

namespace counterpart::endpoint {

/// One thread; nothing where a visitor may read none of it.
std::optional<std::string> page_of_thread(const PageSource& source, std::string_view thread_id);

/// The threads that are about no topic, the latest written in first.
std::string page_of_forum(const PageSource& source);

}  // namespace counterpart::endpoint
