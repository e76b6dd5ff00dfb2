#pragma once

#include <cstdint>
#include <string>

#include "app/text/texts.h"
#include "codec/calendar_file.h"
#include "domain/programme.h"

namespace counterpart::endpoint {

/// A round's dates that everybody may know: applications open and close, first day, each fortnight, last day; then its live events, the
/// earliest first. The round is given as the reader sees it.
codec::CalendarFile calendar_of(const domain::RoundRecord& round, const domain::Programme& programme, const app::Texts& texts,
                                std::int64_t now_s);

/// A name for the file, from the round's: "Round 3 (2014)" as "round-3-2014.ics". ASCII letters, digits and hyphens alone.
std::string calendar_file_name(const domain::RoundRecord& round);

}  // namespace counterpart::endpoint
