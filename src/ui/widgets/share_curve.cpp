#include "ui/widgets/share_curve.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ui/layout.h"
#include "ui/widgets/common.h"

namespace counterpart::ui {
namespace {

// The first line in the strongest colour; the colours of the others are those of parts of a score.
constexpr std::array<Token, 3> kCurveColours{Token::kData1, Token::kData2, Token::kData3};

Token curve_colour(std::size_t line) { return kCurveColours[std::min(line, kCurveColours.size() - 1)]; }

/// Where days and shares lie.
struct CurvePlot {
    Rect area;
    float last_day = 1;

    [[nodiscard]] Point at(int day, float share) const {
        return {area.x + area.width * static_cast<float>(day) / last_day, area.bottom() - area.height * share};
    }
};

void record_curve_table(Ui& ui, const Rect& box, const ShareCurveSpec& spec) {
    Node table = make_node(ui.id("curve"), Role::kTable, box, spec.name);
    table.row_count = static_cast<std::int32_t>(spec.rows.size());
    ui.begin_node(std::move(table));
    for (std::size_t at = 0; at < spec.rows.size(); ++at) {
        const IdScope scope(ui, static_cast<std::int64_t>(at));
        Node row = make_node(ui.id("row"), Role::kRow, box, {});
        row.row_index = static_cast<std::int32_t>(at) + 1;
        row.row_count = static_cast<std::int32_t>(spec.rows.size());
        ui.begin_node(std::move(row));
        Node label = make_node(ui.id("label"), Role::kCell, box, spec.rows[at].label);
        label.column_index = 1;
        ui.record(std::move(label));
        Node amount = make_node(ui.id("amount"), Role::kCell, box, spec.rows[at].amount);
        amount.column_index = 2;
        ui.record(std::move(amount));
        ui.end_node();
    }
    ui.end_node();
}

/// The names of the lines with a piece of each, in one line of text.
void draw_curve_names(Ui& ui, const Rect& row, std::span<const ShareLine> lines) {
    constexpr float kPiece = 18, kGap = 6, kBetween = 18;
    float left = row.x;
    for (std::size_t at = 0; at < lines.size() && left < row.right(); ++at) {
        const float middle = row.middle_y();
        ui.paint().line({left, middle}, {left + kPiece, middle}, ui.colour(curve_colour(at)), at == 0 ? 2.5F : 1.5F);
        left += kPiece + kGap;
        const float wide = std::min(ui.text_width(lines[at].label, TextRole::kCaption) + 1, row.right() - left);
        ui.text().draw_in({left, row.y, wide, row.height}, lines[at].label, TextRole::kCaption, ui.colour(Token::kMuted));
        left += wide + kBetween;
    }
}

void draw_curve_axes(Ui& ui, const CurvePlot& plot, const ShareCurveSpec& spec) {
    const std::array<std::pair<float, std::string_view>, 3> levels{{{0.0F, ""}, {0.5F, spec.half}, {1.0F, spec.all}}};
    for (const auto& [share, text] : levels) {
        const float y = plot.at(0, share).y;
        ui.paint().hairline(plot.area.x, y, plot.area.width, ui.colour(Token::kLine));
        if (!text.empty()) {
            ui.text().draw({plot.area.x, y + 2}, text, TextRole::kAxis, ui.colour(Token::kMuted));
        }
    }
    constexpr int kMostLabels = 8, kWeek = 7;
    const int weeks = std::max(1, spec.last_day / kWeek);
    const int step = kWeek * std::max(1, (weeks + kMostLabels - 1) / kMostLabels);
    for (int day = 0; day <= spec.last_day; day += step) {
        const std::string text = std::to_string(day);
        const float wide = ui.text_width(text, TextRole::kAxis);
        const float left = std::clamp(plot.at(day, 0).x - wide / 2, plot.area.x, std::max(plot.area.x, plot.area.right() - wide));
        ui.text().draw({left, plot.area.bottom() + 4}, text, TextRole::kAxis, ui.colour(Token::kMuted));
    }
}

void draw_curve_line(Ui& ui, const CurvePlot& plot, const ShareLine& line, std::size_t at) {
    std::vector<Point> points;
    for (const SharePoint& point : line.points) {
        points.push_back(plot.at(point.day, point.share));
    }
    const Colour colour = ui.colour(curve_colour(at));
    if (points.size() > 1) {
        ui.paint().polyline(points, colour, at == 0 ? 2.5F : 1.5F);
    } else if (points.size() == 1) {
        ui.paint().disc(points.front(), 3, colour);
    }
}

}  // namespace

void share_curve(Ui& ui, std::string_view id, const ShareCurveSpec& spec) {
    const IdScope scope(ui, id);
    const Rect box = ui.place(kFill, spec.height);
    record_curve_table(ui, box, spec);
    const float names = ui.line_height(TextRole::kCaption) + 8, axis = ui.line_height(TextRole::kAxis) + 4;
    const CurvePlot plot{{box.x, box.y + names, box.width, std::max(1.0F, box.height - names - axis)},
                         static_cast<float>(std::max(1, spec.last_day))};
    draw_curve_names(ui, {box.x, box.y, box.width, names - 8}, spec.lines);
    draw_curve_axes(ui, plot, spec);
    for (std::size_t at = spec.lines.size(); at > 0; --at) {  // the first one over the others
        draw_curve_line(ui, plot, spec.lines[at - 1], at - 1);
    }
}

}  // namespace counterpart::ui
