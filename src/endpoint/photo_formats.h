#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "endpoint/photo_check.h"

namespace counterpart::endpoint {

// One pair of functions a format: the parts of a file, then its pixels. Problems as in photo_check.h.

/// The most bytes of a colour profile, the one extra that a picture may carry.
inline constexpr std::size_t kMostProfileBytes = 16'384;

Result<PhotoFacts> jpeg_parts(std::string_view bytes);
Result<PhotoFacts> png_parts(std::string_view bytes);
Result<PhotoFacts> webp_parts(std::string_view bytes);

Result<void> decode_jpeg(std::string_view bytes, const PhotoFacts& facts);
Result<void> decode_png(std::string_view bytes, const PhotoFacts& facts);
Result<void> decode_webp(std::string_view bytes, const PhotoFacts& facts);

/// The facts, unless the header promises no pixels or too many.
Result<PhotoFacts> with_sane_size(PhotoFacts facts);

/// A number of 2 or 4 bytes, the greatest first; 0 past the end.
std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t size);
/// A number of 2, 3 or 4 bytes, the least first; 0 past the end.
std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t size);

}  // namespace counterpart::endpoint
