#pragma once

#include <cstdint>

#include "app/text/texts.h"
#include "base/later.h"
#include "codec/calendar_file.h"
#include "domain/programme.h"

namespace counterpart::app {

/// A participant's round for a calendar: its first and last day, each topic's first day, its live events, and the next call.
COUNTERPART_LATER codec::CalendarFile home_calendar(const domain::Programme& programme, const domain::Partnership& partnership,
                                                    const domain::RoundRecord& round, const Texts& t, std::int64_t now_s);

}  // namespace counterpart::app
