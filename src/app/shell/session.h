#pragma once

#include <string>
#include <string_view>

#include "app/state.h"

namespace counterpart::app {

/// Language and theme as a small file.
std::string encode_settings(const State& state);
/// Takes over what `encode_settings` wrote; what it does not know it leaves.
void restore_settings(State& state, std::string_view file);

/// What the person typed and chose and that is no record: searches, sorting, the marked pair, the import under way.
std::string encode_session(const State& state);
/// Takes over what `encode_session` wrote; the round and the import's file must be open already.
void restore_session(State& state, std::string_view file);

}  // namespace counterpart::app
