#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/records.h"
#include "endpoint/ledger.h"
#include "endpoint/options.h"
#include "endpoint/secrets.h"
#include "endpoint/security_log.h"

namespace counterpart::endpoint {

// Whoever runs the server lets somebody in: that is how a programme gets its first director.

/// Reads "director", "coordinator", "content-officer" or "ambassador:ES"; "participant" is nothing. Errors: arguments_invalid, with a sentence.
Result<std::optional<domain::RoleGrant>> role_from_word(std::string_view word);

/// Inside a job: the address has an account (a new one if it had none) with the name and the role, and a link signs its person in.
/// Nothing changes but what is said: no name leaves the name, no role the roles. Errors: those of `new_person`, SaveProfile and GrantRole.
Result<void> let_in(LedgerView& view, const Invitation& invitation, std::string_view secret, const FillRandom& random);

/// Does an invitation; the link. `page_address` is where it leads. Errors: those of `let_in` and of the ledger.
Result<std::string> invite(Ledger& ledger, const Invitation& invitation, std::string_view page_address);

/// Answers a line of the control socket: an invitation as `invitation_line` writes it. The log may be null.
std::string answer_invitation(Ledger& ledger, std::string_view line, std::string_view page_address, const SecurityLog* log = nullptr);
std::string invitation_line(const Invitation& invitation);
bool is_invitation_line(std::string_view line);

/// The command `endpoint_server invite`: through the server that runs over the data folder, or by opening the database where none runs. The link.
/// Errors: those of `let_in`, the store, the ledger and the control socket.
Result<std::string> invite_by_command(const EndpointOptions& options);

}  // namespace counterpart::endpoint
