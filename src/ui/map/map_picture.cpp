#include "ui/map/map_picture.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "ui/map/map_file.h"
#include "ui/widgets/common.h"

namespace counterpart::ui {
namespace {

constexpr float kArcRise = 0.22F;       // of the distance between two countries
constexpr float kDenseArcs = 60;        // more than this many arcs are drawn thinner and paler

// The land does not change while the page lives; it is read when its file first comes.
const MapLand& land_of(std::string_view file) {
    static std::size_t read_bytes = 0;
    static MapLand land;
    if (read_bytes != file.size()) {
        read_bytes = file.size();
        land = read_map(file);
    }
    return land;
}

Point on_map(const Rect& box, const domain::MapPoint& at) { return {box.x + at.x * box.width, box.y + at.y * box.width}; }

// Arcs bend upwards, as great circles of the northern half do on this projection.
Point control_of(Point from, Point to) {
    const float distance = std::hypot(to.x - from.x, to.y - from.y);
    return {(from.x + to.x) / 2, (from.y + to.y) / 2 - distance * kArcRise};
}

void draw_land(Ui& ui, const Rect& box, const MapLand& land) {
    std::vector<Point> triangles;
    triangles.reserve(land.triangles.size());
    for (const Point& point : land.triangles) {
        triangles.push_back({box.x + point.x * box.width, box.y + point.y * box.width});
    }
    ui.paint().triangles(triangles, ui.colour(Token::kLand));
}

void draw_arcs(Ui& ui, const Rect& box, const app::MapView& view) {
    const float density = std::min(1.0F, kDenseArcs / std::max(1.0F, static_cast<float>(view.arcs.size())));
    const float opacity = 0.05F + 0.3F * density;
    for (const app::MapArc& arc : view.arcs) {
        const Point from = on_map(box, arc.from);
        const Point to = on_map(box, arc.to);
        ui.paint().bezier(from, control_of(from, to), to, ui.colour(Token::kData1).faded(opacity), 1);
    }
}

void draw_dots(Ui& ui, const Rect& box, const app::MapView& view) {
    for (const app::MapDot& dot : view.dots) {
        const float radius = std::min(3.5F, 1.5F + 0.15F * static_cast<float>(dot.person_count));
        ui.paint().disc(on_map(box, dot.at), radius, ui.colour(Token::kData1));
    }
}

void draw_selected(Ui& ui, const Rect& box, const app::MapArc& arc) {
    const Point from = on_map(box, arc.from);
    const Point to = on_map(box, arc.to);
    ui.paint().bezier(from, control_of(from, to), to, ui.colour(Token::kWarmMark), 2);
    for (const Point at : {from, to}) {
        ui.paint().disc(at, 5.5F, ui.colour(ui.ground()));
        ui.paint().disc(at, 4, ui.colour(Token::kWarmMark));
    }
}

}  // namespace

void map_picture(Ui& ui, std::string_view id, const app::MapView& view, std::string_view name) {
    const MapLand& land = land_of(view.file);
    const float width = ui.available_width();
    const Rect box = ui.place(kFill, std::floor(width * land.height));
    std::string description = view.text;
    if (!view.caption.empty()) {
        description += ' ' + view.caption;
    }
    Node node = make_node(ui.id(id), Role::kImage, box, name);
    node.description = std::move(description);
    ui.record(std::move(node));
    ui.push_clip(box);
    draw_land(ui, box, land);
    draw_arcs(ui, box, view);
    draw_dots(ui, box, view);
    if (view.selected) {
        draw_selected(ui, box, *view.selected);
    }
    ui.pop_clip();
}

}  // namespace counterpart::ui
