#include <algorithm>
#include <array>

#include "endpoint/photo_formats.h"

// The chunks of a PNG (W3C, 5.3): length, name, content, checksum. Checksums are the decoder's to check.
namespace counterpart::endpoint {
namespace {

constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kFrameBytes = 12;  // of a chunk around its content
/// Those that draw the picture or say how its colours are meant, each at most once but for IDAT.
constexpr std::array<std::string_view, 11> kAllowed{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "sBIT"};

Result<void> chunk_problem(std::string_view name, std::size_t length, std::size_t place) {
    if (name == "acTL" || name == "fcTL" || name == "fdAT") {
        return fail("photo_animated", "PNG");
    }
    if (std::ranges::find(kAllowed, name) == kAllowed.end()) {
        const bool is_name = std::ranges::all_of(name, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
        return is_name ? fail("photo_has_metadata", "PNG", std::string(name)) : fail("photo_damaged", "PNG", "chunk");
    }
    if ((name == "IHDR") != (place == 0) || (name == "IHDR" && length != 13) || (name == "IEND" && length != 0)) {
        return fail("photo_damaged", "PNG", std::string(name));
    }
    const bool is_large = name != "IDAT" && length > kMostProfileBytes;
    return is_large ? fail("photo_has_metadata", "PNG", std::string(name)) : Result<void>();
}

}  // namespace

Result<PhotoFacts> png_parts(std::string_view bytes) {
    PhotoFacts facts{.type = domain::PhotoType::kPng};
    std::array<int, kAllowed.size()> counts{};
    std::string_view former;
    std::size_t at = kSignatureBytes;
    for (std::size_t place = 0; former != "IEND"; ++place) {
        const std::size_t length = big_endian(bytes, at, 4);
        if (at + kFrameBytes > bytes.size() || length > bytes.size() - at - kFrameBytes) {
            return fail("photo_damaged", "PNG", "length");
        }
        const std::string_view name = bytes.substr(at + 4, 4);
        if (auto allowed = chunk_problem(name, length, place); !allowed) {
            return std::unexpected(std::move(allowed).error());
        }
        const bool goes_on = name == "IDAT" && former == "IDAT";
        if (++counts.at(static_cast<std::size_t>(std::ranges::find(kAllowed, name) - kAllowed.begin())) > 1 && !goes_on) {
            return fail("photo_damaged", "PNG", std::string(name));
        }
        if (name == "IHDR") {
            const std::uint32_t width = big_endian(bytes, at + 8, 4);
            const std::uint32_t height = big_endian(bytes, at + 12, 4);
            facts.width_px = static_cast<std::int32_t>(std::min(width, 0x7FFFFFFFU));
            facts.height_px = static_cast<std::int32_t>(std::min(height, 0x7FFFFFFFU));
            if (auto sane = with_sane_size(facts); !sane) {
                return sane;
            }
        }
        at += kFrameBytes + length;
        former = name;
    }
    if (counts[2] == 0) {
        return fail("photo_damaged", "PNG", "IDAT");
    }
    return at == bytes.size() ? Result<PhotoFacts>(facts) : fail("photo_has_more", "PNG");
}

}  // namespace counterpart::endpoint
