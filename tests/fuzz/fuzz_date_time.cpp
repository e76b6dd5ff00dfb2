#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/date_time.h"
#include "base/time_zone.h"

using namespace counterpart;

/// Any text as a date and time, in each order: what is read can be written and read again as the same moment.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    for (const DateOrder order : {DateOrder::kUnknown, DateOrder::kDayFirst, DateOrder::kMonthFirst}) {
        const auto utc_s = parse_date_time(text, {order, "Europe/Madrid"});
        if (utc_s.has_value() && *utc_s > -62'000'000'000) {
            check(parse_date_time(format_date_time_utc(*utc_s), {}) == utc_s, "a moment survives being written");
        }
    }
    const auto zone = canonical_time_zone(text);
    check(!zone.has_value() || canonical_time_zone(*zone) == zone, "a canonical zone stays");
    check(!zone.has_value() || utc_offset_minutes(*zone, 0).has_value(), "a canonical zone has an offset");
    return 0;
}
