#pragma once

#include <string>
#include <string_view>

#include "domain/match_preview.h"
#include "domain/round.h"

namespace counterpart::codec {

/// Four invented people that use every field; ids a1 to d4, in order.
domain::Round sample_round();

/// A preview of that round: one pair, two people alone (made by hand, its proof proves nothing).
domain::MatchPreview sample_preview();

/// A text with the first `what` replaced; the test fails when it has none.
std::string replaced(std::string text, std::string_view what, std::string_view by);

}  // namespace counterpart::codec
