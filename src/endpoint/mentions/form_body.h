#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace counterpart::endpoint {

inline constexpr std::size_t kMostFormFields = 32;

/// The fields of a form (application/x-www-form-urlencoded), decoded; nothing where a percent code is broken, a text is not UTF-8, a name comes
/// twice or there are too many.
std::optional<std::map<std::string, std::string, std::less<>>> decode_form(std::string_view body);

/// Fields as a form; everything but letters, digits and "-._" as percent codes.
std::string encode_form(std::span<const std::pair<std::string_view, std::string_view>> fields);

}  // namespace counterpart::endpoint
