#include "ui/widgets/menu_list.h"

#include <algorithm>

#include "ui/layout.h"
#include "ui/widgets/common.h"
#include "ui/widgets/scroll.h"

namespace counterpart::ui {

namespace {

constexpr float kMenuPadding = 4;
constexpr float kMostHeight = 372;

float item_height(const Ui& ui) { return ui.scaled(ui.touch() ? 44 : 36); }

Rect list_box(Ui& ui, const MenuListSpec& spec, std::span<const MenuItem> items) {
    float wide = spec.anchor.width;
    for (const MenuItem& item : items) {
        wide = std::max(wide, ui.text_width(item.label, strong(ui.control_role())) + (item.icon == Icon::kNone ? 56.0f : 84.0f));
    }
    const Rect view = ui.viewport().grown(-8);
    wide = std::min(wide, view.width);
    const float high = std::min({menu_list_height(ui, items.size()), kMostHeight, view.height});
    const float left =
        std::clamp(spec.anchor.x + wide > view.right() ? spec.anchor.right() - wide : spec.anchor.x, view.x, view.right() - wide);
    const bool above = spec.anchor.bottom() + 4 + high > view.bottom() && spec.anchor.y - 4 - high >= view.y;
    const float top = above ? spec.anchor.y - 4 - high : std::min(spec.anchor.bottom() + 4, view.bottom() - high);
    return {left, top, wide, high};
}

void draw_item(Ui& ui, const Rect& row, const MenuItem& item, bool hovered, bool ring) {
    if (ring) {
        ui.paint().box(row, ui.colour(Token::kSunken), ui.colour(Token::kAccent), 2, 6);
    } else if (hovered) {
        ui.paint().fill(row, ui.colour(Token::kSunken), 6);
    }
    const Token colour = item.disabled ? Token::kMuted : item.danger ? Token::kDanger : item.chosen ? Token::kAccent : Token::kInk;
    const float left = item.icon == Icon::kNone ? 8.0f : 36.0f;
    ui.text().icon({row.x + 8, row.middle_y() - 9}, item.icon, 18, ui.colour(colour));
    const TextRole role = item.chosen ? strong(ui.control_role()) : ui.control_role();
    ui.text().draw_in({row.x + left, row.y, row.width - left - 32, row.height}, item.label, role, ui.colour(colour));
    if (item.chosen) {
        ui.text().icon({row.right() - 26, row.middle_y() - 8}, Icon::kCheck, 16, ui.colour(colour));
    }
}

void draw_sheet(Ui& ui, const Rect& box) {
    ui.paint().shadow(box, kControlRadius, ui.theme());
    ui.paint().box(box, ui.colour(Token::kSurface), ui.colour(Token::kLine), 1, kControlRadius);
}

struct ListResult {
    std::optional<int> picked;
    bool closed = false;
};

int next_enabled(std::span<const MenuItem> items, int from, int step) {
    const int count = static_cast<int>(items.size());
    for (int tries = 0, at = (from + step + count) % count; tries < count; ++tries, at = (at + step + count) % count) {
        if (!items[static_cast<std::size_t>(at)].disabled) {
            return at;
        }
    }
    return from;
}

void item_keys(Ui& ui, Id own, int at, std::span<const MenuItem> items, Memory& kept, ListResult& result) {
    const int count = static_cast<int>(items.size());
    for (const KeyPressed& key : ui.keys(own)) {
        if (key.key == "ArrowDown") {
            kept.number = next_enabled(items, at, 1);
        } else if (key.key == "ArrowUp") {
            kept.number = next_enabled(items, at, -1);
        } else if (key.key == "Home") {
            kept.number = next_enabled(items, count - 1, 1);
        } else if (key.key == "End") {
            kept.number = next_enabled(items, 0, -1);
        } else if (key.key == "Enter" || key.key == " ") {
            result.picked = at;
        } else if (key.key == "Escape" || key.key == "Tab") {
            result.closed = true;
        }
        kept.open = true;
    }
}

ListResult draw_items(Ui& ui, const MenuListSpec& spec, std::span<const MenuItem> items, Memory& kept) {
    ListResult result;
    for (int at = 0; at < static_cast<int>(items.size()); ++at) {
        const MenuItem& item = items[static_cast<std::size_t>(at)];
        const IdScope scope(ui, at);
        const Rect row = ui.place(kFill, item_height(ui));
        Node node = make_node(ui.id("item"), spec.listbox ? Role::kOption : Role::kMenuItem, row, item.label);
        const Id own = node.id;
        node.href = item.href;
        node.state.selected = spec.listbox && item.chosen;
        node.state.disabled = item.disabled;
        node.row_index = at + 1;
        node.row_count = static_cast<std::int32_t>(items.size());
        if (kept.open && kept.number == at) {
            kept.open = false;
            ui.focus(own, true);
        }
        const Interaction does = ui.interact(std::move(node));
        draw_item(ui, row, item, does.hovered, does.ring);
        if (does.activated) {
            result.picked = at;
        }
        item_keys(ui, own, at, items, kept, result);
    }
    return result;
}

}  // namespace

float menu_list_height(const Ui& ui, std::size_t count) { return static_cast<float>(count) * item_height(ui) + 2 * kMenuPadding; }

void draw_menu_list(Ui& ui, const Rect& box, std::span<const MenuItem> items, int hovered) {
    draw_sheet(ui, box);
    for (std::size_t at = 0; at < items.size(); ++at) {
        const Rect row{box.x + kMenuPadding, box.y + kMenuPadding + static_cast<float>(at) * item_height(ui), box.width - 2 * kMenuPadding,
                       item_height(ui)};
        draw_item(ui, row, items[at], static_cast<int>(at) == hovered, false);
    }
}

void open_menu_list(Ui& ui, Id list, int item) {
    ui.open_menu = list;
    Memory& kept = ui.memory(list);
    kept.number = item;
    kept.open = true;  // the item takes the focus when it is drawn
    kept.since_s = ui.now_s();
    kept.target = static_cast<float>(0);
    kept.text.clear();
    ui.memory(list + 1).number = static_cast<std::int32_t>(ui.focused());
    ui.request_frame();
}

void close_menu_list(Ui& ui, Id opener) {
    const Id before = static_cast<Id>(ui.memory(ui.open_menu + 1).number);
    ui.open_menu = 0;
    ui.focus(opener != 0 ? opener : before, ui.focus_visible());
    ui.request_frame();
}

std::optional<int> menu_list(Ui& ui, const MenuListSpec& spec, std::span<const MenuItem> items) {
    if (ui.open_menu != spec.list || items.empty()) {
        return std::nullopt;
    }
    Memory& kept = ui.memory(spec.list);
    const bool fresh = kept.since_s == ui.now_s();
    const Rect box = list_box(ui, spec, items);
    ui.push_layer(Layer::kMenu, box);
    ui.push_id(static_cast<std::int64_t>(spec.list));
    Node node = make_node(spec.list, spec.listbox ? Role::kListBox : Role::kMenu, box, spec.name);
    ui.begin_node(std::move(node));
    draw_sheet(ui, box);
    ListResult result;
    {
        const Scroll scroll(ui, "scroll", box.grown(-kMenuPadding), {});
        result = draw_items(ui, spec, items, kept);
    }
    ui.end_node();
    ui.pop_id();
    ui.pop_layer();
    const bool outside = ui.mouse_pressed() && !box.contains(ui.mouse()) && !spec.anchor.contains(ui.mouse()) && !fresh;
    if (result.picked || result.closed || outside) {
        close_menu_list(ui, spec.opener);
    }
    return result.picked;
}

}  // namespace counterpart::ui
