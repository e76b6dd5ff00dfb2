#pragma once

#include <cstdint>

#include "domain/decide.h"

namespace counterpart::domain {

/// What is due for topics at a time: scheduled ones whose moment has come are published. Done twice, it changes nothing more.
/// Cost: one pass over the topics.
Decision due_topics(const Programme& programme, std::int64_t now_s);

}  // namespace counterpart::domain
