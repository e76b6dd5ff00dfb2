#include "ui/widgets/select.h"

#include <algorithm>

#include "base/text_fold.h"
#include "ui/layout.h"
#include "ui/widgets/common.h"
#include "ui/widgets/field_parts.h"
#include "ui/widgets/menu_list.h"

namespace counterpart::ui {

namespace {

void draw_closed(Ui& ui, const Rect& box, const SelectSpec& spec, const Interaction& does, bool open) {
    const bool chosen = spec.chosen >= 0 && static_cast<std::size_t>(spec.chosen) < spec.options.size();
    const std::string_view text = chosen ? spec.options[static_cast<std::size_t>(spec.chosen)] : spec.placeholder;
    if (spec.quiet) {
        if (does.ring) {
            draw_focus_ring(ui, box, 4);
        }
    } else {
        draw_field_frame(ui, box, {.focused = does.ring || open, .invalid = !spec.error.empty(), .disabled = spec.disabled});
    }
    const float inset = spec.quiet ? 2.0f : 12.0f;
    const Token colour = spec.disabled || !chosen || spec.quiet ? Token::kMuted : Token::kInk;
    ui.text().draw_in({box.x + inset, box.y, box.width - 2 * inset - 24, box.height}, text, ui.control_role(), ui.colour(colour));
    ui.text().icon({box.right() - inset - 16, box.middle_y() - 8}, Icon::kChevronDown, 16, ui.colour(Token::kMuted));
}

std::vector<MenuItem> items_of(const SelectSpec& spec) {
    std::vector<MenuItem> items;
    for (std::size_t at = 0; at < spec.options.size(); ++at) {
        items.push_back({.label = spec.options[at], .chosen = static_cast<int>(at) == spec.chosen});
    }
    return items;
}

/// The next option that starts with what was typed.
std::optional<int> typed_ahead(const SelectSpec& spec, const std::string& letters) {
    const int count = static_cast<int>(spec.options.size());
    const std::string wanted = fold_text(letters);
    for (int step = 1; step <= count; ++step) {
        const int at = (std::max(spec.chosen, -1) + step) % count;
        if (fold_text(spec.options[static_cast<std::size_t>(at)]).starts_with(wanted)) {
            return at;
        }
    }
    return std::nullopt;
}

std::optional<int> closed_keys(Ui& ui, Id own, Id list, const SelectSpec& spec) {
    const int count = static_cast<int>(spec.options.size());
    std::optional<int> result;
    for (const KeyPressed& key : ui.keys(own)) {
        if (key.key == "ArrowDown" || key.key == "ArrowUp") {
            open_menu_list(ui, list, std::max(0, spec.chosen));
        } else if (key.key == "Home" && count > 0) {
            result = 0;
        } else if (key.key == "End" && count > 0) {
            result = count - 1;
        } else if (key.key.size() == 1 && key.key != " " && count > 0) {
            result = typed_ahead(spec, key.key);
        }
    }
    return result;
}

}  // namespace

std::optional<int> select(Ui& ui, std::string_view id, const SelectSpec& spec) {
    const IdScope scope(ui, id);
    const FieldFrame frame{spec.label, spec.note, spec.side_note, spec.help, spec.error, spec.label_hidden || spec.quiet, spec.width};
    draw_field_label(ui, frame);
    const Id own = ui.id("select");
    const Id list = ui.id("list");
    const bool open = ui.open_menu == list;
    const bool chosen = spec.chosen >= 0 && static_cast<std::size_t>(spec.chosen) < spec.options.size();
    const std::string_view text = chosen ? spec.options[static_cast<std::size_t>(spec.chosen)] : spec.placeholder;
    const float quiet_width = std::min(ui.available_width(), ui.text_width(text, ui.control_role()) + 30);
    const Rect box = ui.place(spec.quiet && spec.width < 0 ? quiet_width : spec.width, ui.control_height());
    Node node = make_node(own, Role::kSelect, box, spec.label);
    node.value = text;
    node.description = spec.error.empty() ? spec.help : spec.error;
    node.state.disabled = spec.disabled;
    node.state.invalid = !spec.error.empty();
    node.state.required = spec.required;
    node.state.has_popup = true;
    node.state.expanded = open;
    node.state.focusable = true;
    const Interaction does = ui.interact(std::move(node));
    draw_closed(ui, box, spec, does, open);
    std::optional<int> result = spec.disabled ? std::nullopt : closed_keys(ui, own, list, spec);
    if (does.activated) {
        if (open) {
            close_menu_list(ui, own);
        } else {
            open_menu_list(ui, list, std::max(0, spec.chosen));
        }
    }
    if (const auto picked =
            menu_list(ui, {.list = list, .opener = own, .anchor = box, .name = spec.label, .listbox = true}, items_of(spec))) {
        result = picked;
    }
    draw_field_help(ui, frame);
    return result == spec.chosen ? std::nullopt : result;
}

void select_list_sample(Ui& ui, std::span<const std::string_view> options, int chosen, int hovered) {
    SelectSpec spec;
    spec.options = options;
    spec.chosen = chosen;
    const Rect box = ui.place(kFill, menu_list_height(ui, options.size()));
    draw_menu_list(ui, box, items_of(spec), hovered);
}

std::optional<int> menu(Ui& ui, std::string_view id, const Rect& anchor, std::string_view name, std::span<const MenuItem> items) {
    const std::optional<int> picked =
        menu_list(ui, {.list = ui.id(id), .opener = 0, .anchor = anchor, .name = name, .listbox = false}, items);
    if (picked && !items[static_cast<std::size_t>(*picked)].href.empty()) {
        ui.follow(items[static_cast<std::size_t>(*picked)].href);
    }
    return picked;
}

void toggle_menu(Ui& ui, std::string_view id) {
    const Id list = ui.id(id);
    if (ui.open_menu == list) {
        close_menu_list(ui, 0);
    } else {
        open_menu_list(ui, list, 0);
    }
}

}  // namespace counterpart::ui
