#include "base/posix_time_zone.h"

#include <optional>
#include <string>

#include "base/civil_date.h"

namespace counterpart {
namespace {

/// When daylight saving begins or ends within a year, by the clock in force before.
struct Change {
    char kind = 'M';
    std::int32_t month = 1;
    std::int32_t week = 1;
    std::int32_t day = 0;  ///< weekday from Sunday for 'M', day of the year from 1 for 'J'
    std::int32_t time_s = 2 * 3600;
};

struct Rule {
    std::int32_t standard_s = 0;  ///< east of UTC
    std::int32_t daylight_s = 0;
    bool has_daylight = false;
    Change begins;
    Change ends;
};

/// Reads the parts of a rule from front to back; a part that is not there stops everything.
class RuleReader {
  public:
    explicit RuleReader(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }

    bool take(char letter) {
        const bool found = rest_.starts_with(letter);
        rest_.remove_prefix(found ? 1 : 0);
        return found;
    }

    bool take_name() {
        const std::size_t end = rest_.starts_with('<') ? rest_.find('>') : rest_.find_first_of("0123456789+-,");
        if (rest_.starts_with('<')) {
            if (end == std::string_view::npos) {
                return false;
            }
            rest_.remove_prefix(end + 1);
            return true;
        }
        const std::size_t length = end == std::string_view::npos ? rest_.size() : end;
        rest_.remove_prefix(length);
        return length >= 3;
    }

    std::optional<std::int32_t> take_number() {
        std::int32_t value = 0;
        std::size_t count = 0;
        while (count < 3 && count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') {
            value = value * 10 + (rest_[count] - '0');
            ++count;
        }
        rest_.remove_prefix(count);
        return count == 0 ? std::nullopt : std::optional(value);
    }

    /// [+-]hours[:minutes[:seconds]] in seconds.
    std::optional<std::int32_t> take_time() {
        const bool negative = take('-');
        if (!negative) {
            take('+');
        }
        const std::optional<std::int32_t> hours = take_number();
        if (!hours.has_value()) {
            return std::nullopt;
        }
        std::int32_t total = *hours * 3600;
        for (const std::int32_t unit : {60, 1}) {
            if (!take(':')) {
                break;
            }
            total += take_number().value_or(0) * unit;
        }
        return negative ? -total : total;
    }

    std::optional<Change> take_change() {
        Change change;
        if (!take(',')) {
            return std::nullopt;
        }
        if (take('J')) {
            change.kind = 'J';
            change.day = take_number().value_or(-1);
        } else if (take('M')) {
            change.month = take_number().value_or(0);
            change.week = take('.') ? take_number().value_or(0) : 0;
            change.day = take('.') ? take_number().value_or(-1) : -1;
        } else {
            return std::nullopt;
        }
        if (take('/')) {
            const std::optional<std::int32_t> time = take_time();
            if (!time.has_value()) {
                return std::nullopt;
            }
            change.time_s = *time;
        }
        const bool sound = change.month >= 1 && change.month <= 12 && change.week >= 1 && change.week <= 5 && change.day >= 0;
        return sound && (change.kind == 'J' || change.day <= 6) ? std::optional(change) : std::nullopt;
    }

  private:
    std::string_view rest_;
};

std::optional<Rule> read_rule(std::string_view text) {
    RuleReader reader(text);
    Rule rule;
    if (!reader.take_name()) {
        return std::nullopt;
    }
    const std::optional<std::int32_t> west = reader.take_time();
    if (!west.has_value()) {
        return std::nullopt;
    }
    rule.standard_s = -*west;
    if (reader.at_end()) {
        return rule;
    }
    rule.has_daylight = true;
    if (!reader.take_name()) {
        return std::nullopt;
    }
    const std::optional<std::int32_t> daylight_west = reader.take_time();
    rule.daylight_s = daylight_west.has_value() ? -*daylight_west : rule.standard_s + 3600;
    const std::optional<Change> begins = reader.take_change();
    const std::optional<Change> ends = reader.take_change();
    if (!begins.has_value() || !ends.has_value() || !reader.at_end()) {
        return std::nullopt;
    }
    rule.begins = *begins;
    rule.ends = *ends;
    return rule;
}

/// The day of a change in a year, in days since 1970.
std::int64_t day_of_change(const Change& change, std::int32_t year) {
    if (change.kind == 'J') {
        // J never counts the leap day, so day 60 is 1 March in every year.
        const CivilDate in_common_year = civil_from_days(days_from_civil({2001, 1, 1}) + change.day - 1);
        return days_from_civil({year, in_common_year.month, in_common_year.day});
    }
    const std::int64_t first = days_from_civil({year, change.month, 1});
    const std::int64_t weekday_of_first = ((first + 4) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
    std::int64_t day = first + (change.day - weekday_of_first + 7) % 7 + 7 * (change.week - 1);
    const std::int64_t next_month = change.month == 12 ? days_from_civil({year + 1, 1, 1}) : days_from_civil({year, change.month + 1, 1});
    while (day >= next_month) {
        day -= 7;
    }
    return day;
}

}  // namespace

Result<std::int32_t> posix_offset_minutes(std::string_view text, std::int64_t utc_s) {
    const std::optional<Rule> rule = read_rule(text);
    if (!rule.has_value()) {
        return fail("bad_time_zone_rule", {}, std::string(text));
    }
    if (!rule->has_daylight) {
        return rule->standard_s / 60;
    }
    const std::int64_t local_s = utc_s + rule->standard_s;
    const std::int64_t local_day = local_s >= 0 ? local_s / kSecondsPerDay : -((-local_s + kSecondsPerDay - 1) / kSecondsPerDay);
    const std::int32_t year = civil_from_days(local_day).year;
    const std::int64_t begins_s = day_of_change(rule->begins, year) * kSecondsPerDay + rule->begins.time_s - rule->standard_s;
    const std::int64_t ends_s = day_of_change(rule->ends, year) * kSecondsPerDay + rule->ends.time_s - rule->daylight_s;
    // In the south, daylight saving spans the turn of the year.
    const bool daylight = begins_s < ends_s ? utc_s >= begins_s && utc_s < ends_s : utc_s >= begins_s || utc_s < ends_s;
    return (daylight ? rule->daylight_s : rule->standard_s) / 60;
}

}  // namespace counterpart
