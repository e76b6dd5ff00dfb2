#include "ui/layout.h"

#include <algorithm>
#include <utility>

namespace counterpart::ui {

Rect Ui::place(float width, float height) {
    Flow& flow = flows_.back();
    const bool fill = width < 0;
    if (!flow.row) {
        const Rect placed{flow.x, flow.y, fill ? flow.area.width : width, height};
        flow.y += height;
        flow.bottom = std::max(flow.bottom, flow.y);
        flow.first = false;
        return placed;
    }
    float left = flow.first ? flow.x : flow.x + flow.gap;
    if (flow.wraps && !flow.first && !fill && left + width > flow.area.right() + 0.5f) {
        flow.y = flow.bottom + flow.line_gap;
        left = flow.area.x;
    }
    const float wide = fill ? std::max(0.0f, flow.area.right() - left) : width;
    const float room = flow.row_height - height;
    const float top = flow.wraps || flow.align == Align::kStart ? flow.y : flow.align == Align::kMiddle ? flow.y + room / 2 : flow.y + room;
    flow.x = left + wide;
    flow.bottom = std::max(flow.bottom, top + height);
    flow.first = false;
    return {left, top, wide, height};
}

float Ui::available_width() const {
    const Flow& flow = flows_.back();
    if (flow.wraps) {
        return flow.area.width;
    }
    return flow.row ? std::max(0.0f, flow.area.right() - flow.x - (flow.first ? 0 : flow.gap)) : flow.area.width;
}

float Ui::available_height() const {
    const Flow& flow = flows_.back();
    const float end = flow.area.height > 0 ? flow.area.bottom() : viewport().bottom();
    return std::max(0.0f, end - flow.y);
}

void Ui::gap(float px) {
    Flow& flow = flows_.back();
    (flow.row ? flow.x : flow.y) += px;
}

Point Ui::cursor() const { return {flows_.back().x, flows_.back().y}; }

Ui::Flow Ui::pop_flow() {
    const Flow ended = flows_.back();
    flows_.pop_back();
    return ended;
}

Within::Within(Ui& ui, const Rect& area) : ui_(ui), top_(area.y) {
    ui_.push_flow({.area = area, .x = area.x, .y = area.y, .bottom = area.y});
}

Within::~Within() { ui_.pop_flow(); }

float Within::used_height() const { return ui_.flow().y - top_; }

Row::Row(Ui& ui, const RowSpec& spec) : ui_(ui) {
    const float height = spec.height > 0 ? spec.height : ui.control_height();
    const Point start = ui.cursor();
    ui_.push_flow({.area = {start.x, start.y, ui.available_width(), height},
                   .x = start.x,
                   .y = start.y,
                   .bottom = start.y + height,
                   .row = true,
                   .gap = spec.gap,
                   .row_height = height,
                   .align = spec.align});
}

Row::~Row() {
    const Ui::Flow ended = ui_.pop_flow();
    ui_.place(ended.area.width, ended.bottom - ended.area.y);
}

void Row::to_right(float width) {
    Ui::Flow& flow = ui_.flow();
    flow.x = std::max(flow.x, flow.area.right() - width - (flow.first ? 0 : flow.gap));
}

Wrap::Wrap(Ui& ui, float gap, float line_gap) : ui_(ui) {
    const Point start = ui.cursor();
    ui_.push_flow({.area = {start.x, start.y, ui.available_width(), 0},
                   .x = start.x,
                   .y = start.y,
                   .bottom = start.y,
                   .row = true,
                   .wraps = true,
                   .gap = gap,
                   .line_gap = line_gap});
}

Wrap::~Wrap() {
    const Ui::Flow ended = ui_.pop_flow();
    ui_.place(ended.area.width, ended.bottom - ended.area.y);
}

Columns::Columns(Ui& ui, std::vector<float> widths, float gap) : ui_(ui), widths_(std::move(widths)), gap_(gap) {
    const Point start = ui.cursor();
    area_ = {start.x, start.y, ui.available_width(), ui.available_height()};
    bottom_ = start.y;
    float fixed = gap * static_cast<float>(widths_.size() - 1);
    float shares = 0;
    for (const float width : widths_) {
        (width < 0 ? shares : fixed) += width < 0 ? -width : width;
    }
    for (float& width : widths_) {
        width = width < 0 ? std::max(0.0f, area_.width - fixed) * -width / shares : width;
    }
}

void Columns::next() {
    if (next_ > 0) {
        bottom_ = std::max(bottom_, ui_.pop_flow().y);
    }
    float left = area_.x;
    for (std::size_t before = 0; before < next_; ++before) {
        left += widths_[before] + gap_;
    }
    ui_.push_flow({.area = {left, area_.y, widths_[next_], area_.height}, .x = left, .y = area_.y, .bottom = area_.y});
    ++next_;
}

Columns::~Columns() {
    if (next_ > 0) {
        bottom_ = std::max(bottom_, ui_.pop_flow().y);
    }
    ui_.place(area_.width, bottom_ - area_.y);
}

NodeScope::NodeScope(Ui& ui, Role role, std::string_view id, std::string_view name, const Rect& rect)
    : ui_(ui), top_(ui.cursor().y), measured_(rect.empty()) {
    Node node;
    node.id = ui.id(id);
    node.role = role;
    node.name = name;
    const Rect place = measured_ ? Rect{ui.cursor().x, top_, ui.available_width(), 0} : rect;
    node.rect = {place.x, place.y, place.width, place.height};
    index_ = ui_.begin_node(std::move(node));
}

NodeScope::~NodeScope() {
    if (measured_) {
        ui_.node(index_).rect.height = std::max(0.0f, ui_.cursor().y - top_);
    }
    ui_.end_node();
}

void divider(Ui& ui, float above, float below) {
    ui.gap(above);
    const Rect line = ui.place(kFill, 1);
    ui.paint().hairline(line.x, line.y, line.width, ui.colour(Token::kLine));
    ui.gap(below);
}

}  // namespace counterpart::ui
