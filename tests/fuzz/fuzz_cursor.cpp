#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "codec/cursor.h"

using namespace counterpart;

/// Any bytes as a cursor: refused, or exactly what is written for it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto cursor = codec::parse_cursor(text);
    if (cursor.has_value()) {
        check(codec::format_cursor(*cursor) == text, "a cursor is written in one way only");
    }
    return 0;
}
