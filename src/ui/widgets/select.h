#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/frame.h"
#include "ui/icons.h"

namespace counterpart::ui {

struct SelectSpec {
    std::string_view label = {};
    bool label_hidden = false;
    std::string_view note = {};
    std::string_view side_note = {};
    std::string_view placeholder = {};    ///< while nothing is chosen
    std::string_view help = {};
    std::string_view error = {};
    std::span<const std::string_view> options;
    int chosen = -1;
    bool required = false;
    bool disabled = false;
    bool quiet = false;                   ///< text and arrow only ("Newest first")
    float width = kFill;
};

/// A choice from a list that opens; the newly chosen option.
std::optional<int> select(Ui& ui, std::string_view id, const SelectSpec& spec);

/// The open list of a select by itself, for the gallery: drawn in the flow. `hovered` is shown as under the mouse.
void select_list_sample(Ui& ui, std::span<const std::string_view> options, int chosen, int hovered);

struct MenuItem {
    std::string_view label = {};
    Icon icon = Icon::kNone;
    std::string_view href = {};
    bool chosen = false;
    bool danger = false;
    bool disabled = false;
};

/// A menu below a rectangle (of the button that opens it). Open while `ui.open_menu == ui.id(id)`; the item that was chosen.
std::optional<int> menu(Ui& ui, std::string_view id, const Rect& anchor, std::string_view name, std::span<const MenuItem> items);
/// Opens or closes it.
void toggle_menu(Ui& ui, std::string_view id);

}  // namespace counterpart::ui
