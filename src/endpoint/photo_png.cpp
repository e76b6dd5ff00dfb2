#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <vector>

#include <png.h>

#include "endpoint/photo_formats.h"

namespace counterpart::endpoint {
namespace {

/// A line of the widest picture with 4 colours of 16 bits each has 8 bytes a pixel.
constexpr std::size_t kMostBytesPerPixel = 8;

struct Source {
    std::string_view bytes;
    std::size_t at = 0;
    bool reads_pixels = false;
    int warnings = 0;  ///< while pixels are read: data that is missing or left over
};

void give(png_structp decoder, png_bytep out, std::size_t size) {
    auto& source = *static_cast<Source*>(png_get_io_ptr(decoder));
    if (size > source.bytes.size() - source.at) {
        png_error(decoder, "end of file");
    }
    std::memcpy(out, source.bytes.data() + source.at, size);
    source.at += size;
}

[[noreturn]] void leave(png_structp decoder, png_const_charp /*message*/) { png_longjmp(decoder, 1); }

void count_warning(png_structp decoder, png_const_charp /*message*/) {
    auto& source = *static_cast<Source*>(png_get_error_ptr(decoder));
    source.warnings += source.reads_pixels ? 1 : 0;
}

/// Decodes line by line into `row`. The library reports errors by a jump, so nothing here has a destructor.
bool decode_all(png_structp decoder, png_infop info, Source& source, const PhotoFacts& facts, png_bytep row) {
    if (setjmp(png_jmpbuf(decoder)) != 0) {  // NOLINT(cert-err52-cpp): the library knows no other way
        return false;
    }
    png_set_read_fn(decoder, &source, give);
    png_set_crc_action(decoder, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    png_read_info(decoder, info);
    if (png_get_image_width(decoder, info) != static_cast<png_uint_32>(facts.width_px) ||
        png_get_image_height(decoder, info) != static_cast<png_uint_32>(facts.height_px)) {
        return false;
    }
    const int passes = png_set_interlace_handling(decoder);
    png_read_update_info(decoder, info);
    source.reads_pixels = true;
    for (int pass = 0; pass < passes; ++pass) {
        for (std::int32_t line = 0; line < facts.height_px; ++line) {
            png_read_row(decoder, row, nullptr);
        }
    }
    png_read_end(decoder, nullptr);
    return source.warnings == 0;
}

}  // namespace

Result<void> decode_png(std::string_view bytes, const PhotoFacts& facts) {
    std::vector<png_byte> row(static_cast<std::size_t>(facts.width_px) * kMostBytesPerPixel);
    Source source{.bytes = bytes};
    png_structp decoder = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, leave, count_warning);
    png_infop info = decoder == nullptr ? nullptr : png_create_info_struct(decoder);
    const bool is_whole = info != nullptr && decode_all(decoder, info, source, facts, row.data());
    png_destroy_read_struct(&decoder, &info, nullptr);
    return is_whole ? Result<void>() : fail("photo_damaged", "PNG", "pixels");
}

}  // namespace counterpart::endpoint
