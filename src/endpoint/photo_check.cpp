#include "endpoint/photo_check.h"

#include "endpoint/photo_formats.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kJpegStart = "\xFF\xD8\xFF";
constexpr std::string_view kPngStart = "\x89PNG\r\n\x1A\n";

}  // namespace

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t k = at; k < at + size; ++k) {
        value = value << 8U | (k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0U);
    }
    return value;
}

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t k = at + size; k > at; --k) {
        value = value << 8U | (k - 1 < bytes.size() ? static_cast<unsigned char>(bytes[k - 1]) : 0U);
    }
    return value;
}

Result<PhotoFacts> with_sane_size(PhotoFacts facts) {
    if (facts.width_px <= 0 || facts.height_px <= 0) {
        return fail("photo_damaged");
    }
    if (std::int64_t{facts.width_px} * facts.height_px > kMostPhotoPixels) {
        return fail("photo_too_many_pixels", {}, std::to_string(facts.width_px) + " × " + std::to_string(facts.height_px));
    }
    return facts;
}

Result<PhotoFacts> check_photo_parts(std::string_view bytes) {
    if (bytes.empty()) {
        return fail("photo_empty");
    }
    if (bytes.size() > kMostPhotoBytes) {
        return fail("photo_too_large", {}, std::to_string(bytes.size()));
    }
    if (bytes.starts_with(kJpegStart)) {
        return jpeg_parts(bytes);
    }
    if (bytes.starts_with(kPngStart)) {
        return png_parts(bytes);
    }
    if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) {
        return webp_parts(bytes);
    }
    return fail("photo_of_unknown_kind");
}

Result<PhotoFacts> check_photo(std::string_view bytes) {
    auto facts = check_photo_parts(bytes);
    if (!facts) {
        return facts;
    }
    const auto decode = facts->type == domain::PhotoType::kJpeg  ? decode_jpeg
                        : facts->type == domain::PhotoType::kPng ? decode_png
                                                                 : decode_webp;
    if (auto decoded = decode(bytes, *facts); !decoded) {
        return std::unexpected(std::move(decoded).error());
    }
    return facts;
}

std::string_view media_type_of(domain::PhotoType type) {
    return type == domain::PhotoType::kJpeg ? "image/jpeg" : type == domain::PhotoType::kPng ? "image/png" : "image/webp";
}

}  // namespace counterpart::endpoint
