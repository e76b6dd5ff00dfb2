#include "ui/frame.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>
#include "base/check.h"

namespace counterpart::ui {

namespace {

constexpr float kTabletWidth = 640, kDesktopWidth = 1024;
constexpr float kTouchHeight = 44;

constexpr std::array<const char*, static_cast<std::size_t>(Layer::kCount_)> kLayerNames{"page", "dialog", "menu", "toast", "tooltip"};

NodeRect node_rect(const Rect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

void take_style_away() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.WindowRounding = 0;
    style.CurveTessellationTol = 0.3f;
    style.CircleTessellationMaxError = 0.08f;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags &= ~(ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NavEnableGamepad);
    io.MouseDragThreshold = 3;
}

}  // namespace

Ui::Ui() : theme_(&light_theme()) {}

bool Ui::prepare(float ratio, float text_scale) {
    const bool rebuilt = fonts_.prepare(ratio, text_scale);
    if (rebuilt) {
        const Fonts::ShadowImage& image = fonts_.shadow_image();
        painter_.set_shadow_image(image.u0, image.v0, image.u1, image.v1);
    }
    return rebuilt;
}

void Ui::begin_frame(const FrameInput& input) {
    take_style_away();
    frame_time_s_ = std::clamp(input.now_s - input_.now_s, 0.0, 0.1);
    input_ = input;
    output_ = {};
    theme_ = input.dark ? &dark_theme() : &light_theme();
    ground_ = Token::kPaper;
    forced_ = Forced::kNone;
    modal_before_ = modal_;
    modal_ = false;
    bars_at_bottom = 0;
    for (LayerState& state : layers_) {
        state = {};
    }
    ids_.assign(1, ImHashStr("counterpart"));
    clips_.assign(1, viewport());
    scrollers_.clear();
    layer_stack_.clear();
    text_.begin_frame(input.text_images, input.text_scale);
    read_events();
    push_layer(Layer::kPage);
    flows_.assign(1, Flow{.area = viewport()});
    paint().fill(viewport(), colour(Token::kPaper));
}

FrameOutput Ui::end_frame() {
    check(layer_stack_.size() == 1 && flows_.size() == 1 && ids_.size() == 1 && scrollers_.empty(), "a scope of the frame was left open");
    pop_layer();
    for (const char* name : kLayerNames) {
        if (ImGuiWindow* const window = ImGui::FindWindowByName(name); window != nullptr && window->Active) {
            ImGui::BringWindowToDisplayFront(window);
        }
    }
    join_nodes();
    forget_lost_focus();
    output_.draw_again = output_.draw_again || fonts_.incomplete();
    just_focused_ = 0;
    return output_;
}

void Ui::read_events() {
    just_focused_ = 0;
    for (const MirrorEvent& event : input_.events) {
        if (const auto* came = std::get_if<NodeFocused>(&event)) {
            focused_ = came->id;
            just_focused_ = came->id;
            focus_visible_ = came->visible;
        } else if (const auto* left = std::get_if<NodeBlurred>(&event); left != nullptr && left->id == focused_) {
            focused_ = 0;
        }
    }
}

void Ui::join_nodes() {
    nodes_.clear();
    for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
        const auto first = static_cast<std::int32_t>(nodes_.size());
        const bool under = modal_ && layer == static_cast<std::size_t>(Layer::kPage);
        for (Node& node : layers_[layer].nodes) {
            node.parent = node.parent < 0 ? -1 : node.parent + first;
            node.state.hidden = node.state.hidden || under;
            node.state.focused = node.id == focused_ && !node.state.hidden;
            nodes_.push_back(std::move(node));
        }
        layers_[layer].nodes.clear();
    }
}

void Ui::forget_lost_focus() {
    const bool there = std::ranges::any_of(nodes_, [&](const Node& node) { return node.id == focused_; });
    if (!there && focused_ != just_focused_) {
        focused_ = 0;
    }
}

SizeClass Ui::size_class() const {
    return input_.width < kTabletWidth ? SizeClass::kPhone : input_.width < kDesktopWidth ? SizeClass::kTablet : SizeClass::kDesktop;
}

float Ui::scaled(float px) const { return std::round(px * std::max(1.0f, input_.text_scale)); }
float Ui::control_height() const { return scaled(is_phone() ? 48 : touch() ? kTouchHeight : 40); }
float Ui::small_control_height() const { return scaled(touch() ? kTouchHeight : 32); }
TextRole Ui::control_role() const { return is_phone() ? TextRole::kBody : TextRole::kDense; }

Id Ui::id(std::string_view name) const {
    const Id made = ImHashStr(name.data(), name.size(), ids_.back());
    return made != 0 ? made : 1;
}

void Ui::push_id(std::string_view name) { ids_.push_back(id(name)); }

void Ui::push_id(std::int64_t number) { ids_.push_back(ImHashData(&number, sizeof number, ids_.back())); }

void Ui::pop_id() { ids_.pop_back(); }

void Ui::push_layer(Layer layer, const Rect& area) {
    const Rect place = area.empty() ? viewport() : area;
    ImGui::SetNextWindowPos({place.x, place.y});
    ImGui::SetNextWindowSize({place.width, place.height});
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus |
                             ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing;
    if (layer == Layer::kTooltip) {
        flags |= ImGuiWindowFlags_NoInputs;
    }
    ImGui::Begin(kLayerNames[static_cast<std::size_t>(layer)], nullptr, flags);
    layer_stack_.push_back(layer);
    layer_ = layer;
    const Rect all = viewport();
    ImGui::PushClipRect({all.x, all.y}, {all.right(), all.bottom()}, false);
    clips_.push_back(all);
    aim_painter();
}

void Ui::pop_layer() {
    ImGui::PopClipRect();
    clips_.pop_back();
    ImGui::End();
    layer_stack_.pop_back();
    if (!layer_stack_.empty()) {
        layer_ = layer_stack_.back();
        aim_painter();
    }
}

void Ui::aim_painter() { painter_.aim(ImGui::GetWindowDrawList(), input_.ratio); }

void Ui::push_clip(const Rect& rect) {
    const Rect box = painter_.snapped(rect).crossed(clips_.back());
    clips_.push_back(box);
    ImGui::PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, false);
}

void Ui::pop_clip() {
    ImGui::PopClipRect();
    clips_.pop_back();
}

std::size_t Ui::record(Node node) {
    LayerState& state = layer_state();
    node.parent = state.open.empty() ? -1 : state.open.back();
    node.clip = node_rect(clip());
    state.nodes.push_back(std::move(node));
    return state.nodes.size() - 1;
}

std::size_t Ui::begin_node(Node node) {
    const std::size_t index = record(std::move(node));
    layer_state().open.push_back(static_cast<std::int32_t>(index));
    return index;
}

void Ui::end_node() { layer_state().open.pop_back(); }

Node& Ui::node(std::size_t index) { return layer_state().nodes[index]; }

std::size_t Ui::node_count() const { return layer_state().nodes.size(); }

Ui::Mark Ui::mark() const {
    const ImDrawList* const list = painter_.list();
    return {static_cast<std::size_t>(list->VtxBuffer.Size), static_cast<std::size_t>(list->CmdBuffer.Size), layer_state().nodes.size()};
}

void Ui::move_since(const Mark& mark, float by_x, float by_y) {
    ImDrawList* const list = painter_.list();
    for (int at = static_cast<int>(mark.vertices); at < list->VtxBuffer.Size; ++at) {
        list->VtxBuffer[at].pos.x += by_x;
        list->VtxBuffer[at].pos.y += by_y;
    }
    for (int at = static_cast<int>(mark.commands); at < list->CmdBuffer.Size; ++at) {
        ImVec4& limits = list->CmdBuffer[at].ClipRect;
        limits = {limits.x + by_x, limits.y + by_y, limits.z + by_x, limits.w + by_y};
    }
    LayerState& state = layer_state();
    for (std::size_t at = mark.nodes; at < state.nodes.size(); ++at) {
        for (NodeRect* rect : {&state.nodes[at].rect, &state.nodes[at].clip}) {
            rect->x += by_x;
            rect->y += by_y;
        }
    }
}

}  // namespace counterpart::ui
