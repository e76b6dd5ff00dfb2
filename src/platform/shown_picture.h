#pragma once

#include <cstdint>

struct ImDrawData;

namespace counterpart::platform {

/// What the canvas shows, as a hash of all that was drawn: a frame that would show the same again costs the graphics card nothing.
/// Textures count by their number, so whoever changes one in place forgets the picture.
class ShownPicture {
  public:
    /// Whether drawing would change what is seen; the picture then counts as shown. Cost: one pass over the vertices.
    bool changed_by(const ImDrawData& drawing);
    /// What the canvas shows is not known any more.
    void forget() { hash_ = 0; }

  private:
    std::uint64_t hash_ = 0;
};

}  // namespace counterpart::platform
