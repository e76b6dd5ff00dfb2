#pragma once

#include <cstdint>

namespace counterpart::endpoint {

inline constexpr std::int64_t kDay_s = 86'400;
/// How long a taken mail belongs to the process that took it.
inline constexpr std::int64_t kClaim_s = 900;
/// How far back bounces count against an address.
inline constexpr std::int64_t kStandingWindow_s = 30 * kDay_s;

/// Urgent: somebody waits at the screen for it (a sign-in link).
enum class MailUrgency : std::uint8_t { kUrgent, kUsual };

/// How many mails the provider lets through in any 24 hours.
struct MailPace {
    std::int64_t daily_limit = 500;
};

/// How many more mails may go out now.
struct MailAllowance {
    std::int64_t urgent = 0;
    std::int64_t usual = 0;  ///< of the same stock: an urgent mail takes one from both

    friend bool operator==(const MailAllowance&, const MailAllowance&) = default;
};

/// What is left after `used` mails in the last 24 hours. A tenth of the limit is kept for urgent mails, so that a round of partner mails
/// does not lock people out.
MailAllowance allowance(const MailPace& pace, std::int64_t used);

/// What a mail server said about one mail, or what happened instead.
enum class DeliveryOutcome : std::uint8_t {
    kAccepted,          ///< 2xx after the text: the server answers for it now
    kNever,             ///< 5xx about this recipient or text, or a mail that cannot be written: another try would fail as well
    kLater,             ///< 4xx about this mail
    kUnknown,           ///< the text was sent, and the answer did not arrive: it may have been accepted
    kUnreachable,       ///< no server, no protected connection, or a server that takes nothing from us now: says nothing about the mail
    kOurConfiguration,  ///< the user or the password is refused (535): nothing goes out until somebody changes them
};

/// One attempt.
struct Delivery {
    DeliveryOutcome outcome = DeliveryOutcome::kUnreachable;
    std::int32_t code = 0;  ///< the server's last three digits; 0 where it said nothing

    friend bool operator==(const Delivery&, const Delivery&) = default;
};

enum class MailState : std::uint8_t { kWaiting, kSending, kSent, kFailed };

/// Stands in the place of a server's answer: the mail gave its reader as the partner, and was not handed over.
inline constexpr std::int32_t kStoppedCode = -1;

/// What a queue stores of an attempt.
struct Settlement {
    MailState state = MailState::kWaiting;
    std::int64_t not_before_s = 0;  ///< of a waiting mail
    std::int32_t attempts = 0;
    std::int32_t last_code = 0;

    friend bool operator==(const Settlement&, const Settlement&) = default;
};

/// The wait before the next try of a mail that was tried `attempts` times: 1, 2, 4 … minutes, 4 hours at most, and up to a quarter more by
/// `chance` (0 to 1), so that mails which failed together do not come back together.
std::int64_t backoff_s(std::int32_t attempts, double chance);

/// What becomes of a mail created at `created_at_s` after a delivery. It waits and is tried again for five days; an attempt that says
/// nothing about it (unreachable, our configuration) is not counted.
Settlement settlement_of(const Delivery& delivery, std::int32_t attempts, std::int64_t created_at_s, std::int64_t now_s, double chance);

/// What the bounces of the last 30 days say about an address.
struct AddressStanding {
    std::int32_t hard = 0;
    std::int32_t soft = 0;
    std::int64_t last_hard_at_s = 0;  ///< where `hard` > 0

    friend bool operator==(const AddressStanding&, const AddressStanding&) = default;
};

/// Whether a mail may go to an address: a usual one not after a hard or five soft bounces in 30 days; an urgent one, which its reader has
/// just asked for, only not within an hour after a hard one.
bool may_send(const AddressStanding& standing, MailUrgency urgency, std::int64_t now_s);

}  // namespace counterpart::endpoint
