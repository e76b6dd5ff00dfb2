#include "ui/widgets/field.h"

#include <algorithm>
#include <cmath>

#include "ui/layout.h"
#include "ui/widgets/button.h"
#include "ui/widgets/common.h"
#include "ui/widgets/field_parts.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {

namespace {

constexpr float kCaretPeriod = 1.0f;

Node field_node(Ui& ui, Role role, const Rect& box, const FieldSpec& spec, Id own) {
    Node node = make_node(own, role, box, spec.label);
    node.value = spec.value;
    node.description = spec.error.empty() ? spec.help : spec.error;
    node.language = spec.language;
    node.hint = spec.hint;
    node.state.required = spec.required;
    node.state.disabled = spec.disabled;
    node.state.invalid = !spec.error.empty();
    node.state.focusable = true;
    static_cast<void>(ui);
    return node;
}

void draw_caret(Ui& ui, Point top, float height) {
    const bool shown = ui.input().reduced_motion || ui.forced() == Forced::kFocus || std::fmod(ui.now_s(), kCaretPeriod) < kCaretPeriod / 2;
    if (shown) {
        ui.paint().vertical_hairline(top.x + 1, top.y, height, ui.colour(Token::kInk));
    }
    ui.wake_in(kCaretPeriod / 2);
}

/// The text in a single line; while the DOM's field lies over it nothing.
void draw_value(Ui& ui, const Rect& inner, const FieldSpec& spec, bool focused) {
    if (focused && ui.input().dom_fields && ui.forced() == Forced::kNone) {
        return;
    }
    const TextRole role = ui.control_role();
    const bool shows_placeholder = spec.value.empty();
    const Token colour = spec.disabled || shows_placeholder ? Token::kMuted : Token::kInk;
    const float drawn = ui.text().draw_in(inner, shows_placeholder ? spec.placeholder : spec.value, role, ui.colour(colour));
    if (focused) {
        draw_caret(ui, {inner.x + (shows_placeholder ? 0 : drawn), inner.middle_y() - 9}, 18);
    }
}

void draw_area_value(Ui& ui, const Rect& inner, const FieldSpec& spec, bool focused) {
    if (focused && ui.input().dom_fields && ui.forced() == Forced::kNone) {
        return;
    }
    const TextRole role = ui.control_role();
    const std::string_view text = spec.value.empty() ? spec.placeholder : spec.value;
    const Colour colour = ui.colour(spec.value.empty() || spec.disabled ? Token::kMuted : Token::kInk);
    float top = inner.y;
    ui.push_clip(inner);
    for (const TextLine& line : ui.text().wrap(text, role, inner.width)) {
        ui.text().draw({inner.x, top}, text.substr(line.begin, line.end - line.begin), role, colour);
        top += ui.line_height(role);
    }
    ui.pop_clip();
}

FieldResult events_of(Ui& ui, Id own) {
    FieldResult result;
    if (const std::string* typed = ui.typed(own)) {
        result.text = *typed;
    }
    result.submitted = ui.submitted(own);
    return result;
}

}  // namespace

void draw_field_label(Ui& ui, const FieldFrame& frame) {
    if (frame.label.empty() || frame.label_hidden) {
        return;
    }
    const TextRole role = ui.is_phone() ? TextRole::kLabel : TextRole::kDenseStrong;
    const Rect row = ui.place(frame.width, ui.line_height(role));
    float side = 0;
    if (!frame.side_note.empty()) {
        const float text = std::min(row.width / 2, ui.text_width(frame.side_note, TextRole::kCaption));
        side = text + 26;
        ui.text().icon({row.right() - side + 4, row.middle_y() - 8}, Icon::kEye, 16, ui.colour(Token::kMuted));
        ui.text().draw_in({row.right() - text, row.y, text, row.height}, frame.side_note, TextRole::kCaption, ui.colour(Token::kMuted));
    }
    const float drawn = ui.text().draw_in({row.x, row.y, row.width - side, row.height}, frame.label, role, ui.colour(Token::kInk));
    const Rect rest{row.x + drawn + 8, row.y, std::max(0.0f, row.width - side - drawn - 8), row.height};
    ui.text().draw_in(rest, frame.note, TextRole::kCaption, ui.colour(Token::kMuted));
    ui.gap(6);
}

void draw_field_frame(Ui& ui, const Rect& box, FieldLook look) {
    const Token ground = look.disabled ? Token::kSunken : Token::kSurface;
    const Token border = look.invalid ? Token::kDanger : look.focused ? Token::kAccent : look.disabled ? Token::kLine : Token::kEdge;
    const float width = look.invalid || look.focused ? 2.0f : 1.0f;
    if (look.invalid && look.focused) {
        draw_focus_ring(ui, box, kControlRadius);
    }
    ui.paint().box(box, ui.colour(ground), ui.colour(border), width, kControlRadius);
}

void draw_field_help(Ui& ui, const FieldFrame& frame) {
    if (!frame.error.empty()) {
        ui.gap(5);
        const Point start = ui.cursor();
        const float width = frame.width > 0 ? frame.width : ui.available_width();
        ui.text().icon({start.x, start.y + 1}, Icon::kCircleAlert, 16, ui.colour(Token::kDanger));
        const float height = paragraph_height(ui, frame.error, TextRole::kCaption, width - 21);
        const Rect box = ui.place(frame.width, height);
        const Within within(ui, {box.x + 21, box.y, box.width - 21, box.height});
        paragraph(ui, frame.error,
                  {.role = TextRole::kCaption, .colour = Token::kDanger, .strong_colour = Token::kDanger, .decorative = true});
    } else if (!frame.help.empty()) {
        ui.gap(5);
        paragraph(ui, frame.help, {.role = TextRole::kCaption, .colour = Token::kMuted, .width = frame.width, .decorative = true});
    }
}

FieldResult text_field(Ui& ui, std::string_view id, const FieldSpec& spec) {
    const Id own = ui.id(id);
    const FieldFrame frame{spec.label, spec.note, spec.side_note, spec.help, spec.error, spec.label_hidden, spec.width};
    draw_field_label(ui, frame);
    const Rect box = ui.place(spec.width, ui.control_height());
    const Interaction does = ui.interact(field_node(ui, Role::kTextField, box, spec, own));
    draw_field_frame(ui, box, {.focused = does.focused, .invalid = !spec.error.empty(), .disabled = spec.disabled});
    const float left = spec.icon == Icon::kNone ? 12.0f : 40.0f;
    ui.text().icon({box.x + 12, box.middle_y() - 10}, spec.icon, 20, ui.colour(Token::kMuted));
    draw_value(ui, {box.x + left, box.y, box.width - left - 12, box.height}, spec, does.focused);
    draw_field_help(ui, frame);
    return events_of(ui, own);
}

FieldResult text_area(Ui& ui, std::string_view id, const FieldSpec& spec) {
    const Id own = ui.id(id);
    const FieldFrame frame{spec.label, spec.note, spec.side_note, spec.help, spec.error, spec.label_hidden, spec.width};
    draw_field_label(ui, frame);
    const Rect box = ui.place(spec.width, static_cast<float>(spec.rows) * ui.line_height(ui.control_role()) + 22);
    const Interaction does = ui.interact(field_node(ui, Role::kTextArea, box, spec, own));
    draw_field_frame(ui, box, {.focused = does.focused, .invalid = !spec.error.empty(), .disabled = spec.disabled});
    draw_area_value(ui, box.grown(-12, -11), spec, does.focused);
    draw_field_help(ui, frame);
    return events_of(ui, own);
}

FieldResult search_field(Ui& ui, std::string_view id, const SearchSpec& spec) {
    const Id own = ui.id(id);
    const Rect box = ui.place(spec.width, ui.control_height());
    FieldSpec field{.label = spec.label, .value = spec.value, .placeholder = spec.placeholder.empty() ? spec.label : spec.placeholder};
    field.hint = "search";
    const Interaction does = ui.interact(field_node(ui, Role::kSearchField, box, field, own));
    const bool framed = !spec.quiet || does.focused || !spec.value.empty();
    if (framed) {
        draw_field_frame(ui, box, {.focused = does.focused});
    }
    const float inset = framed ? 12.0f : 4.0f;
    ui.text().icon({box.x + inset, box.middle_y() - 8}, Icon::kSearch, 16, ui.colour(Token::kMuted));
    const bool clearable = !spec.value.empty() && !spec.clear_label.empty();
    const float left = inset + 22;
    draw_value(ui, {box.x + left, box.y, box.width - left - (clearable ? 36.0f : 0.0f), box.height}, field, does.focused);
    FieldResult result = events_of(ui, own);
    if (clearable) {
        const IdScope scope(ui, id);
        const float side = icon_button_width(ui, ControlSize::kSmall);
        const Within corner(ui, {box.right() - side - 4, box.middle_y() - side / 2, side, side});
        if (icon_button(ui, "clear",
                        {.icon = Icon::kX, .name = spec.clear_label, .look = ButtonLook::kQuiet, .size = ControlSize::kSmall})) {
            result.text = std::string();
        }
    }
    return result;
}

}  // namespace counterpart::ui
