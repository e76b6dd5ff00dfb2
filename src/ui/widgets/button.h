#pragma once

#include <string_view>

#include "ui/frame.h"
#include "ui/icons.h"

namespace counterpart::ui {

enum class ButtonLook : std::uint8_t { kPrimary, kSecondary, kQuiet, kDanger, kDangerFilled };
enum class ControlSize : std::uint8_t { kNormal, kSmall };

struct ButtonSpec {
    std::string_view label = {};
    Icon icon = Icon::kNone;
    ButtonLook look = ButtonLook::kSecondary;
    ControlSize size = ControlSize::kNormal;
    float width = 0;                    ///< 0 = as wide as it needs, kFill = all that is left
    bool disabled = false;
    bool busy = false;                  ///< shows an arc; say the verb in -ing in `label`
    std::string_view name = {};         ///< for a screen reader where the label alone does not say it
    std::string_view description = {};
    std::string_view href = {};         ///< makes it a link to an address of the page
    bool expanded = false, has_popup = false;
};

/// Draws a button; true when it was pressed.
bool button(Ui& ui, std::string_view id, const ButtonSpec& spec);
/// How wide such a button is by itself.
float button_width(Ui& ui, const ButtonSpec& spec);

struct IconButtonSpec {
    Icon icon = Icon::kEllipsis;
    std::string_view name = {};         ///< what it does; also its tooltip
    ButtonLook look = ButtonLook::kSecondary;
    ControlSize size = ControlSize::kNormal;
    bool disabled = false;
    bool expanded = false, has_popup = false;
    std::string_view href = {};
};

/// A square button with an icon alone.
bool icon_button(Ui& ui, std::string_view id, const IconButtonSpec& spec);
float icon_button_width(Ui& ui, ControlSize size = ControlSize::kNormal);

struct ChoiceTileSpec {
    Icon icon = Icon::kNone;
    std::string_view label = {};
    std::string_view caption = {};
    bool chosen = false;
    float width = kFill;
};

/// A large button of two lines with an icon ("I wrote / Sunday"): a column on phones, a row of 56 elsewhere.
bool choice_tile(Ui& ui, std::string_view id, const ChoiceTileSpec& spec);

}  // namespace counterpart::ui
