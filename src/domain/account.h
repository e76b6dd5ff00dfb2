#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/programme.h"

namespace counterpart::domain {

/// The account of somebody who proved an address for the first time. Problems: those of `check_email`, `bad_id`,
/// `address_taken` (somebody with the same normalised address has one), `id_taken`.
Result<Person> new_person(const Programme& programme, std::string id, std::string_view address, UiLanguage language, std::int64_t now_s);

}  // namespace counterpart::domain
