#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/decide.h"
#include "domain/programme.h"

namespace counterpart::domain {

/// The account of somebody who proved an address for the first time. Problems: those of `check_email`, `bad_id`,
/// `address_taken` (somebody with the same normalised address has one), `id_taken`.
Result<Person> new_person(const Programme& programme, std::string id, std::string_view address, UiLanguage language, std::int64_t now_s);

/// What it changes that a person proved another address: the account's and that of their applications. Problems: `unknown_record`,
/// `address_taken` (somebody else has it), those of `check_email`.
Result<Decision> change_of_address(const Programme& programme, std::string_view person_id, std::string_view address, std::int64_t now_s);

}  // namespace counterpart::domain
