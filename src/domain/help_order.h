#pragma once

#include <cstdint>
#include <string_view>

#include "domain/records.h"

namespace counterpart::domain {

/// How long somebody who said that they answer a request is left alone with it; after that others may answer, for a tab that was closed answers nothing.
inline constexpr std::int64_t kClaimHolds_s = 3'600;

/// How pressing a kind of request is: 0 = conduct, a match with oneself or a wrong match; 1 = no answer, other trouble of a pair; 2 = the rest.
int urgency_of(HelpKind kind);

/// Whether a request comes before another: those that wait before those that are settled, the more pressing kind, then who asked first.
bool is_more_urgent(const HelpRequest& one, const HelpRequest& other);

/// Whether somebody else than a person is answering a request at a moment.
bool is_claimed_by_other(const HelpRequest& request, std::string_view person_id, std::int64_t now_s);

}  // namespace counterpart::domain
