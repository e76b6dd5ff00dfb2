#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/frame.h"
#include "ui/widgets/select.h"

namespace counterpart::ui {

struct MenuListSpec {
    Id list = 0;
    Id opener = 0;                 ///< gets the focus back; 0: whoever had it
    Rect anchor;
    std::string_view name = {};
    bool listbox = false;          ///< options of a select, else items of a menu
};

/// Opens a list over the page with the focus on one of its items.
void open_menu_list(Ui& ui, Id list, int item);
/// Closes the open list and gives the focus back.
void close_menu_list(Ui& ui, Id opener);
/// Draws the list if it is open; the item that was chosen.
std::optional<int> menu_list(Ui& ui, const MenuListSpec& spec, std::span<const MenuItem> items);

/// The height of a list of so many items, and its drawing without operation.
float menu_list_height(const Ui& ui, std::size_t count);
void draw_menu_list(Ui& ui, const Rect& box, std::span<const MenuItem> items, int hovered);

}  // namespace counterpart::ui
