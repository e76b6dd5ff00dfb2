#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/home/home_view.h"
#include "app/state.h"

namespace counterpart::app {

/// A partner as their application shows them.
PartnerView partner_view_of(const State& state, const domain::ApplicationRecord& record);

/// An address that opens a mail program with a mail to somebody.
std::string mail_link(std::string_view address, std::string_view subject, std::string_view text);

/// The parts with commas between them; empty parts are left out.
std::string joined(std::span<const std::string> parts);

}  // namespace counterpart::app
