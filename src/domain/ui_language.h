#pragma once

#include <cstdint>

namespace counterpart::domain {

/// The languages of the interface; every wording exists in each.
enum class UiLanguage : std::uint8_t { kEnglish, kSpanish };

}  // namespace counterpart::domain
