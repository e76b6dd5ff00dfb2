#include "endpoint/mail/mail_pace.h"

#include <algorithm>

namespace counterpart::endpoint {
namespace {

constexpr std::int64_t kFirstWait_s = 60;
constexpr std::int64_t kLongestWait_s = 4 * 3600;
constexpr std::int64_t kGiveUpAfter_s = 5 * kDay_s;
constexpr std::int32_t kManySoftBounces = 5;
constexpr std::int64_t kUrgentQuiet_s = 3600;

}  // namespace

MailAllowance allowance(const MailPace& pace, std::int64_t used) {
    const std::int64_t left = std::max<std::int64_t>(0, pace.daily_limit - used);
    const std::int64_t kept = (pace.daily_limit + 9) / 10;
    return {.urgent = left, .usual = std::max<std::int64_t>(0, left - kept)};
}

std::int64_t backoff_s(std::int32_t attempts, double chance) {
    const std::int32_t doublings = std::clamp(attempts - 1, 0, 8);
    const std::int64_t wait_s = std::min(kFirstWait_s << doublings, kLongestWait_s);
    return wait_s + static_cast<std::int64_t>(static_cast<double>(wait_s / 4) * std::clamp(chance, 0.0, 1.0));
}

Settlement settlement_of(const Delivery& delivery, std::int32_t attempts, std::int64_t created_at_s, std::int64_t now_s, double chance) {
    Settlement settlement{.attempts = attempts, .last_code = delivery.code};
    switch (delivery.outcome) {
        case DeliveryOutcome::kAccepted: settlement.state = MailState::kSent; return settlement;
        case DeliveryOutcome::kNever: settlement.state = MailState::kFailed; return settlement;
        case DeliveryOutcome::kUnreachable:
        case DeliveryOutcome::kOurConfiguration:
            settlement.attempts = std::max(0, attempts - 1);
            settlement.not_before_s = now_s;  // the mailer waits, not the mail
            return settlement;
        case DeliveryOutcome::kLater:
        case DeliveryOutcome::kUnknown: break;
    }
    settlement.not_before_s = now_s + backoff_s(attempts, chance);
    settlement.state = settlement.not_before_s - created_at_s > kGiveUpAfter_s ? MailState::kFailed : MailState::kWaiting;
    return settlement;
}

bool may_send(const AddressStanding& standing, MailUrgency urgency, std::int64_t now_s) {
    if (urgency == MailUrgency::kUrgent) {
        return standing.hard == 0 || now_s - standing.last_hard_at_s > kUrgentQuiet_s;
    }
    return standing.hard == 0 && standing.soft < kManySoftBounces;
}

}  // namespace counterpart::endpoint
