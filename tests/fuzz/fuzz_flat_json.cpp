#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "codec/flat_json.h"

using namespace counterpart;

/// Any bytes as a few texts from a stranger, and as wording: what is read is written again in a form that reads as the same, and what is good
/// enough from a stranger is good enough from ourselves.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view json(reinterpret_cast<const char*>(bytes), size);
    const auto ours = codec::decode_flat(json);
    if (ours.has_value()) {
        check(std::ranges::is_sorted(*ours), "texts are sorted by key");
        check(codec::decode_flat(codec::encode_flat(*ours)) == ours, "what was written is read");
    }
    if (const auto strangers = codec::decode_flat_from_stranger(json)) {
        check(strangers == ours, "both readers see the same");
    }
    return 0;
}
