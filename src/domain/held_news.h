#pragma once

#include <cstdint>

#include "domain/decide.h"

namespace counterpart::domain {

// What coordinators do to partnerships takes effect at once, and its mails are ordered a little later, by the endpoint's clock. Until then it can be
// taken back without anybody having been told: the mark and the mails change in one transaction.

/// How long an act of a coordinator is held back.
inline constexpr std::int64_t kHold_s = 300;

/// What is due to be told at a time: who should write next is reminded, people of a partnership that was ended learn of it or that a new partner comes, and
/// who was removed from a round learns that. Done twice, it changes nothing more. Cost: one pass over partnerships and applications.
Decision due_news(const Programme& programme, std::int64_t now_s);

/// The mails that `due_news` would order about what a decision holds back, if they were due at a time: what people see before they act.
std::vector<MailOrder> mails_held_by(const Programme& programme, const Decision& decision, std::int64_t now_s);

}  // namespace counterpart::domain
