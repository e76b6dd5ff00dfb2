#pragma once

#include "ui/widgets/scaffold.h"

namespace counterpart::ui {

/// The rail at the left of a wide page: brand, round, navigation; state and person at its foot.
void draw_rail(Ui& ui, const Rect& rail, const ShellSpec& spec);
/// The same with icons alone.
void draw_narrow_rail(Ui& ui, const Rect& rail, const ShellSpec& spec);
/// The top bar of a phone: brand or way back, and the state.
void draw_top_bar(Ui& ui, const Rect& bar, const ShellSpec& spec);
/// The bottom bar of a phone: up to five places.
void draw_bottom_bar(Ui& ui, const Rect& bar, const ShellSpec& spec);

}  // namespace counterpart::ui
