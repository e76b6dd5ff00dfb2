#include "app/text/numbers.h"

#include <algorithm>
#include <cstdlib>

#include "app/text/texts.h"

namespace counterpart::app {
namespace {

constexpr std::string_view kMinus = "\u2212";

std::string two_digits(std::int32_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string format_count(std::int64_t number, domain::UiLanguage language) {
    const bool spanish = language == domain::UiLanguage::kSpanish;
    std::string digits = std::to_string(std::llabs(number));
    if (digits.size() > (spanish ? 4U : 3U)) {
        for (std::size_t at = digits.size() - 3; at > 0 && at < digits.size(); at = at > 3 ? at - 3 : 0) {
            digits.insert(at, spanish ? "." : ",");
        }
    }
    return number < 0 ? std::string(kMinus) + digits : digits;
}

std::string format_tenths(std::int64_t tenths, domain::UiLanguage language) {
    const std::int64_t size = std::llabs(tenths);
    const char* point = language == domain::UiLanguage::kSpanish ? "," : ".";
    return (tenths < 0 ? std::string(kMinus) : "") + format_count(size / 10, language) + point + std::to_string(size % 10);
}

std::string format_signed(std::int64_t number, domain::UiLanguage language) {
    return (number > 0 ? "+" : "") + format_count(number, language);
}

std::string format_duration_us(std::int64_t duration_us, domain::UiLanguage language) {
    if (duration_us < 1'000'000) {
        return format_count(std::max<std::int64_t>(1, (duration_us + 500) / 1000), language) + "\u00a0ms";
    }
    return format_tenths((duration_us + 50'000) / 100'000, language) + "\u00a0s";
}

std::string format_clock(std::int32_t minutes) { return two_digits(minutes / 60) + ":" + two_digits(minutes % 60); }

std::string format_utc_offset(std::int32_t minutes) {
    const std::int32_t size = std::abs(minutes);
    std::string text = "UTC";
    if (size != 0) {
        text += minutes < 0 ? kMinus : "+";
        text += std::to_string(size / 60);
    }
    return size % 60 == 0 ? text : text + ":" + two_digits(size % 60);
}

std::string format_day_and_month(CivilDate date, domain::UiLanguage language) {
    const Texts& t = texts(language);
    const std::string month_key = "month." + std::to_string(date.month);
    return t.fill("date.day_month", {{"day", std::to_string(date.day)}, {"month", t(month_key)}});
}

std::string format_date(CivilDate date, domain::UiLanguage language) {
    const Texts& t = texts(language);
    return t.fill("date.full", {{"day_month", format_day_and_month(date, language)}, {"year", std::to_string(date.year)}});
}

}  // namespace counterpart::app
