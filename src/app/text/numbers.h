#pragma once

#include <cstdint>
#include <string>

#include "base/civil_date.h"
#include "domain/ui_language.h"

namespace counterpart::app {

/// A whole number with the language's groups of three: "163,306", "163.306"; Spanish groups from five digits on.
std::string format_count(std::int64_t number, domain::UiLanguage language);

/// A number of tenths with one decimal: 695 -> "69.5", "69,5".
std::string format_tenths(std::int64_t tenths, domain::UiLanguage language);

/// A number with its sign, minus as the mathematical sign: "+212", "−394", "0".
std::string format_signed(std::int64_t number, domain::UiLanguage language);

/// A length of time that a person can read: "9 ms", "1.2 s"; never "0 ms".
std::string format_duration_us(std::int64_t duration_us, domain::UiLanguage language);

/// Minutes of a day as a clock time: 435 -> "07:15".
std::string format_clock(std::int32_t minutes);

/// A time zone's distance: 60 -> "UTC+1", -570 -> "UTC−9:30".
std::string format_utc_offset(std::int32_t minutes);

/// "31 August", "31 de agosto".
std::string format_day_and_month(CivilDate date, domain::UiLanguage language);

/// "31 August 2014", "31 de agosto de 2014".
std::string format_date(CivilDate date, domain::UiLanguage language);

}  // namespace counterpart::app
