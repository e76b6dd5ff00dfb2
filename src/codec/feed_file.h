#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace counterpart::codec {

/// Something new, as a feed tells it.
struct FeedEntry {
    std::string id;  ///< a URI that stays the same
    std::string title;
    std::string author;
    std::string link;  ///< where people read it
    std::int64_t published_at_s = 0;
    std::string text;           ///< plain
    std::string language = {};  ///< BCP 47, or empty
    std::int64_t edited_at_s = 0;  ///< when it was changed last; 0 where it never was
};

/// What is new somewhere, for programs that look again and again.
struct FeedFile {
    std::string id;  ///< a URI that stays the same
    std::string title;
    std::string self_link;  ///< where the feed itself is
    std::string link;       ///< where people read it
    std::string language;
    std::vector<FeedEntry> entries;  ///< the newest first
};

inline constexpr const char* kFeedMediaType = "application/atom+xml; charset=utf-8";

/// Atom (RFC 4287), of the time of its latest entry or change. What XML 1.0 cannot hold (control characters, bytes that are not UTF-8) is left
/// out, and so is what turns the direction of a reader's own text.
/// The same feed gives the same bytes.
std::string encode_feed(const FeedFile& feed);

}  // namespace counterpart::codec
