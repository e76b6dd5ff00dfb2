#include <cstddef>
#include <cstdint>
#include <string>

#include "base/check.h"
#include "codec/preview_json.h"

using namespace counterpart;

/// Any bytes as a document: refused with reasons, or written again in a form that reads as the same value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto decoded = codec::decode_preview({reinterpret_cast<const char*>(bytes), size});
    if (!decoded.has_value()) {
        check(!decoded.error().empty(), "a refusal has a reason");
        return 0;
    }
    const std::string canonical = codec::encode_preview(decoded->value.round, decoded->value.preview);
    const auto again = codec::decode_preview(canonical);
    check(again.has_value(), "what was written is read");
    check(again->notes.empty(), "what was written is all known");
    const auto& value = again->value;
    check(codec::encode_preview(value.round, value.preview) == canonical, "canonical bytes stay");
    return 0;
}
