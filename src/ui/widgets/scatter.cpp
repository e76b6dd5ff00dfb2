#include "ui/widgets/scatter.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/layout.h"
#include "ui/widgets/common.h"

namespace counterpart::ui {
namespace {

constexpr float kScatterLeftRoom = 34, kDotRadius = 4, kDotOpacity = 0.45F;

void draw_scatter_axes(Ui& ui, const Rect& area, float most) {
    const float line = ui.line_height(TextRole::kAxis);
    for (int part = 0; part <= 2; ++part) {
        const float share = static_cast<float>(part) / 2;
        const std::string figure = std::to_string(std::lround(most * share));
        const float y = area.bottom() - area.height * share;
        ui.paint().hairline(area.x, y, area.width, ui.colour(part == 0 ? Token::kEdge : Token::kLine));
        ui.text().draw_in({area.x - kScatterLeftRoom, y - line / 2, kScatterLeftRoom - 6, line}, figure, TextRole::kAxis,
                          ui.colour(Token::kMuted), Align::kEnd);
        const float wide = ui.text_width(figure, TextRole::kAxis);
        const float x = std::clamp(area.x + area.width * share - wide / 2, area.x, area.right() - wide);
        ui.text().draw({x, area.bottom() + 4}, figure, TextRole::kAxis, ui.colour(Token::kMuted));
    }
    ui.paint().vertical_hairline(area.x, area.y, area.height, ui.colour(Token::kEdge));
    ui.paint().line({area.x, area.bottom()}, {area.right(), area.y}, ui.colour(Token::kData6), 1);
}

}  // namespace

void scatter(Ui& ui, std::string_view id, const ScatterSpec& spec) {
    const Rect box = ui.place(kFill, spec.height);
    ui.record(make_node(ui.id(id), Role::kImage, box, spec.name));
    const float axis = ui.line_height(TextRole::kAxis) + 4;
    const float side = std::min(box.width - kScatterLeftRoom, box.height - axis - kDotRadius);
    const Rect area{box.x + kScatterLeftRoom, box.y + kDotRadius, side, side};
    draw_scatter_axes(ui, area, spec.most);
    const auto place = [&](float value) { return side * std::clamp(value / spec.most, 0.0F, 1.0F); };
    for (const auto& [across, upwards] : spec.dots) {
        ui.paint().disc({area.x + place(across), area.bottom() - place(upwards)}, kDotRadius, ui.colour(Token::kAccent).faded(kDotOpacity));
    }
}

}  // namespace counterpart::ui
