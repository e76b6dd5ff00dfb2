#include "ui/widgets/virtual_list.h"

#include <cmath>

#include "ui/layout.h"
#include "ui/widgets/common.h"

namespace counterpart::ui {
namespace {

/// Heights that do not fit the list any more are forgotten.
void prepare_heights(Ui& ui, Memory& kept, const VirtualListSpec& spec) {
    const float width = ui.available_width();
    if (kept.value != width || kept.text != spec.key) {
        kept.value = width;
        kept.text = spec.key;
        kept.heights.clear();
    }
    kept.heights.resize(spec.count, -1);
}

void draw_one(Ui& ui, std::size_t at, const VirtualListSpec& spec, const std::function<void(std::size_t)>& draw_item) {
    const IdScope scope(ui, static_cast<std::int64_t>(at));
    Node node = make_node(ui.id("item"), Role::kListItem, {}, {});
    node.row_index = static_cast<std::int32_t>(at) + 1;
    node.row_count = static_cast<std::int32_t>(spec.count);
    const Point begin = ui.cursor();
    const float width = ui.available_width();
    const std::size_t index = ui.begin_node(std::move(node));
    draw_item(at);
    ui.node(index).rect = {begin.x, begin.y, width, ui.cursor().y - begin.y};
    ui.end_node();
}

}  // namespace

void virtual_list(Ui& ui, std::string_view id, const VirtualListSpec& spec, const std::function<void(std::size_t)>& draw_item) {
    const NodeScope list(ui, Role::kList, id, spec.name);
    const IdScope scope(ui, id);
    const Id own = ui.id("heights");
    prepare_heights(ui, ui.memory(own), spec);
    const Rect seen = ui.clip();
    const float first_y = seen.y - seen.height / 2, last_y = seen.bottom() + seen.height / 2;
    float skipped = 0, moved = 0;
    const auto skip = [&] {
        ui.gap(skipped);
        skipped = 0;
    };
    for (std::size_t at = 0; at < spec.count; ++at) {
        const float known = ui.memory(own).heights[at];
        const float height = known < 0 ? spec.estimated_height : known;
        const float top = ui.cursor().y + skipped;
        const bool end = at == 0 || at + 1 == spec.count;  // where the Tab key comes in, however far away
        if (!end && (top + height < first_y || top > last_y)) {
            skipped += height;
            continue;
        }
        skip();
        draw_one(ui, at, spec, draw_item);
        const float drawn = ui.cursor().y - top;
        ui.memory(own).heights[at] = drawn;
        moved += top + height < seen.y ? drawn - height : 0;
    }
    skip();
    if (std::abs(moved) > 0.5F) {
        ui.hold_place(moved);
    }
}

}  // namespace counterpart::ui
