#pragma once

#include <string>
#include <string_view>

namespace counterpart {

/// The text for comparing and searching: small letters, no accents, one space between words, none at the ends.
/// Latin (with combining marks), Greek and Cyrillic are folded; other scripts stay as they are. ß, æ, œ, þ become two
/// letters; ı and İ become i. Not a collation, and no language's own rules (German ü is u, not ue).
std::string fold_text(std::string_view text);

/// `fold_text` with everything but letters and digits turned into single spaces ("Mª-José" -> "ma jose").
std::string fold_words(std::string_view text);

}  // namespace counterpart
