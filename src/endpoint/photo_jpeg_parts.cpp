#include "endpoint/photo_formats.h"

// The markers of a JPEG (ITU-T T.81, annex B): a file is a row of segments, and data coded in between them.
namespace counterpart::endpoint {
namespace {

enum Marker : std::uint8_t {
    kBaseline = 0xC0,
    kExtended = 0xC1,
    kProgressive = 0xC2,
    kHuffmanTables = 0xC4,
    kFirstRestart = 0xD0,
    kLastRestart = 0xD7,
    kStart = 0xD8,
    kEnd = 0xD9,
    kScan = 0xDA,
    kQuantisation = 0xDB,
    kRestartInterval = 0xDD,
    kApplication0 = 0xE0,
    kApplication2 = 0xE2,
    kApplication14 = 0xEE,
};

/// Each pass over all pixels costs time, and a few bytes are enough to ask for one.
constexpr int kMostScans = 40;

class JpegParts {
  public:
    explicit JpegParts(std::string_view bytes) : bytes_(bytes) {}

    Result<PhotoFacts> read() {
        at_ = 2;
        while (true) {
            if (byte(at_) != 0xFF) {
                return fail("photo_damaged", "JPEG", "marker");
            }
            const unsigned marker = byte(at_ + 1);
            at_ += 2;
            if (marker == kEnd) {
                return end();
            }
            if (auto taken = take_segment(marker); !taken) {
                return std::unexpected(std::move(taken).error());
            }
        }
    }

  private:
    [[nodiscard]] unsigned byte(std::size_t at) const { return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0U; }

    Result<PhotoFacts> end() const {
        if (scans_ == 0) {
            return fail("photo_damaged", "JPEG", "scan");
        }
        return at_ == bytes_.size() ? with_sane_size(facts_) : fail("photo_has_more", "JPEG");
    }

    Result<void> take_segment(unsigned marker) {
        const std::size_t length = big_endian(bytes_, at_, 2);
        if (length < 2 || length > bytes_.size() - std::min(at_, bytes_.size())) {
            return fail("photo_damaged", "JPEG", "length");
        }
        const std::string_view content = bytes_.substr(at_ + 2, length - 2);
        at_ += length;
        switch (marker) {
            case kBaseline:
            case kExtended:
            case kProgressive: return take_frame(content);
            case kHuffmanTables:
            case kQuantisation:
            case kRestartInterval: return {};
            case kScan: return take_scan();
            default: return take_extra(marker, content);
        }
    }

    Result<void> take_frame(std::string_view content) {
        const std::uint32_t components = big_endian(content, 5, 1);
        if (facts_.width_px != 0 || big_endian(content, 0, 1) != 8 || (components != 1 && components != 3) ||
            content.size() != 6 + std::size_t{3} * components) {
            return fail("photo_damaged", "JPEG", "frame");
        }
        facts_.height_px = static_cast<std::int32_t>(big_endian(content, 1, 2));
        facts_.width_px = static_cast<std::int32_t>(big_endian(content, 3, 2));
        if (auto sane = with_sane_size(facts_); !sane) {
            return std::unexpected(std::move(sane).error());
        }
        return {};
    }

    /// Skips the coded data: in it, 0xFF is followed by 0 or by a restart marker.
    Result<void> take_scan() {
        if (facts_.width_px == 0 || ++scans_ > kMostScans) {
            return fail("photo_damaged", "JPEG", "scan");
        }
        for (;; at_ += 2) {
            at_ = bytes_.find('\xFF', at_);
            if (at_ == std::string_view::npos) {
                at_ = bytes_.size();
                return {};
            }
            const unsigned next = byte(at_ + 1);
            if (next != 0 && (next < kFirstRestart || next > kLastRestart)) {
                return {};
            }
        }
    }

    /// The parts that draw nothing: how the colours are meant may be said, all else says too much.
    Result<void> take_extra(unsigned marker, std::string_view content) {
        using namespace std::string_view_literals;
        const bool is_plain_start =
            marker == kApplication0 && content.starts_with("JFIF\0"sv) && content.size() == 14 && big_endian(content, 12, 2) == 0;
        const bool is_colour_note = marker == kApplication14 && content.starts_with("Adobe"sv) && content.size() == 12;
        if (marker == kApplication2 && content.starts_with("ICC_PROFILE\0"sv)) {
            profile_bytes_ += content.size();
        } else if (!is_plain_start && !is_colour_note) {
            return fail("photo_has_metadata", "JPEG", std::string(content.substr(0, std::min(content.find('\0'), std::size_t{4}))));
        }
        return profile_bytes_ <= kMostProfileBytes ? Result<void>() : fail("photo_has_metadata", "JPEG", "ICC");
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::size_t profile_bytes_ = 0;
    int scans_ = 0;
    PhotoFacts facts_{.type = domain::PhotoType::kJpeg};
};

}  // namespace

Result<PhotoFacts> jpeg_parts(std::string_view bytes) { return JpegParts(bytes).read(); }

}  // namespace counterpart::endpoint
