#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "endpoint/photo_check.h"

using namespace counterpart::endpoint;

/// Any bytes as a picture: what passes has a size within the limits, and small ones are decoded too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view picture(reinterpret_cast<const char*>(bytes), size);
    const auto facts = check_photo_parts(picture);
    if (facts) {
        const std::int64_t pixels = std::int64_t{facts->width_px} * facts->height_px;
        counterpart::check(pixels > 0 && pixels <= kMostPhotoPixels, "a picture that passes is not too large");
        if (pixels < 100'000) {
            const auto whole = check_photo(picture);
            counterpart::check(!whole || *whole == *facts, "both checks see the same picture");
        }
    }
    return 0;
}
