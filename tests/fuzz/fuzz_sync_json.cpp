#include <cstddef>
#include <cstdint>
#include <string>

#include "base/check.h"
#include "codec/sync_json.h"

using namespace counterpart;

/// Any bytes as a request: refused with reasons, or written again in a form that reads as the same value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto decoded = codec::decode_sync_request({reinterpret_cast<const char*>(bytes), size});
    if (!decoded.has_value()) {
        check(!decoded.error().empty(), "a refusal has a reason");
        return 0;
    }
    const std::string canonical = codec::encode_sync_request(decoded->value);
    const auto again = codec::decode_sync_request(canonical);
    check(again.has_value(), "what was written is read");
    check(codec::encode_sync_request(again->value) == canonical, "canonical bytes stay");
    return 0;
}
