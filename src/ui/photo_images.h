#pragma once

#include <cstdint>
#include <string_view>

namespace counterpart::ui {

/// A picture of the endpoint's as a texture.
struct PhotoImage {
    std::uint64_t texture = 0;  ///< an ImTextureID; 0 while it has not come
    float width = 0;            ///< pixels of the picture
    float height = 0;
};

/// Gives pictures by their ids. The page fetches them; tests give none.
class PhotoImages {
  public:
    virtual ~PhotoImages() = default;

    /// The picture, once it is here; a frame is asked for when it comes.
    virtual PhotoImage image_of(std::string_view photo_id) = 0;
};

}  // namespace counterpart::ui
