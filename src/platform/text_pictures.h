#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "platform/recent_cache.h"

namespace counterpart::platform {

/// A line of text that the browser shaped and drew white on transparent, as a texture; sizes in CSS px.
struct TextPicture {
    std::uint32_t texture = 0;
    float width = 0, height = 0, baseline = 0;
    bool coloured = false;  ///< holds emoji
};

/// Text in any script, drawn by the browser and kept as textures of at most 24 MB.
class TextPictures {
  public:
    TextPictures();

    /// The picture of one line; drawn when it is first asked for. `ratio` = device pixels per CSS px.
    TextPicture picture(std::string_view text, float size_px, int weight, float ratio);
    /// Forgets every picture: the graphics context is new.
    void forget() { cache_.clear(); }

  private:
    RecentCache<std::string, TextPicture> cache_;
};

}  // namespace counterpart::platform
