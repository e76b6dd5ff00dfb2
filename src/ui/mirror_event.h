#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace counterpart::ui {

/// A screen reader, a keyboard or a script activated an element (a click with detail 0, Enter, Space).
struct NodeActivated {
    std::uint32_t id;
};
/// DOM focus came to an element; the drawing shows the ring and scrolls it into view.
struct NodeFocused {
    std::uint32_t id;
    bool visible;
};
/// DOM focus left an element for nothing of ours.
struct NodeBlurred {
    std::uint32_t id;
};
/// The text of a DOM field changed (every keystroke that is not part of an open composition).
struct TextTyped {
    std::uint32_t id;
    std::string text;
};
/// Enter in a single-line field.
struct TextSubmitted {
    std::uint32_t id;
};
/// A slider was moved from the mirror (arrow keys, a screen reader's gesture), to this value.
struct ValueSet {
    std::uint32_t id;
    float value;
};
/// A scroller in the mirror was scrolled (touch, wheel over the mirror, a screen reader).
struct ScrollerMoved {
    std::uint32_t id;
    float scroll_y;
};
/// A key that a composite widget handles itself: "ArrowDown", "Home", "Escape" …
struct KeyPressed {
    std::uint32_t id;
    std::string key;
    bool shift;
    bool ctrl;
};

using MirrorEvent = std::variant<NodeActivated, NodeFocused, NodeBlurred, TextTyped, TextSubmitted, ValueSet, ScrollerMoved, KeyPressed>;
using MirrorEvents = std::vector<MirrorEvent>;

}  // namespace counterpart::ui
