#pragma once

#include <string_view>

#include "ui/frame.h"
#include "ui/icons.h"

namespace counterpart::ui {

struct LinkSpec {
    std::string_view label = {};
    std::string_view href = {};  ///< "#/…": followed by itself (FrameOutput::followed_href); empty: a button that looks like a link
    TextRole role = TextRole::kDense;
    std::string_view name = {};  ///< for a screen reader where the label alone does not say it
    Icon icon_before = Icon::kNone;
    bool plain = false;  ///< muted and without a line under it ("‹ Match preview")
};

/// A link; true when it was followed.
bool link(Ui& ui, std::string_view id, const LinkSpec& spec);
float link_width(Ui& ui, const LinkSpec& spec);

}  // namespace counterpart::ui
