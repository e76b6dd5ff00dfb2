#include "ui/widgets/common.h"

#include <imgui.h>

namespace counterpart::ui {

Node make_node(Id id, Role role, const Rect& rect, std::string_view name) {
    Node node;
    node.id = id;
    node.role = role;
    node.rect = {rect.x, rect.y, rect.width, rect.height};
    node.name = name;
    return node;
}

void draw_focus_ring(Ui& ui, const Rect& rect, float radius) {
    ui.paint().focus_ring(rect, radius, ui.colour(ui.ground()), ui.colour(Token::kAccent));
}

float draw_strong(Ui& ui, const Rect& box, std::string_view text, TextRole role, Colour colour, Align align) {
    return ui.text().draw_in(box, text, strong(role), colour, align);
}

std::optional<int> moved_by_keys(Ui& ui, Id own, int at, int count) {
    std::optional<int> next;
    for (const KeyPressed& key : ui.keys(own)) {
        next = key.key == "ArrowRight"  ? (at + 1) % count
               : key.key == "ArrowLeft" ? (at + count - 1) % count
               : key.key == "Home"      ? 0
               : key.key == "End"       ? count - 1
                                        : at;
    }
    return next;
}

std::size_t vertex_mark(Ui& ui) { return static_cast<std::size_t>(ui.paint().list()->VtxBuffer.Size); }

void stretch_vertices(Ui& ui, std::size_t first, std::size_t last, float below_y, float by) {
    ImDrawList* const list = ui.paint().list();
    for (std::size_t at = first; at < last; ++at) {
        ImDrawVert& vertex = list->VtxBuffer[static_cast<int>(at)];
        if (vertex.pos.y > below_y) {
            vertex.pos.y += by;
        }
    }
}

}  // namespace counterpart::ui
