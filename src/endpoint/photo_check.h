#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "domain/record_terms.h"

namespace counterpart::endpoint {

inline constexpr std::size_t kMostPhotoBytes = 8'000'000;
inline constexpr std::int64_t kMostPhotoPixels = 40'000'000;

/// What a picture that passed is.
struct PhotoFacts {
    domain::PhotoType type = domain::PhotoType::kJpeg;
    std::int32_t width_px = 0;
    std::int32_t height_px = 0;

    friend bool operator==(const PhotoFacts&, const PhotoFacts&) = default;
};

/// Whether bytes are one whole picture and nothing else. Three steps, each before the next: the size; the parts of the file, of which
/// only those that draw the picture are allowed, and the pixels that the header promises; decoding to the last pixel without keeping them.
/// Takes up to a second and, for the kinds that cannot be decoded line by line, up to 350 MB.
/// Problems: photo_empty, photo_too_large, photo_of_unknown_kind (SVG, GIF and all else too), photo_too_many_pixels, photo_animated,
/// photo_has_metadata (places, devices, comments: detail names the part), photo_has_more (bytes behind the picture), photo_damaged.
Result<PhotoFacts> check_photo(std::string_view bytes);

/// The first two steps alone: quick, and what is fuzzed hardest.
Result<PhotoFacts> check_photo_parts(std::string_view bytes);

/// The media type of a kind of picture.
std::string_view media_type_of(domain::PhotoType type);

}  // namespace counterpart::endpoint
