#include <array>

#include <webp/decode.h>

#include "endpoint/photo_formats.h"

namespace counterpart::endpoint {
namespace {

/// The library makes the picture smaller line by line, so that the whole of it is never kept (but for lossless ones, inside the library).
constexpr int kSmall_px = 32;

}  // namespace

Result<void> decode_webp(std::string_view bytes, const PhotoFacts& facts) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    WebPDecoderConfig config;
    if (WebPInitDecoderConfig(&config) == 0 || WebPGetFeatures(data, bytes.size(), &config.input) != VP8_STATUS_OK ||
        config.input.width != facts.width_px || config.input.height != facts.height_px || config.input.has_animation != 0) {
        return fail("photo_damaged", "WebP", "header");
    }
    std::array<std::uint8_t, std::size_t{4} * kSmall_px * kSmall_px> pixels{};
    config.options.use_scaling = 1;
    config.options.scaled_width = kSmall_px;
    config.options.scaled_height = kSmall_px;
    config.output.colorspace = MODE_RGBA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA = {.rgba = pixels.data(), .stride = 4 * kSmall_px, .size = pixels.size()};
    const bool is_whole = WebPDecode(data, bytes.size(), &config) == VP8_STATUS_OK;
    WebPFreeDecBuffer(&config.output);
    return is_whole ? Result<void>() : fail("photo_damaged", "WebP", "pixels");
}

}  // namespace counterpart::endpoint
