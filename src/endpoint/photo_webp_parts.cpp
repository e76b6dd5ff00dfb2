#include "endpoint/photo_formats.h"

// The chunks of a WebP (RFC 9649): name, length, content, and a byte where the length is odd.
namespace counterpart::endpoint {
namespace {

constexpr std::size_t kFileHeaderBytes = 12;
constexpr std::size_t kChunkHeaderBytes = 8;
constexpr std::uint32_t kAnimationFlag = 0x02;
constexpr std::uint32_t kMetadataFlags = 0x0C;  // XMP and Exif

class WebpParts {
  public:
    explicit WebpParts(std::string_view bytes) : bytes_(bytes) {}

    Result<PhotoFacts> read() {
        const std::size_t promised = little_endian(bytes_, 4, 4) + std::size_t{8};
        if (promised != bytes_.size()) {
            return promised < bytes_.size() ? fail("photo_has_more", "WebP") : fail("photo_damaged", "WebP", "length");
        }
        std::size_t at = kFileHeaderBytes;
        while (at < bytes_.size()) {
            const std::size_t length = little_endian(bytes_, at + 4, 4);
            const std::size_t padded = length + length % 2;
            if (at + kChunkHeaderBytes > bytes_.size() || padded > bytes_.size() - at - kChunkHeaderBytes) {
                return fail("photo_damaged", "WebP", "length");
            }
            if (has_picture_) {
                return is_metadata(bytes_.substr(at, 4)) ? fail("photo_has_metadata", "WebP", std::string(bytes_.substr(at, 4)))
                                                         : fail("photo_has_more", "WebP");
            }
            if (auto taken = take(bytes_.substr(at, 4), bytes_.substr(at + kChunkHeaderBytes, length)); !taken) {
                return std::unexpected(std::move(taken).error());
            }
            at += kChunkHeaderBytes + padded;
        }
        return has_picture_ ? with_sane_size(facts_) : fail("photo_damaged", "WebP", "VP8");
    }

  private:
    static bool is_metadata(std::string_view name) { return name == "EXIF" || name == "XMP "; }

    Result<void> take(std::string_view name, std::string_view content) {
        if (name == "VP8 ") {
            // Three bytes of the frame, three of the start code, then 14 bits each (RFC 6386, 9.1).
            return take_picture(content.size() >= 10, little_endian(content, 6, 2) & 0x3FFFU, little_endian(content, 8, 2) & 0x3FFFU);
        }
        if (name == "VP8L") {
            const std::uint32_t sizes = little_endian(content, 1, 4);
            return take_picture(content.size() >= 5, (sizes & 0x3FFFU) + 1, (sizes >> 14U & 0x3FFFU) + 1);
        }
        if (name == "VP8X" && facts_.width_px == 0 && content.size() == 10) {
            return take_canvas(content);
        }
        if (name == "ANIM" || name == "ANMF") {
            return fail("photo_animated", "WebP");
        }
        if (is_metadata(name)) {
            return fail("photo_has_metadata", "WebP", std::string(name));
        }
        // Both only in a file with a canvas, and once.
        bool* known = name == "ICCP" ? &has_profile_ : name == "ALPH" ? &has_alpha_ : nullptr;
        if (known == nullptr || *known || facts_.width_px == 0) {
            return fail("photo_has_metadata", "WebP", "chunk");
        }
        *known = true;
        const bool is_large = name == "ICCP" && content.size() > kMostProfileBytes;
        return is_large ? fail("photo_has_metadata", "WebP", "ICCP") : Result<void>();
    }

    Result<void> take_canvas(std::string_view content) {
        const std::uint32_t flags = little_endian(content, 0, 1);
        if ((flags & kAnimationFlag) != 0) {
            return fail("photo_animated", "WebP");
        }
        if ((flags & kMetadataFlags) != 0) {
            return fail("photo_has_metadata", "WebP", "VP8X");
        }
        facts_.width_px = static_cast<std::int32_t>(little_endian(content, 4, 3) + 1);
        facts_.height_px = static_cast<std::int32_t>(little_endian(content, 7, 3) + 1);
        auto sane = with_sane_size(facts_);
        return sane ? Result<void>() : std::unexpected(std::move(sane).error());
    }

    Result<void> take_picture(bool is_long_enough, std::uint32_t width, std::uint32_t height) {
        const PhotoFacts own{
            .type = domain::PhotoType::kWebp, .width_px = static_cast<std::int32_t>(width), .height_px = static_cast<std::int32_t>(height)};
        if (!is_long_enough || (facts_.width_px != 0 && own != facts_)) {
            return fail("photo_damaged", "WebP", "size");
        }
        facts_ = own;
        has_picture_ = true;
        return {};
    }

    std::string_view bytes_;
    PhotoFacts facts_{.type = domain::PhotoType::kWebp};
    bool has_profile_ = false;
    bool has_alpha_ = false;
    bool has_picture_ = false;
};

}  // namespace

Result<PhotoFacts> webp_parts(std::string_view bytes) { return WebpParts(bytes).read(); }

}  // namespace counterpart::endpoint
