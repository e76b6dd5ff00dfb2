#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace counterpart {

/// Whether a letter is one of 0 to 9.
constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Reads a whole number ("-12"); nothing may stand before or behind it. `bad_number`, `number_too_large`.
Result<std::int64_t> parse_integer(std::string_view text);

/// Reads a plain decimal number ("-12.5", no exponent) with a point. `bad_number`, `number_too_large`.
Result<double> parse_decimal(std::string_view text);

}  // namespace counterpart
