#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::domain {

/// The id of an application that comes without one: the same address gives the same id in every import.
/// `occurrence` tells apart applications of one address: 0 for the first.
std::string application_id(std::string_view address, std::uint32_t occurrence);

}  // namespace counterpart::domain
