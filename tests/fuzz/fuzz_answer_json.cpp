#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "codec/account_json.h"
#include "codec/outbox_json.h"
#include "codec/sync_json.h"

using namespace counterpart;

namespace {

/// What was read is written again in a form that reads as the same.
template <typename Decode, typename Encode>
void check_twice(std::string_view json, Decode decode, Encode encode) {
    const auto decoded = decode(json);
    if (!decoded.has_value()) {
        check(!decoded.error().empty(), "a refusal has a reason");
        return;
    }
    const std::string canonical = encode(decoded->value);
    const auto again = decode(canonical);
    check(again.has_value(), "what was written is read");
    check(encode(again->value) == canonical, "canonical bytes stay");
}

}  // namespace

/// Any bytes as what the endpoint answers, or the device kept: the page trusts neither.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view json(reinterpret_cast<const char*>(bytes), size);
    check_twice(json, codec::decode_sync_response, codec::encode_sync_response);
    check_twice(json, codec::decode_sync_record, codec::encode_sync_record);
    check_twice(json, codec::decode_outbox_entry, codec::encode_outbox_entry);
    static_cast<void>(codec::decode_refusal(json));
    static_cast<void>(codec::decode_sessions(json));
    static_cast<void>(codec::decode_signed_in(json));
    static_cast<void>(codec::decode_photo_taken(json));
    static_cast<void>(codec::decode_link_ordered(json));
    return 0;
}
