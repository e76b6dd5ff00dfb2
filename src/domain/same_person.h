#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/programme.h"

namespace counterpart::domain {

// Somebody who came back under another address has two accounts. They stay two, but a coordinator can say that they are one person's.

/// The account itself first, then the others of the same person.
std::vector<std::string> accounts_of(const Programme& programme, std::string_view person_id);

/// Whether a coordinator found two accounts to be one person's.
bool are_one_person(const Programme& programme, std::string_view one_person, std::string_view other_person);

/// Whether a coordinator found two accounts that look alike to be two people's.
bool are_told_apart(const Programme& programme, std::string_view one_person, std::string_view other_person);

/// Whether any accounts of two people are or were in one partnership.
bool have_met(const Programme& programme, std::string_view one_person, std::string_view other_person);

}  // namespace counterpart::domain
