#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/intent.h"
#include "app/shell/exchange.h"
#include "app/shell/route.h"
#include "app/shell/storage.h"
#include "base/id_maker.h"
#include "domain/ui_language.h"

namespace counterpart::app {

/// A short message over the page; one with an action stays until it is dismissed.
struct Toast {
    std::int32_t id = 0;
    std::string text;
    std::string action;        ///< the word on its button; empty = none
    std::vector<Intent> acts;  ///< what the button does
};

/// What belongs to the page and to no feature.
struct ShellState {
    bool started = false;
    Route route;
    domain::UiLanguage language = domain::UiLanguage::kEnglish;
    Theme theme = Theme::kDevice;
    bool language_chosen = false;  ///< by the person, not by the device
    Dialog dialog = Dialog::kNone;
    std::vector<Toast> toasts;
    std::int32_t next_toast_id = 1;
    Storage storage;
    bool online = true;
    bool update_ready = false;
    bool file_hovers = false;
    std::int64_t started_at_s = 0;
    std::int64_t saved_at_s = 0;          ///< when the device stored something last; 0 = not yet
    std::int32_t utc_offset_minutes = 0;  ///< of the device
    std::string time_zone;                ///< of the device, where it is known
    std::int64_t now_s = 0;        ///< the device's clock at the present frame
    IdMaker ids;
    Exchange exchange;
};

}  // namespace counterpart::app
