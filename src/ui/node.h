#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace counterpart::ui {

/// What a widget is to a screen reader; named after the ARIA roles that web/mirror.js gives the elements.
enum class Role : std::uint8_t {
    kText,
    kHeading,
    kButton,
    kLink,
    kCheckbox,
    kRadio,
    kRadioGroup,
    kSwitch,
    kSlider,
    kTextField,
    kTextArea,
    kSearchField,
    kSelect,
    kListBox,
    kOption,
    kMenu,
    kMenuItem,
    kTabList,
    kTab,
    kTabPanel,
    kTable,
    kRow,
    kColumnHeader,
    kCell,
    kList,
    kListItem,
    kImage,
    kDialog,
    kStatus,
    kAlert,
    kProgress,
    kNavigation,
    kMain,
    kComplementary,
    kRegion,
    kForm,
    kGroup,
    kScroller,
};

/// States of a widget that a screen reader says.
struct NodeState {
    bool disabled : 1 = false;
    bool checked : 1 = false;
    bool mixed : 1 = false;
    bool selected : 1 = false;
    bool expanded : 1 = false;
    bool has_popup : 1 = false;
    bool invalid : 1 = false;
    bool required : 1 = false;
    bool busy : 1 = false;
    bool current : 1 = false;
    bool modal : 1 = false;
    bool focusable : 1 = false;
    bool focused : 1 = false;
    bool sorted_ascending : 1 = false;
    bool sorted_descending : 1 = false;
    bool hidden : 1 = false;  ///< kept in the tree but inert, as everything under an open dialog

    friend bool operator==(const NodeState&, const NodeState&) = default;
};

/// A rectangle on the canvas, in CSS pixels from its top left corner.
struct NodeRect {
    float x = 0, y = 0, width = 0, height = 0;

    friend bool operator==(const NodeRect&, const NodeRect&) = default;
};

/// One accessible element of a frame. Drawing order is reading order.
struct Node {
    std::uint32_t id = 0;        ///< stable from frame to frame (an ImGui id); never 0
    std::int32_t parent = -1;    ///< index of the containing node in the frame's list, or -1
    Role role = Role::kText;
    NodeState state;
    NodeRect rect;
    NodeRect clip;               ///< what is visible of the surroundings
    std::string name;            ///< what it is called, in the person's language
    std::string value;           ///< what it holds: text, "30 of 40 points"
    std::string description;     ///< help or error that belongs to it
    std::string href;            ///< address of a link ("#/rounds/current/preview")
    std::string language;        ///< BCP 47 tag where it differs from the page's
    std::string hint;            ///< a field's autocomplete token and input mode: "email", "name", "search"
    std::int32_t level = 0;      ///< of a heading
    float minimum = 0, maximum = 0, now = 0, step = 0;  ///< of a slider or progress
    std::int32_t row_count = 0, row_index = 0, column_index = 0;  ///< of virtual tables and lists (1-based)
    float scroll_y = 0, content_height = 0;             ///< of a scroller

    friend bool operator==(const Node&, const Node&) = default;
};

using Nodes = std::vector<Node>;

}  // namespace counterpart::ui
