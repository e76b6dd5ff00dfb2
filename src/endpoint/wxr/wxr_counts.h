#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace counterpart::endpoint {

/// What is counted while a blog is brought in, in the order in which it is told.
enum class WxrCount : std::uint8_t {
    kTopics,
    kMessages,  ///< all of them; the next three are some of these
    kReplies,
    kPingbacks,
    kReblogs,
    kAttachments,  ///< from here on what is left out …
    kPages,
    kDrafts,
    kPrivate,
    kOtherItems,
    kUndated,
    kCommentsOfLeftOut,
    kUnapproved,
    kSpam,
    kEmpty,
    kDoubled,
    kCut,  ///< … and from here on what comes in, but not as it was
    kLostParents,
    kNew,    ///< records that are not there yet
    kKnown,  ///< records that are there, and stay as they are
};
inline constexpr std::size_t kWxrCountCount = 20;

/// A figure for each.
class WxrCounts {
  public:
    std::size_t& operator[](WxrCount count) { return figures_[static_cast<std::size_t>(count)]; }
    std::size_t operator[](WxrCount count) const { return figures_[static_cast<std::size_t>(count)]; }

    friend bool operator==(const WxrCounts&, const WxrCounts&) = default;

  private:
    std::array<std::size_t, kWxrCountCount> figures_{};
};

}  // namespace counterpart::endpoint
