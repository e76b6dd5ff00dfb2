#pragma once

#include <cstdint>
#include <variant>

namespace counterpart::app {

/// Say whether one wants to keep the contact after the end.
struct WishToStay {
    bool stays = true;
};

/// As a page to read, or for programs.
enum class KeepsakeFormat : std::uint8_t { kHtml, kJson };

/// Save what there is of a partnership as a file.
struct SaveKeepsake {
    KeepsakeFormat format = KeepsakeFormat::kHtml;
};

using FarewellIntent = std::variant<WishToStay, SaveKeepsake>;

}  // namespace counterpart::app
