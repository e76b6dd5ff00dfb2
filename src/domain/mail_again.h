#pragma once

#include <optional>
#include <string_view>

#include "domain/decide.h"

namespace counterpart::domain {

/// The mail of a kind about a person as the records are now, for somebody who lost it: kMatched of the partnership that goes on, kApplicationReceived
/// or kConfirmApplication of the application to the latest round that has not ended, as the address is confirmed or not. Nothing for other kinds, and
/// where there is nothing to tell of.
std::optional<MailOrder> mail_again(const Programme& programme, std::string_view person_id, MailKind kind);

}  // namespace counterpart::domain
