#include "ui/widgets/scroll.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include "ui/widgets/common.h"

namespace counterpart::ui {

namespace {

constexpr float kWheelStep = 60;
constexpr float kBarWidth = 6, kShortestBar = 32;

}  // namespace

Scroll::Scroll(Ui& ui, std::string_view id, const Rect& region, const ScrollSpec& spec)
    : ui_(ui), id_(ui.id(id)), region_(region), spec_(spec) {
    Memory& kept = ui_.memory(id_);
    if (const float* moved = ui_.scrolled_to(id_)) {
        kept.value = kept.target = *moved;
    }
    move_offset();
    offset_ = ui_.paint().snapped(kept.value);
    Node node = make_node(id_, Role::kScroller, region, spec.name);
    node.scroll_y = offset_;
    node_ = ui_.begin_node(std::move(node));
    ui_.push_clip(region);
    ui_.push_scroller({.id = id_, .view = region});
    top_ = region.y + spec.padding_top - offset_;
    ui_.push_flow({.area = {region.x + spec.padding_x, top_, region.width - 2 * spec.padding_x,
                            region.height - spec.padding_top - spec.padding_bottom},
                   .x = region.x + spec.padding_x,
                   .y = top_,
                   .bottom = top_});
}

Scroll::~Scroll() {
    const Ui::Flow ended = ui_.pop_flow();
    const float placed = content_height_ >= 0 ? content_height_ : ended.y - top_;
    const float content = placed + spec_.padding_top + spec_.padding_bottom;
    Memory& kept = ui_.memory(id_);
    kept.height = content;
    const float most = std::max(0.0f, content - region_.height);
    if (kept.target > most + 0.5f || kept.value > most + 0.5f) {
        kept.target = std::min(kept.target, most);
        kept.value = std::min(kept.value, most);
        ui_.settle();
    }
    ui_.node(node_).content_height = content;
    ui_.pop_scroller();
    ui_.pop_clip();
    ui_.end_node();
    draw_bar(content);
}

void Scroll::move_offset() {
    Memory& kept = ui_.memory(id_);
    const float most = std::max(0.0f, kept.height - region_.height);
    const ImGuiIO& io = ImGui::GetIO();
    if (!ui_.input().mirror_scrolls && io.MouseWheel != 0 && most > 0 && ui_.mouse_over(region_)) {
        kept.target = std::clamp(kept.target - io.MouseWheel * kWheelStep, 0.0f, most);
    }
    if (kept.value == kept.target) {
        return;
    }
    // The mirror's own scroller would answer each step of an easing: with it, one jump.
    const bool jump = ui_.input().reduced_motion || ui_.input().mirror_scrolls || std::abs(kept.target - kept.value) < 1;
    kept.value = jump ? kept.target : kept.value + (kept.target - kept.value) * 0.35f;
    if (!jump) {
        ui_.request_frame();
    }
}

void Scroll::draw_bar(float content_height) {
    if (content_height <= region_.height + 1) {
        return;
    }
    const bool near = ui_.mouse_over(region_);
    const float length = std::max(kShortestBar, region_.height * region_.height / content_height);
    const float share = offset_ / (content_height - region_.height);
    const float top = region_.y + 2 + share * (region_.height - length - 4);
    const Rect bar{region_.right() - kBarWidth - 2, top, kBarWidth, length};
    ui_.paint().fill(bar, ui_.colour(near ? Token::kEdge : Token::kTrack).faded(near ? 0.55f : 0.9f), kBarWidth / 2);
}

void scroll_to(Ui& ui, Id id, float y) {
    ui.memory(id).target = std::max(0.0f, y);
    ui.request_frame();
}

}  // namespace counterpart::ui
