#include "platform/surroundings.h"

#include "base/byte_stream.h"

namespace counterpart::platform {

std::optional<Surroundings> read_surroundings(std::string_view fields) {
    ByteReader in(fields);
    Surroundings now;
    now.width = in.f32();
    now.height = in.f32();
    now.ratio = in.f32();
    now.text_scale = in.f32();
    now.safe_bottom = in.f32();
    now.dark = in.u8() != 0;
    now.reduced_motion = in.u8() != 0;
    now.touch = in.u8() != 0;
    return in.good() && now.width > 0 && now.height > 0 && now.ratio > 0 && now.text_scale > 0 ? std::optional(now) : std::nullopt;
}

}  // namespace counterpart::platform
