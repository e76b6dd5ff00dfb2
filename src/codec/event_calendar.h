#pragma once

#include <string>

#include "codec/calendar_file.h"
#include "domain/records.h"

namespace counterpart::codec {

/// A live event for a calendar, under a summary in the reader's language. Its id is the same in every file that holds it.
CalendarEntry calendar_entry_of(const domain::LiveEvent& event, std::string summary);

}  // namespace counterpart::codec
