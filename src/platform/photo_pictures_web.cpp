#include <GLES3/gl3.h>

#include <cstddef>
#include <functional>

#include "base/byte_stream.h"
#include "platform/photo_pictures.h"

// In web/imports.js: fetches the picture and draws it into the texture; answered by Message::kPhotoCame.
extern "C" void counterpart_draw_photo(unsigned texture, const char* id, std::size_t size);

namespace counterpart::platform {

PhotoPicture PhotoPictures::picture(std::string_view photo_id) {
    if (const auto known = pictures_.find(photo_id); known != pictures_.end()) {
        return known->second;
    }
    PhotoPicture fresh;
    glGenTextures(1, &fresh.texture);
    pictures_.emplace(photo_id, fresh);
    counterpart_draw_photo(fresh.texture, photo_id.data(), photo_id.size());
    return fresh;
}

bool PhotoPictures::came(std::string_view fields) {
    ByteReader in(fields);
    const auto picture = pictures_.find(in.text());
    if (picture == pictures_.end()) {
        return false;
    }
    picture->second.width = in.f32();
    picture->second.height = in.f32();
    if (picture->second.width > 0) {
        return true;
    }
    glDeleteTextures(1, &picture->second.texture);
    pictures_.erase(picture);
    return false;
}

}  // namespace counterpart::platform
