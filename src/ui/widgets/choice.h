#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/frame.h"
#include "ui/icons.h"

namespace counterpart::ui {

enum class CheckState : std::uint8_t { kOff, kOn, kSome };

struct CheckboxSpec {
    std::string_view label = {};
    CheckState state = CheckState::kOff;
    bool disabled = false;
    bool locked = false;                ///< a rule that always holds: a lock instead of a tick
    std::string_view description = {};  ///< a second line in caption
    float width = kFill;
};

/// A checkbox in a row of 32; true when it was pressed (the new state is the caller's).
bool checkbox(Ui& ui, std::string_view id, const CheckboxSpec& spec);

struct RadioSpec {
    std::string_view name = {};         ///< of the group
    std::span<const std::string_view> options;
    int chosen = -1;
    bool disabled = false;
};

/// A group of radio buttons, one below the other; the newly chosen one.
std::optional<int> radio_group(Ui& ui, std::string_view id, const RadioSpec& spec);

struct SwitchSpec {
    std::string_view label = {};
    std::string_view caption = {};      ///< a second line
    bool on = false;
    bool disabled = false;
    bool switch_first = false;          ///< the switch before its label; otherwise at the right edge
};

/// A switch with its label; true when it was pressed.
bool toggle_switch(Ui& ui, std::string_view id, const SwitchSpec& spec);

struct SegmentsSpec {
    std::string_view name = {};         ///< of the group
    std::span<const std::string_view> options;
    int chosen = 0;
    bool in_form = false;               ///< the chosen one also wears an accent border
    float width = kFill;
};

/// A choice of a few in one bar; the newly chosen one.
std::optional<int> segments(Ui& ui, std::string_view id, const SegmentsSpec& spec);

}  // namespace counterpart::ui
