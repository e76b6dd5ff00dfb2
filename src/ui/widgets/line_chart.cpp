#include "ui/widgets/line_chart.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/layout.h"
#include "ui/widgets/common.h"

namespace counterpart::ui {
namespace {

constexpr int kSteps = 4;  ///< of the axis
constexpr float kLeftRoom = 34;

std::int32_t figure_at(const LineChartSpec& spec, int step) {
    return static_cast<std::int32_t>(std::lround(static_cast<float>(spec.last) * static_cast<float>(step) / kSteps));
}

/// The value of a curve at a place: that of its last point there or before; nothing before its first and behind its last.
const float* value_at(const Curve& curve, std::int32_t place) {
    if (curve.points.empty() || place < curve.points.front().first || place > curve.points.back().first) {
        return nullptr;
    }
    const auto after = std::ranges::upper_bound(curve.points, place, {}, &std::pair<std::int32_t, float>::first);
    return &(after - 1)->second;
}

void record_cell(Ui& ui, std::int64_t number, const Rect& box, std::string_view name) {
    const IdScope scope(ui, number);
    Node cell = make_node(ui.id("cell"), Role::kCell, box, name);
    cell.column_index = static_cast<std::int32_t>(number) + 1;
    ui.record(std::move(cell));
}

void record_curves(Ui& ui, const Rect& box, const LineChartSpec& spec) {
    Node table = make_node(ui.id("chart"), Role::kTable, box, spec.name);
    table.row_count = kSteps + 1;
    ui.begin_node(std::move(table));
    for (int step = 0; step <= kSteps; ++step) {
        const IdScope scope(ui, step);
        Node row = make_node(ui.id("row"), Role::kRow, box, {});
        row.row_index = step + 1;
        row.row_count = kSteps + 1;
        ui.begin_node(std::move(row));
        const std::int32_t place = figure_at(spec, step);
        record_cell(ui, 0, box, std::string(spec.axis_name) + " " + std::to_string(place));
        std::int64_t column = 0;
        for (const Curve& curve : spec.curves) {
            ++column;
            if (const float* value = value_at(curve, place)) {
                record_cell(ui, column, box,
                            std::string(curve.name) + ": " + std::to_string(std::lround(*value)) + " " + std::string(spec.unit));
            }
        }
        ui.end_node();
    }
    ui.end_node();
}

/// Where a chart's values stand.
struct Plane {
    Rect area;
    float last = 1, most = 1;

    [[nodiscard]] Point at(std::int32_t place, float value) const {
        return {area.x + area.width * static_cast<float>(place) / last, area.bottom() - area.height * std::clamp(value / most, 0.0f, 1.0f)};
    }
};

void draw_axes(Ui& ui, const Plane& plane, const LineChartSpec& spec) {
    const float line = ui.line_height(TextRole::kAxis);
    for (int part = 0; part <= 2; ++part) {
        const float value = spec.most * static_cast<float>(part) / 2;
        const float y = plane.at(0, value).y;
        ui.paint().hairline(plane.area.x, y, plane.area.width, ui.colour(part == 0 ? Token::kEdge : Token::kLine));
        ui.text().draw_in({plane.area.x - kLeftRoom, y - line / 2, kLeftRoom - 6, line}, std::to_string(std::lround(value)),
                          TextRole::kAxis, ui.colour(Token::kMuted), Align::kEnd);
    }
    for (int step = 0; step <= kSteps; ++step) {
        const std::int32_t place = figure_at(spec, step);
        const std::string text = step == 0 ? std::string(spec.axis_name) + " 0" : std::to_string(place);
        const float wide = ui.text_width(text, TextRole::kAxis);
        const float x = std::clamp(plane.at(place, 0).x - wide / 2, plane.area.x, plane.area.right() - wide);
        ui.text().draw({x, plane.area.bottom() + 4}, text, TextRole::kAxis, ui.colour(Token::kMuted));
    }
}

void draw_end(Ui& ui, const Plane& plane, const Curve& curve, Point end) {
    const TextRole role = curve.strong ? TextRole::kCaptionStrong : TextRole::kAxis;
    const float wide = ui.text_width(curve.end_label, role);
    const float high = ui.line_height(role);
    const float right = plane.area.right() - wide;
    const float x = std::clamp(curve.strong ? end.x + 8 : right, plane.area.x, right);
    const float above = end.y - high - 2;
    const float y = curve.strong && above >= plane.area.y - high ? above : std::min(end.y + 6, plane.area.bottom() - high - 2);
    ui.text().draw({x, y}, curve.end_label, role, ui.colour(curve.strong ? Token::kAccent : Token::kMuted));
}

void draw_curve(Ui& ui, const Plane& plane, const Curve& curve) {
    if (curve.points.empty()) {
        return;
    }
    std::vector<Point> points;
    for (const auto& [place, value] : curve.points) {
        if (static_cast<float>(place) <= plane.last) {
            points.push_back(plane.at(place, value));
        }
    }
    if (points.empty()) {
        return;
    }
    const Colour colour = ui.colour(curve.strong ? Token::kAccent : Token::kData6);
    if (points.size() > 1) {
        ui.paint().polyline(points, colour, curve.strong ? 2.5f : 1.5f);
    }
    if (curve.strong) {
        ui.paint().vertical_hairline(points.back().x, points.back().y, plane.area.bottom() - points.back().y, ui.colour(Token::kLine));
        ui.paint().disc(points.back(), 3.5f, colour);
    }
    draw_end(ui, plane, curve, points.back());
}

}  // namespace

void line_chart(Ui& ui, std::string_view id, const LineChartSpec& spec) {
    const IdScope scope(ui, id);
    const Rect box = ui.place(kFill, spec.height);
    record_curves(ui, box, spec);
    const float axis = ui.line_height(TextRole::kAxis) + 4;
    const float top = ui.line_height(TextRole::kCaption);
    const Plane plane{.area = {box.x + kLeftRoom, box.y + top, box.width - kLeftRoom - 4, box.height - axis - top},
                      .last = static_cast<float>(std::max(1, spec.last)),
                      .most = spec.most};
    draw_axes(ui, plane, spec);
    for (const bool strong : {false, true}) {
        for (const Curve& curve : spec.curves) {
            if (curve.strong == strong) {
                draw_curve(ui, plane, curve);
            }
        }
    }
}

}  // namespace counterpart::ui
