#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "endpoint/mail/bounce.h"
#include "endpoint/mail/mail_pace.h"

namespace counterpart::endpoint {

/// One mail of the outbox as it is put there, in the transaction of the operation that orders it.
struct OutgoingMail {
    std::string message_id;  ///< 32 hexadecimal digits, random; the Message-ID and the bounce address are made from it
    std::string recipient;   ///< the address alone
    std::string subject;
    std::string text;
    MailUrgency urgency = MailUrgency::kUsual;
    std::int64_t created_at_s = 0;
    std::int64_t not_before_s = 0;     ///< the time of the next attempt
    std::int64_t useless_after_s = 0;  ///< not sent later than this (a sign-in link that has run out); 0: never useless
    std::int32_t attempts = 0;         ///< how many times it was taken
    std::string kind = {};             ///< as its wording is called: "matched", "sign_in"
    std::string person_id = {};        ///< the account that it is about; empty where only the address is known
    std::string round_id = {};         ///< of a mail about partners: it waits while the round's sending is paused
    std::int32_t batch = 0;            ///< of that round

    friend bool operator==(const OutgoingMail&, const OutgoingMail&) = default;
};

/// A mail that was taken for sending, and what is known about its address.
struct DueMail {
    OutgoingMail mail;
    AddressStanding standing;
};

/// The outbox as the mailer sees it. A store keeps, besides the fields of `OutgoingMail`: `state`, `last_code`, `last_attempt_at_s`,
/// and of a bounce `bounce_severity`, `bounce_status`, `bounced_at_s` (none at first).
class MailQueue {
  public:
    virtual ~MailQueue() = default;

    /// Takes mails that are due, in one transaction: a row is due when `state` is waiting or sending and `not_before_s <= now_s`. Urgent ones
    /// first, then those of a batch, for which a day's mails are planned; of each the oldest first; at most `most`, and no more of each urgency than `allowance(pace, used)` says, where
    /// `used` counts the rows with `last_attempt_at_s > now_s - kDay_s` whose state is sending or sent. Sets of each taken row
    /// `state = sending`, `attempts + 1`, `last_attempt_at_s = now_s`, `not_before_s = now_s + kClaim_s`: when the process dies, the mail
    /// is due again after the claim and goes out once more with the same Message-ID. Mails of a round that `held_mails_key` names wait. Returns the rows as they are then.
    /// `standing` counts the bounces of the recipient since `now_s - kStandingWindow_s`.
    virtual Result<std::vector<DueMail>> take_due(const MailPace& pace, std::int64_t now_s, std::size_t most) = 0;

    /// Stores what became of an attempt: `state`, `last_code`, `not_before_s` (of a waiting one) and `attempts`. An unknown id is no error.
    virtual Result<void> settle(std::string_view message_id, const Settlement& settlement) = 0;

    /// Notes a bounce on its mail. Counted once a mail: the first hard one stays, a soft one gives way to a hard one, the rest changes
    /// nothing, so the same report may come in twice. False where no mail has the id.
    virtual Result<bool> note_bounce(std::string_view message_id, const BounceReport& report, std::int64_t now_s) = 0;
};

}  // namespace counterpart::endpoint
