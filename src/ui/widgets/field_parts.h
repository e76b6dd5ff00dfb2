#pragma once

#include <string_view>

#include "ui/frame.h"

namespace counterpart::ui {

/// What stands around a field or a select.
struct FieldFrame {
    std::string_view label, note, side_note, help, error;
    bool label_hidden = false;
    float width = kFill;
};

struct FieldLook {
    bool focused = false;
    bool invalid = false;
    bool disabled = false;
};

/// Draws the label with its notes and the space below it.
void draw_field_label(Ui& ui, const FieldFrame& frame);
/// Draws ground and border.
void draw_field_frame(Ui& ui, const Rect& box, FieldLook look);
/// Draws help, or the error with its icon.
void draw_field_help(Ui& ui, const FieldFrame& frame);

}  // namespace counterpart::ui
