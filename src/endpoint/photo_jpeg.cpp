#include <array>
#include <csetjmp>
#include <cstdio>
#include <vector>

#include <jpeglib.h>

#include "endpoint/photo_formats.h"

namespace counterpart::endpoint {
namespace {

/// A progressive picture is kept whole as coefficients; more than 40 megapixels of 3 colours never need.
constexpr long kMostDecoderBytes = 350L << 20;

struct ErrorManager {
    jpeg_error_mgr base{};
    std::jmp_buf escape{};
};

[[noreturn]] void leave(j_common_ptr decoder) { std::longjmp(reinterpret_cast<ErrorManager*>(decoder->err)->escape, 1); }
void stay_silent(j_common_ptr /*decoder*/) {}

/// Decodes line by line into `row`. The library reports errors by a jump, so nothing here has a destructor.
bool decode_all(jpeg_decompress_struct& decoder, ErrorManager& errors, std::string_view bytes, const PhotoFacts& facts, JSAMPLE* row) {
    if (setjmp(errors.escape) != 0) {  // NOLINT(cert-err52-cpp): the library knows no other way
        return false;
    }
    jpeg_create_decompress(&decoder);
    decoder.mem->max_memory_to_use = kMostDecoderBytes;
    jpeg_mem_src(&decoder, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&decoder, TRUE);
    if (decoder.image_width != static_cast<JDIMENSION>(facts.width_px) ||
        decoder.image_height != static_cast<JDIMENSION>(facts.height_px) || decoder.num_components > 3) {
        return false;
    }
    decoder.out_color_space = decoder.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_start_decompress(&decoder);
    while (decoder.output_scanline < decoder.output_height) {
        JSAMPROW rows[] = {row};
        jpeg_read_scanlines(&decoder, rows, 1);
    }
    jpeg_finish_decompress(&decoder);
    return errors.base.num_warnings == 0;
}

}  // namespace

Result<void> decode_jpeg(std::string_view bytes, const PhotoFacts& facts) {
    std::vector<JSAMPLE> row(static_cast<std::size_t>(facts.width_px) * 3);
    ErrorManager errors;
    jpeg_decompress_struct decoder{};
    decoder.err = jpeg_std_error(&errors.base);
    errors.base.error_exit = leave;
    errors.base.output_message = stay_silent;
    const bool is_whole = decode_all(decoder, errors, bytes, facts, row.data());
    jpeg_destroy_decompress(&decoder);
    return is_whole ? Result<void>() : fail("photo_damaged", "JPEG", "pixels");
}

}  // namespace counterpart::endpoint
