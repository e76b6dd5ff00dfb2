#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "domain/records.h"

namespace counterpart::app {

// Who looks after the programme

/// What is typed to invite somebody.
enum class InviteField : std::uint8_t {
    kAddress,
    kRole,      ///< its key
    kCountry,   ///< of an ambassador, by its code or name
    kLanguage,  ///< "en" or "es": of the mail
};
inline constexpr std::size_t kInviteFieldCount = 4;

struct TypeInvite {
    InviteField field = InviteField::kAddress;
    std::string text;
};
struct SendInvite {};
struct TakeRole {
    std::string person_id;
    domain::RoleGrant grant;
};
/// Give a role back that was taken.
struct GiveRoleBack {
    std::string person_id;
    domain::RoleGrant grant;
};

using TeamIntent = std::variant<TypeInvite, SendInvite, TakeRole, GiveRoleBack>;

}  // namespace counterpart::app
