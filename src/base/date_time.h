#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace counterpart {

/// Which of the two first numbers of "03/04/2014" is the day.
enum class DateOrder : std::uint8_t { kUnknown, kDayFirst, kMonthFirst };

/// How to read what a date and time leaves open.
struct DateTimeOptions {
    DateOrder order = DateOrder::kUnknown;
    std::string_view time_zone = "UTC";  ///< of times that name no zone
};

/// Seconds since 1970 (UTC) of "2014-08-20T09:12:01Z", "2014-08-20 09:12", "2014/08/20 9:12:01 pm GMT+2",
/// "20/08/2014 09:12", "20.08.2014 9:12" or "8/20/2014 9:12:01"; a date alone is its midnight.
/// `ambiguous_date` where the order is unknown and both readings exist; `bad_date_time` for anything else.
Result<std::int64_t> parse_date_time(std::string_view text, const DateTimeOptions& options);

/// The order that a whole column of dates decides: one day above 12 is enough; `kUnknown` when none or both orders appear.
DateOrder date_order_of(std::span<const std::string_view> texts);

/// Writes "2014-08-20T09:12:01Z".
std::string format_date_time_utc(std::int64_t utc_s);

}  // namespace counterpart
