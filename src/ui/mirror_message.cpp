#include "ui/mirror_message.h"

#include <optional>
#include <unordered_map>

#include "base/byte_stream.h"

namespace counterpart::ui {
namespace {

// The order of the bits is that of web/mirror_roles.js.
std::uint32_t state_bits(const NodeState& state) {
    const bool bits[] = {
        state.disabled,          state.checked, state.mixed,   state.selected, state.expanded,  state.has_popup, state.invalid,
        state.required,          state.busy,    state.current, state.modal,    state.focusable, state.focused,   state.sorted_ascending,
        state.sorted_descending, state.hidden};
    std::uint32_t all = 0;
    std::uint32_t mask = 1;
    for (const bool bit : bits) {
        all |= bit ? mask : 0;
        mask <<= 1;
    }
    return all;
}

void write_node(ByteWriter& out, const Node& node) {
    out.u8(static_cast<std::uint8_t>(node.role));
    out.u32(state_bits(node.state));
    for (const float edge : {node.rect.x, node.rect.y, node.rect.width, node.rect.height}) {
        out.f32(edge);
    }
    for (const std::string* text : {&node.name, &node.value, &node.description, &node.href, &node.language, &node.hint}) {
        out.text(*text);
    }
    for (const std::int32_t number : {node.level, node.row_count, node.row_index, node.column_index}) {
        out.i32(number);
    }
    for (const float number : {node.minimum, node.maximum, node.now, node.step, node.scroll_y, node.content_height}) {
        out.f32(number);
    }
}

bool same_but_parent(const Node& one, const Node& other) {
    Node copy = one;
    copy.parent = other.parent;
    copy.clip = other.clip;
    return copy == other;
}

std::optional<MirrorEvent> read_event(ByteReader& in) {
    const std::uint8_t kind = in.u8();
    const std::uint32_t id = in.u32();
    switch (kind) {
        case 1: return NodeActivated{id};
        case 2: return NodeFocused{id, in.u8() != 0};
        case 3: return NodeBlurred{id};
        case 4: return TextTyped{id, std::string(in.text())};
        case 5: return TextSubmitted{id};
        case 6: return ValueSet{id, in.f32()};
        case 7: return ScrollerMoved{id, in.f32()};
        case 8: {
            const std::uint8_t modifiers = in.u8();
            return KeyPressed{id, std::string(in.text()), (modifiers & 1) != 0, (modifiers & 2) != 0};
        }
        default: return std::nullopt;
    }
}

}  // namespace

std::string encode_nodes(const Nodes& before, const Nodes& now, std::uint32_t settled) {
    std::unordered_map<std::uint32_t, const Node*> known;
    known.reserve(before.size());
    for (const Node& node : before) {
        // An id that stands twice is sent whole each time: which of both is meant is not known.
        if (!known.try_emplace(node.id, &node).second) {
            known[node.id] = nullptr;
        }
    }
    ByteWriter out;
    out.u32(settled);
    out.u32(static_cast<std::uint32_t>(now.size()));
    for (const Node& node : now) {
        out.u32(node.id);
        out.i32(node.parent);
        const auto found = known.find(node.id);
        const bool same = found != known.end() && found->second != nullptr && same_but_parent(*found->second, node);
        out.u8(same ? 0 : 1);
        if (!same) {
            write_node(out, node);
        }
    }
    return out.take();
}

MirrorEvents decode_mirror_events(std::string_view bytes) {
    MirrorEvents events;
    ByteReader in(bytes);
    while (!in.at_end()) {
        std::optional<MirrorEvent> event = read_event(in);
        if (!event || !in.good()) {
            break;
        }
        events.push_back(std::move(*event));
    }
    return events;
}

}  // namespace counterpart::ui
