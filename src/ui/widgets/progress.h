#pragma once

#include <span>
#include <string_view>

#include "ui/frame.h"

namespace counterpart::ui {

struct ProgressSpec {
    std::string_view name = {};           ///< what goes on
    float done = 0, all = 1;
    std::string_view figure = {};         ///< "310 of 500", beside the bar
    std::string_view cancel_label = {};   ///< with it, a link that cancels
    float width = kFill;
};

/// How far something is; true when it is to be cancelled.
bool progress(Ui& ui, std::string_view id, const ProgressSpec& spec);

struct ProgressPart {
    float amount = 0;
    Token colour = Token::kAccent;
};

/// A bar in parts, 10 high; `name` says the parts in words.
void progress_in_parts(Ui& ui, std::string_view id, std::string_view name, std::span<const ProgressPart> parts);

/// Steps: `done` of `all` filled, 4 high; `name` as "Step 2 of 5".
void progress_steps(Ui& ui, std::string_view id, std::string_view name, int done, int all);

/// Draws the turning arc of something that goes on; asks for frames.
void draw_spinner(Ui& ui, Point middle, float size, Colour colour);

/// Grey shapes of rows that load, and what loads.
void skeleton(Ui& ui, std::string_view id, std::string_view caption, int rows = 3);

}  // namespace counterpart::ui
