#pragma once

#include <string_view>
#include <vector>

#include "domain/programme.h"

namespace counterpart::domain {

/// Everything that the programme keeps about a person, as records in the order of their keys: account, applications,
/// partnerships, contact entries with notes, posts, requests for help, photos. Coordinators' notes and the partners' own
/// records are not in it. Empty for somebody unknown.
std::vector<Record> my_data(const Programme& programme, std::string_view person_id);

}  // namespace counterpart::domain
