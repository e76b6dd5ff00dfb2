#include "endpoint/test_clock.h"

#include <atomic>
#include <ctime>
#include <fstream>
#include <memory>

#include "base/text_number.h"

namespace counterpart::endpoint {
namespace {

Result<std::int64_t> shift_in(const std::string& file) {
    std::ifstream stream(file);
    std::string text;
    std::getline(stream, text);
    return parse_integer(text);
}

}  // namespace

std::int64_t system_clock_s() { return std::time(nullptr); }

Result<std::function<std::int64_t()>> test_clock_s(const std::string& file) {
    const auto first = shift_in(file);
    if (!first) {
        return fail("test_clock_unreadable", file, "it has to hold one whole number: the seconds that are added to this machine's clock");
    }
    const auto last = std::make_shared<std::atomic<std::int64_t>>(*first);
    return [file, last] {
        if (const auto shift = shift_in(file)) {
            *last = *shift;
        }
        return system_clock_s() + *last;
    };
}

}  // namespace counterpart::endpoint
