#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>
#include "ui/frame.h"

namespace counterpart::ui {

namespace {

template <typename Event>
const Event* event_for(const MirrorEvents& events, Id id) {
    for (const MirrorEvent& event : events) {
        if (const auto* found = std::get_if<Event>(&event); found != nullptr && found->id == id) {
            return found;
        }
    }
    return nullptr;
}

}  // namespace

Interaction Ui::interact(Node node, const Rect& hit) { return interact_recorded(record(std::move(node)), hit); }

Interaction Ui::interact_recorded(std::size_t index, const Rect& hit) {
    const Node& recorded = node(index);
    const Id id = recorded.id;
    const NodeState state = recorded.state;
    const Rect place = hit.empty() ? Rect{recorded.rect.x, recorded.rect.y, recorded.rect.width, recorded.rect.height} : hit;
    Interaction result;
    result.focused = focused_ == id || forced_ == Forced::kFocus;
    result.ring = (focused_ == id && focus_visible_) || forced_ == Forced::kFocus;
    if (state.disabled) {
        return result;
    }
    if (just_focused_ == id) {
        bring_into_view(place);
    }
    result.activated = event_for<NodeActivated>(input_.events, id) != nullptr;
    const ImRect box({place.x, place.y}, {place.right(), place.bottom()});
    if (ImGui::ItemAdd(box, id)) {
        const bool pressed = ImGui::ButtonBehavior(box, id, &result.hovered, &result.held, ImGuiButtonFlags_PressedOnClickRelease);
        result.activated = result.activated || pressed;
        if (ImGui::IsItemActivated()) {
            focus(id, false);
        }
        result.hovered = result.hovered && !(input_.touch && !result.held);
        if (result.hovered) {
            show_hand();
        }
    }
    result.hovered = result.hovered || forced_ == Forced::kHover || forced_ == Forced::kPressed;
    result.held = result.held || forced_ == Forced::kPressed;
    return result;
}

std::vector<KeyPressed> Ui::keys(Id id) const {
    std::vector<KeyPressed> found;
    for (const MirrorEvent& event : input_.events) {
        if (const auto* key = std::get_if<KeyPressed>(&event); key != nullptr && key->id == id) {
            found.push_back(*key);
        }
    }
    return found;
}

const std::string* Ui::typed(Id id) const {
    const std::string* last = nullptr;
    for (const MirrorEvent& event : input_.events) {
        if (const auto* found = std::get_if<TextTyped>(&event); found != nullptr && found->id == id) {
            last = &found->text;
        }
    }
    return last;
}

bool Ui::submitted(Id id) const { return event_for<TextSubmitted>(input_.events, id) != nullptr; }

const float* Ui::value_set(Id id) const {
    const auto* found = event_for<ValueSet>(input_.events, id);
    return found != nullptr ? &found->value : nullptr;
}

const float* Ui::scrolled_to(Id id) const {
    const float* last = nullptr;
    for (const MirrorEvent& event : input_.events) {
        if (const auto* found = std::get_if<ScrollerMoved>(&event); found != nullptr && found->id == id) {
            last = &found->scroll_y;
        }
    }
    return last;
}

Point Ui::mouse() const {
    const ImVec2 at = ImGui::GetIO().MousePos;
    return {at.x, at.y};
}

bool Ui::mouse_over(const Rect& rect) const {
    return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) && rect.crossed(clip()).contains(mouse());
}

bool Ui::mouse_pressed() const { return ImGui::IsMouseClicked(ImGuiMouseButton_Left); }

void Ui::show_hand() { ImGui::SetMouseCursor(ImGuiMouseCursor_Hand); }

void Ui::focus(Id id, bool visible) {
    focused_ = id;
    just_focused_ = id;
    focus_visible_ = visible;
}

void Ui::follow(std::string_view href) { output_.followed_href = href; }

void Ui::wake_in(double seconds) { output_.wake_in_s = output_.wake_in_s < 0 ? seconds : std::min(output_.wake_in_s, seconds); }

float Ui::eased(Id id, float target, float duration_ms) {
    Memory& kept = memories_[id];
    if (kept.since_s < 0 || input_.reduced_motion) {
        kept.since_s = input_.now_s;
        kept.value = target;
        return target;
    }
    // Exponential approach: most of the way in the given time, whatever the frame rate.
    const auto share = 1 - std::exp(static_cast<float>(-frame_time_s_) * 4000 / duration_ms);
    kept.value += (target - kept.value) * share;
    if (std::abs(target - kept.value) < 0.004f) {
        kept.value = target;
    } else {
        request_frame();
    }
    return kept.value;
}

void Ui::hold_place(float by_y) {
    if (scrollers_.empty()) {
        return;
    }
    Memory& kept = memories_[scrollers_.back().id];
    kept.value += by_y;
    kept.target += by_y;
    settle();
}

void Ui::bring_into_view(const Rect& rect, float margin) {
    if (scrollers_.empty()) {
        return;
    }
    const Scroller& scroller = scrollers_.back();
    Memory& kept = memories_[scroller.id];
    const float above = rect.y - margin - scroller.view.y;
    const float below = rect.bottom() + margin - scroller.view.bottom();
    if (above < 0) {
        kept.target = std::max(0.0f, kept.value + above);
    } else if (below > 0) {
        kept.target = kept.value + std::min(below, above);
    }
    if (kept.target != kept.value) {
        request_frame();
    }
}

}  // namespace counterpart::ui
