#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/account/account_view.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// One step on the way to a partner.
struct WaitingStepView {
    enum class At : std::uint8_t { kDone, kNow, kLater } at = At::kLater;
    std::string title;
    std::string caption;  ///< when, or how many
};

/// What somebody sees who has no partner (yet).
struct WaitingView {
    bool applied = false;          ///< false: the way to apply is offered
    bool may_apply = false;        ///< a round is open
    std::string heading;
    std::string text;
    std::vector<WaitingStepView> steps;
    std::string address_caption;   ///< "We will write to"
    std::string address;
    std::string correct_href;      ///< where the address is corrected
    bool may_ask_for_link = false; ///< the address is not confirmed
    std::optional<MailLineView> mail;  ///< the last one about this application
    std::string mail_problem;
    std::vector<std::string> hints;
    std::string application_id;    ///< that can be withdrawn; empty: none
    bool may_change = false;       ///< the form is open still
    bool not_handed_in = false;    ///< typed on this device, and the endpoint does not have it
};

/// Where the newest application stands, step by step, with dates in the reader's time.
COUNTERPART_LATER WaitingView waiting_view(const State& state);

/// The application that the waiting person may withdraw; empty for none.
COUNTERPART_LATER std::string waiting_application_id(const State& state);

}  // namespace counterpart::app
