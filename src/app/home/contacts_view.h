#pragma once

#include <string>

#include "app/home/home_view.h"
#include "app/state.h"

namespace counterpart::app {

/// What happened last and whose turn it is, the ways to note a contact, and the journal. `name`: the partners' first names.
void add_contacts(const State& state, const domain::Partnership& partnership, const std::string& name, HomeView& view);

}  // namespace counterpart::app
