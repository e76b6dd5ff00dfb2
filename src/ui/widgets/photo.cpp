#include "ui/widgets/photo.h"

#include <algorithm>

#include "ui/widgets/common.h"

namespace counterpart::ui {
namespace {

/// As large as fits, in the middle.
Rect fitted(const Rect& box, const PhotoImage& image) {
    const float scale = std::min(box.width / image.width, box.height / image.height);
    const float width = image.width * scale;
    const float height = image.height * scale;
    return {box.middle_x() - width / 2, box.middle_y() - height / 2, width, height};
}

}  // namespace

void photo(Ui& ui, std::string_view id, const PhotoSpec& spec) {
    const Rect box = ui.place(spec.width, spec.height);
    ui.record(make_node(ui.id(id), Role::kImage, box, spec.description));
    ui.paint().fill(box, ui.colour(Token::kSunken), kControlRadius);
    PhotoImages* const images = ui.input().photo_images;
    const PhotoImage image = images == nullptr || spec.photo_id.empty() ? PhotoImage() : images->image_of(spec.photo_id);
    if (image.texture == 0) {
        ui.text().icon({box.middle_x() - 12, box.middle_y() - 12}, Icon::kImage, 24, ui.colour(Token::kMuted));
        return;
    }
    ui.paint().image(image.texture, fitted(box, image), Colour{255, 255, 255, 255});
}

}  // namespace counterpart::ui
