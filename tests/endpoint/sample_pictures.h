#pragma once

#include <string>
#include <string_view>

namespace counterpart::endpoint {

/// A colourful picture in each format, as an encoder makes it.
std::string jpeg_picture(int width_px, int height_px, bool is_progressive = false);
std::string png_picture(int width_px, int height_px);
std::string webp_picture(int width_px, int height_px, bool is_lossless = false);

/// A PNG chunk with its checksum.
std::string png_chunk(std::string_view name, std::string_view content);
/// A RIFF chunk, padded.
std::string riff_chunk(std::string_view name, std::string_view content);
/// A WebP file of chunks.
std::string webp_file(std::string_view chunks);
/// A JPEG segment behind 0xFF and its marker.
std::string jpeg_segment(unsigned char marker, std::string_view content);
/// A number of four bytes, the greatest first.
std::string four_bytes(unsigned long value);

}  // namespace counterpart::endpoint
