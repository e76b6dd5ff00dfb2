#pragma once

#include <span>
#include <string_view>

#include "ui/frame.h"
#include "ui/icons.h"

namespace counterpart::ui {

struct Part {
    int points = 0;
    int data = 0;                         ///< index of its data colour
    std::string_view label = {};          ///< for the tooltip
};

/// Draws the parts of a score in a box, 8 high and of length score / 100. Without a node: the cell around it says it.
void draw_parts(Ui& ui, const Rect& box, std::span<const Part> parts, int of_points = 100);

/// The bar of one part: `points` of `of_points`, in the flow, `width` standing for `of_points`.
void part_bar(Ui& ui, int points, int of_points, int data, float width);

enum class Tone : std::uint8_t { kAccent, kSuccess, kWarm, kDanger, kPlain };

struct BadgeSpec {
    std::string_view label = {};
    Icon icon = Icon::kNone;
    Tone tone = Tone::kPlain;
};

/// A badge: icon and word on a soft ground, 24 high.
void badge(Ui& ui, const BadgeSpec& spec);
float badge_width(Ui& ui, const BadgeSpec& spec);
/// The same drawn in a cell, without a node.
void draw_badge(Ui& ui, Point top_left, const BadgeSpec& spec);

/// A person's first letter in a disc of the person's tint, without a node.
void avatar(Ui& ui, std::string_view letter, std::uint32_t person, float size = 32);
void draw_avatar(Ui& ui, Point top_left, std::string_view letter, std::uint32_t person, float size = 32);
/// The team's disc: the mark on accent.
void team_avatar(Ui& ui, float size = 32);

/// The mark: two half discs.
void brand_mark(Ui& ui, const Rect& box);
/// The mark with its second half still missing.
void waiting_mark(Ui& ui, float size = 40);

}  // namespace counterpart::ui
