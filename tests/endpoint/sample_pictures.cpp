#include "endpoint/sample_pictures.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <jpeglib.h>
#include <png.h>
#include <webp/encode.h>

namespace counterpart::endpoint {
namespace {

std::vector<unsigned char> pixels_of(int width_px, int height_px) {
    std::vector<unsigned char> pixels;
    const auto count = static_cast<unsigned>(width_px * height_px);
    for (unsigned k = 0; k < count; ++k) {
        pixels.push_back(static_cast<unsigned char>(k * 7));
        pixels.push_back(static_cast<unsigned char>(k / 3));
        pixels.push_back(static_cast<unsigned char>(k * k));
    }
    return pixels;
}

std::string little_bytes(std::size_t value) {
    std::string bytes;
    for (int k = 0; k < 4; ++k, value >>= 8U) {
        bytes += static_cast<char>(value & 0xFFU);
    }
    return bytes;
}

unsigned long checksum(std::string_view bytes) {
    unsigned long sum = 0xFFFFFFFFU;
    for (const char letter : bytes) {
        sum ^= static_cast<unsigned char>(letter);
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum & 1U) != 0 ? (sum >> 1U) ^ 0xEDB88320U : sum >> 1U;
        }
    }
    return sum ^ 0xFFFFFFFFU;
}

}  // namespace

std::string jpeg_picture(int width_px, int height_px, bool is_progressive) {
    std::vector<unsigned char> pixels = pixels_of(width_px, height_px);
    jpeg_compress_struct encoder{};
    jpeg_error_mgr errors{};
    encoder.err = jpeg_std_error(&errors);
    jpeg_create_compress(&encoder);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&encoder, &bytes, &size);
    encoder.image_width = static_cast<JDIMENSION>(width_px);
    encoder.image_height = static_cast<JDIMENSION>(height_px);
    encoder.input_components = 3;
    encoder.in_color_space = JCS_RGB;
    jpeg_set_defaults(&encoder);
    if (is_progressive) {
        jpeg_simple_progression(&encoder);
    }
    jpeg_start_compress(&encoder, TRUE);
    while (encoder.next_scanline < encoder.image_height) {
        JSAMPROW row = pixels.data() + std::size_t{encoder.next_scanline} * static_cast<std::size_t>(width_px) * 3;
        jpeg_write_scanlines(&encoder, &row, 1);
    }
    jpeg_finish_compress(&encoder);
    std::string picture(reinterpret_cast<const char*>(bytes), size);
    jpeg_destroy_compress(&encoder);
    std::free(bytes);
    return picture;
}

std::string png_picture(int width_px, int height_px) {
    const std::vector<unsigned char> pixels = pixels_of(width_px, height_px);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width_px);
    image.height = static_cast<png_uint_32>(height_px);
    image.format = PNG_FORMAT_RGB;
    std::string picture(pixels.size() * 2 + 10'000, '\0');
    png_alloc_size_t size = picture.size();
    png_image_write_to_memory(&image, picture.data(), &size, 0, pixels.data(), 0, nullptr);
    picture.resize(size);
    return picture;
}

std::string webp_picture(int width_px, int height_px, bool is_lossless) {
    const std::vector<unsigned char> pixels = pixels_of(width_px, height_px);
    unsigned char* bytes = nullptr;
    const std::size_t size = is_lossless ? WebPEncodeLosslessRGB(pixels.data(), width_px, height_px, width_px * 3, &bytes)
                                         : WebPEncodeRGB(pixels.data(), width_px, height_px, width_px * 3, 80, &bytes);
    std::string picture(reinterpret_cast<const char*>(bytes), size);
    WebPFree(bytes);
    return picture;
}

std::string four_bytes(unsigned long value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(value >> shift & 0xFFU);
    }
    return bytes;
}

std::string png_chunk(std::string_view name, std::string_view content) {
    const std::string summed = std::string(name) + std::string(content);
    return four_bytes(content.size()) + summed + four_bytes(checksum(summed));
}

std::string riff_chunk(std::string_view name, std::string_view content) {
    return std::string(name) + little_bytes(content.size()) + std::string(content) + std::string(content.size() % 2, '\0');
}

std::string webp_file(std::string_view chunks) { return "RIFF" + little_bytes(chunks.size() + 4) + "WEBP" + std::string(chunks); }

std::string jpeg_segment(unsigned char marker, std::string_view content) {
    const std::size_t length = content.size() + 2;
    std::string segment = "\xFF";
    segment += static_cast<char>(marker);
    segment += static_cast<char>(length >> 8U);
    segment += static_cast<char>(length & 0xFFU);
    return segment + std::string(content);
}

}  // namespace counterpart::endpoint
