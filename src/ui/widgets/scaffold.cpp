#include "ui/widgets/scaffold.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/card.h"
#include "ui/widgets/common.h"
#include "ui/widgets/link.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/shell_bars.h"

namespace counterpart::ui {

Rect take_left(Rect& rest, float width) {
    const float taken = std::min(width, rest.width);
    const Rect part{rest.x, rest.y, taken, rest.height};
    rest.x += taken;
    rest.width -= taken;
    return part;
}

Rect take_right(Rect& rest, float width) {
    const float taken = std::min(width, rest.width);
    rest.width -= taken;
    return {rest.right(), rest.y, taken, rest.height};
}

Rect take_top(Rect& rest, float height) {
    const float taken = std::min(height, rest.height);
    const Rect part{rest.x, rest.y, rest.width, taken};
    rest.y += taken;
    rest.height -= taken;
    return part;
}

Rect take_bottom(Rect& rest, float height) {
    const float taken = std::min(height, rest.height);
    rest.height -= taken;
    return {rest.x, rest.bottom(), rest.width, taken};
}

Shell::Shell(Ui& ui, const ShellSpec& spec) : ui_(ui), content_(ui.viewport()) {
    constexpr float kRail = 200, kNarrowRail = 72, kTopBar = 56, kBottomBar = 60, kSafeArea = 20;
    ui_.push_id("shell");
    if (ui_.is_phone()) {
        draw_top_bar(ui_, take_top(content_, ui_.scaled(kTopBar)), spec);
        if (!spec.bottom_items.empty()) {
            const float high = ui_.scaled(kBottomBar) + std::max(kSafeArea, ui_.input().safe_bottom);
            draw_bottom_bar(ui_, take_bottom(content_, high), spec);
            ui_.bars_at_bottom += high;
        }
    } else if (ui_.is_desktop()) {
        draw_rail(ui_, take_left(content_, kRail), spec);
    } else {
        draw_narrow_rail(ui_, take_left(content_, kNarrowRail), spec);
    }
    Node node = make_node(ui_.id("main"), Role::kMain, content_, {});
    ui_.begin_node(std::move(node));
    ui_.pop_id();
    ui_.push_flow({.area = content_, .x = content_.x, .y = content_.y, .bottom = content_.y});
}

Shell::~Shell() {
    ui_.pop_flow();
    ui_.end_node();
}

Pane::Pane(Ui& ui, std::string_view id, const Rect& rect, const PaneSpec& spec) : ui_(ui), ground_(ui, spec.ground) {
    const Colour line = ui_.colour(Token::kLine);
    ui_.paint().fill(rect, ui_.colour(spec.ground));
    Rect inner = rect;
    const auto edge = [&](bool wanted, float& before, float& size, float by) {
        if (wanted) {
            before += by;
            size -= 1;
        }
    };
    if (spec.line_left) {
        ui_.paint().vertical_hairline(rect.x, rect.y, rect.height, line);
    }
    if (spec.line_right) {
        ui_.paint().vertical_hairline(rect.right() - 1, rect.y, rect.height, line);
    }
    if (spec.line_top) {
        ui_.paint().hairline(rect.x, rect.y, rect.width, line);
    }
    if (spec.line_bottom) {
        ui_.paint().hairline(rect.x, rect.bottom() - 1, rect.width, line);
    }
    edge(spec.line_left, inner.x, inner.width, 1);
    edge(spec.line_right, inner.x, inner.width, 0);
    edge(spec.line_top, inner.y, inner.height, 1);
    edge(spec.line_bottom, inner.y, inner.height, 0);
    Node node = make_node(ui_.id(id), spec.role, rect, spec.name);
    ui_.begin_node(std::move(node));
    ui_.push_id(id);
    // The line at the left stands on the pane's edge: texts keep their distance from the edge itself.
    const float left = spec.padding_x - (spec.line_left ? 1.0f : 0.0f);
    if (spec.scrolls) {
        scroll_.emplace(
            ui_, "scroll", inner,
            ScrollSpec{.name = spec.name, .padding_x = left, .padding_top = spec.padding_top, .padding_bottom = spec.padding_bottom});
    } else {
        clipped_ = true;
        ui_.push_clip(inner);
        within_.emplace(ui_, Rect{inner.x + left, inner.y + spec.padding_top, inner.width - left - spec.padding_x,
                                  inner.height - spec.padding_top - spec.padding_bottom});
    }
}

Pane::~Pane() {
    scroll_.reset();
    within_.reset();
    if (clipped_) {
        ui_.pop_clip();
    }
    ui_.pop_id();
    ui_.end_node();
}

float ActionBar::height(const Ui& ui) { return ui.is_phone() ? ui.scaled(76) + std::max(20.0f, ui.input().safe_bottom) : ui.scaled(72); }

ActionBar::ActionBar(Ui& ui, const Rect& rect, float padding_x) : ui_(ui), ground_(ui, Token::kSurface) {
    ui_.bars_at_bottom += rect.height;
    ui_.paint().fill(rect, ui_.colour(Token::kSurface));
    ui_.paint().hairline(rect.x, rect.y, rect.width, ui_.colour(Token::kLine));
    const float padding = ui_.is_phone() ? 16 : padding_x;
    const float high = ui_.control_height();
    const float top = ui_.is_phone() ? 14 : (rect.height - high) / 2;
    within_.emplace(ui_, Rect{rect.x + padding, rect.y + top, rect.width - 2 * padding, high});
    row_.emplace(ui_, RowSpec{.gap = 12});
}

ActionBar::~ActionBar() {
    row_.reset();
    within_.reset();
}

}  // namespace counterpart::ui
