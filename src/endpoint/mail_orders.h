#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "domain/decide.h"
#include "endpoint/ledger_view.h"
#include "endpoint/secrets.h"

namespace counterpart::endpoint {

/// How long the link works that confirms the address of an application: people read their mails when they get round to it.
inline constexpr std::int64_t kConfirmLinkLife_s = 3 * 86'400;

/// How long a mail about a topic may wait to be sent; behind, the next topic has begun.
inline constexpr std::int64_t kTopicMailLife_s = 14 * 86'400;

/// Puts the mail of an order into the outbox, inside a job, and with it what a link in it rests on.
using QueueOrder = std::function<void(LedgerView&, const domain::MailOrder&)>;

/// Tells the coordinators that somebody's mail about a partner was stopped, once.
void tell_of_stopped_mail(LedgerView& view, const std::string& person_id, const std::string& round_id);

/// Message ids and the secrets of links are random. A mail about partners that does not name them, or names its reader, is not queued: the coordinators
/// are told. The mail that confirms an application brings a link that signs in, once; one about a topic that of the plain page, which needs no sign-in.
QueueOrder orders_into_outbox(std::string page_address, FillRandom random);

}  // namespace counterpart::endpoint
