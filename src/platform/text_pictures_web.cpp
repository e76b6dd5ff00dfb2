#include <GLES3/gl3.h>

#include <array>
#include <cmath>
#include <cstddef>

#include "base/byte_stream.h"
#include "platform/text_pictures.h"

// In web/imports.js: draws into the texture and writes width, height, baseline (CSS px) and whether it is coloured.
extern "C" void counterpart_draw_text(unsigned texture, const char* text, std::size_t size, double size_px, int weight, double ratio,
                                      float* measures);

namespace counterpart::platform {
namespace {

constexpr std::size_t kMaxBytes = 24UL << 20;

void drop_texture(const TextPicture& picture) { glDeleteTextures(1, &picture.texture); }

std::string key_of(std::string_view text, float size_px, int weight, float ratio) {
    ByteWriter out;
    out.f32(size_px);
    out.i32(weight);
    out.f32(ratio);
    out.text(text);
    return out.take();
}

}  // namespace

TextPictures::TextPictures() : cache_(kMaxBytes, drop_texture) {}

TextPicture TextPictures::picture(std::string_view text, float size_px, int weight, float ratio) {
    const std::string key = key_of(text, size_px, weight, ratio);
    if (const TextPicture* known = cache_.find(key)) {
        return *known;
    }
    TextPicture fresh;
    glGenTextures(1, &fresh.texture);
    std::array<float, 4> measures = {};
    counterpart_draw_text(fresh.texture, text.data(), text.size(), static_cast<double>(size_px), weight, static_cast<double>(ratio),
                          measures.data());
    fresh.width = measures[0];
    fresh.height = measures[1];
    fresh.baseline = measures[2];
    fresh.coloured = measures[3] != 0;
    const auto bytes = static_cast<std::size_t>(std::ceil(fresh.width * ratio) * std::ceil(fresh.height * ratio)) * 4;
    return cache_.put(key, fresh, bytes);
}

}  // namespace counterpart::platform
