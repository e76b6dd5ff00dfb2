#include "ui/widgets/link.h"

#include "ui/widgets/common.h"

namespace counterpart::ui {

namespace {

float icon_width(const LinkSpec& spec) { return spec.icon_before != Icon::kNone ? 20.0f : 0.0f; }

}  // namespace

float link_width(Ui& ui, const LinkSpec& spec) { return ui.text_width(spec.label, spec.role) + icon_width(spec); }

bool link(Ui& ui, std::string_view id, const LinkSpec& spec) {
    const float line = ui.line_height(spec.role);
    const Rect box = ui.place(std::min(link_width(ui, spec), ui.available_width()), line);
    Node node = make_node(ui.id(id), spec.href.empty() ? Role::kButton : Role::kLink, box, spec.name.empty() ? spec.label : spec.name);
    node.href = spec.href;
    node.state.focusable = true;
    // Fingers need 44, the mouse 24.
    const float wanted = ui.touch() ? 44.0f : 24.0f;
    const Interaction does = ui.interact(std::move(node), box.grown(2, std::max(0.0f, (wanted - line) / 2)));
    if (does.ring) {
        draw_focus_ring(ui, box.grown(1, 0), 3);
    }
    const Colour colour = ui.colour(does.held      ? Token::kAccentPressed
                                    : spec.plain   ? (does.hovered ? Token::kInk : Token::kMuted)
                                    : does.hovered ? Token::kAccentHover
                                                   : Token::kAccent);
    if (spec.icon_before != Icon::kNone) {
        ui.text().icon({box.x, box.middle_y() - 8}, spec.icon_before, 16, colour);
    }
    const float before = icon_width(spec);
    const float drawn = ui.text().draw_in({box.x + before, box.y, box.width - before, box.height}, spec.label, spec.role, colour);
    if (!spec.plain) {
        ui.paint().hairline(box.x + before, box.bottom() - 1, drawn, colour);
    }
    if (does.activated && !spec.href.empty()) {
        ui.follow(spec.href);
    }
    return does.activated;
}

}  // namespace counterpart::ui
