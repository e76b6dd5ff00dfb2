#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace counterpart::platform {

/// A picture of the endpoint's as a texture; width 0 until it has come.
struct PhotoPicture {
    std::uint32_t texture = 0;
    float width = 0, height = 0;
};

/// Pictures by their ids, fetched when they are first asked for; small ones, few at a time, so all are kept until the page goes.
class PhotoPictures {
  public:
    PhotoPicture picture(std::string_view photo_id);
    /// Takes the fields of Message::kPhotoCame; whether there is something new to draw. What could not be had is asked for again with the
    /// next frame that wants it.
    bool came(std::string_view fields);
    /// Forgets every picture: the graphics context is new.
    void forget() { pictures_.clear(); }

  private:
    std::map<std::string, PhotoPicture, std::less<>> pictures_;
};

}  // namespace counterpart::platform
