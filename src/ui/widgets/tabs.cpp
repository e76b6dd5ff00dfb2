#include "ui/widgets/tabs.h"

#include <algorithm>

#include "ui/layout.h"
#include "ui/widgets/common.h"

namespace counterpart::ui {

namespace {

constexpr float kTabGap = 20, kCountGap = 6;

float tab_width(Ui& ui, const Tab& tab, bool chosen) {
    const TextRole role = ui.control_role();
    const float label = ui.text_width(tab.label, chosen ? strong(role) : role);
    return label + (tab.count.empty() ? 0 : kCountGap + ui.text_width(tab.count, role));
}

void draw_tab(Ui& ui, const Rect& box, const Tab& tab, bool chosen, const Interaction& does) {
    if (does.ring) {
        draw_focus_ring(ui, box.grown(2, -6), 4);
    }
    const TextRole role = ui.control_role();
    const Colour colour = ui.colour(chosen || does.hovered ? Token::kInk : Token::kMuted);
    const float label = ui.text().draw_in({box.x, box.y, box.width, box.height}, tab.label, chosen ? strong(role) : role, colour);
    if (!tab.count.empty()) {
        ui.text().draw_in({box.x + label + kCountGap, box.y, box.width - label - kCountGap + 1, box.height}, tab.count, role,
                          ui.colour(Token::kMuted));
    }
    if (chosen) {
        ui.paint().fill({box.x, box.bottom() - 1, box.width, 2}, ui.colour(Token::kAccent), 1);
    }
}

}  // namespace

float tabs_width(Ui& ui, const TabsSpec& spec) {
    float sum = kTabGap * static_cast<float>(spec.tabs.size() - 1);
    for (std::size_t at = 0; at < spec.tabs.size(); ++at) {
        sum += tab_width(ui, spec.tabs[at], static_cast<int>(at) == spec.chosen);
    }
    return sum;
}

std::optional<int> tabs(Ui& ui, std::string_view id, const TabsSpec& spec) {
    const IdScope scope(ui, id);
    const int count = static_cast<int>(spec.tabs.size());
    const Rect bar = ui.place(spec.width == 0 ? tabs_width(ui, spec) : spec.width, ui.scaled(ui.touch() ? 44 : 40));
    if (spec.line) {
        ui.paint().hairline(bar.x, bar.bottom(), bar.width, ui.colour(Token::kLine));
    }
    ui.begin_node(make_node(ui.id("list"), Role::kTabList, bar, spec.name));
    // Where the tabs do not fit, they share the width.
    const float natural = tabs_width(ui, spec);
    const float squeeze = std::min(1.0f, bar.width / std::max(1.0f, natural));
    float left = bar.x;
    std::optional<int> result;
    for (int at = 0; at < count; ++at) {
        const Tab& tab = spec.tabs[static_cast<std::size_t>(at)];
        const IdScope one(ui, at);
        const bool chosen = at == spec.chosen;
        const Rect box{left, bar.y, tab_width(ui, tab, chosen) * squeeze, bar.height};
        Node node = make_node(ui.id("tab"), Role::kTab, box, tab.label);
        const Id own = node.id;
        node.value = tab.count;
        node.state.selected = chosen;
        node.state.focusable = chosen;
        const Interaction does = ui.interact(std::move(node), box.grown(std::min(kTabGap / 2, 8.0f), 0));
        draw_tab(ui, box, tab, chosen, does);
        if (does.activated) {
            result = at;
        }
        if (const auto next = moved_by_keys(ui, own, at, count)) {
            result = next;
        }
        left = box.right() + kTabGap * squeeze;
    }
    ui.end_node();
    if (result && *result != spec.chosen) {
        const IdScope one(ui, *result);
        ui.focus(ui.id("tab"), ui.focus_visible());
    }
    return result == spec.chosen ? std::nullopt : result;
}

}  // namespace counterpart::ui
