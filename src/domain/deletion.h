#pragma once

#include "domain/decide.h"
#include "domain/programme.h"

namespace counterpart::domain {

/// What deleting a person's data changes. Gone: the account, applications, contact entries, requests for help, photos, saved
/// previews of their rounds (they hold the application), their place in pair rules, their address in others' lists of earlier
/// partners. What stays: partnerships, with kFormerPerson in their place (a current one ends, the partner gets a mail); posts
/// without name if they chose so; what they did in office, signed kFormerPerson.
Decision delete_person(const Programme& programme, const Person& person, PostsOfLeaver posts, std::int64_t now_s);

}  // namespace counterpart::domain
