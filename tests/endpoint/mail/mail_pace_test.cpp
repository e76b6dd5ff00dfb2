#include "endpoint/mail/mail_pace.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/test_time.h"

using namespace counterpart::endpoint;

namespace {

Settlement settled(DeliveryOutcome outcome, std::int32_t code, std::int32_t attempts, std::int64_t age_s = 60) {
    return settlement_of({.outcome = outcome, .code = code}, attempts, kNow_s - age_s, kNow_s, 0);
}

}  // namespace

TEST_CASE("a tenth of the daily limit is kept for sign-in links") {
    CHECK(allowance({.daily_limit = 500}, 0) == MailAllowance{.urgent = 500, .usual = 450});
    CHECK(allowance({.daily_limit = 500}, 450) == MailAllowance{.urgent = 50, .usual = 0});
    CHECK(allowance({.daily_limit = 500}, 500) == MailAllowance{.urgent = 0, .usual = 0});
    CHECK(allowance({.daily_limit = 500}, 700) == MailAllowance{.urgent = 0, .usual = 0});
    CHECK(allowance({.daily_limit = 1}, 0) == MailAllowance{.urgent = 1, .usual = 0});
}

TEST_CASE("the waits double from a minute to four hours, and chance adds up to a quarter") {
    CHECK(backoff_s(1, 0) == 60);
    CHECK(backoff_s(2, 0) == 120);
    CHECK(backoff_s(5, 0) == 960);
    CHECK(backoff_s(9, 0) == 14'400);
    CHECK(backoff_s(2'000'000'000, 0) == 14'400);
    CHECK(backoff_s(0, 0) == 60);
    CHECK(backoff_s(1, 1) == 75);
    CHECK(backoff_s(1, 7) == 75);
}

TEST_CASE("an accepted mail is sent, a refused one has failed") {
    CHECK(settled(DeliveryOutcome::kAccepted, 250, 1) == Settlement{.state = MailState::kSent, .attempts = 1, .last_code = 250});
    CHECK(settled(DeliveryOutcome::kNever, 550, 2) == Settlement{.state = MailState::kFailed, .attempts = 2, .last_code = 550});
}

TEST_CASE("a mail that may go later, or whose answer did not arrive, waits longer each time, for five days") {
    for (const DeliveryOutcome outcome : {DeliveryOutcome::kLater, DeliveryOutcome::kUnknown}) {
        const Settlement first = settled(outcome, 451, 1);
        CHECK(first == Settlement{.state = MailState::kWaiting, .not_before_s = kNow_s + 60, .attempts = 1, .last_code = 451});
        CHECK(settled(outcome, 451, 4).not_before_s == kNow_s + 480);
        CHECK(settled(outcome, 451, 30, 5 * kDay_s - 20'000).state == MailState::kWaiting);
        CHECK(settled(outcome, 451, 30, 5 * kDay_s).state == MailState::kFailed);
    }
}

TEST_CASE("an attempt that says nothing about the mail is not counted, however old the mail is") {
    for (const DeliveryOutcome outcome : {DeliveryOutcome::kUnreachable, DeliveryOutcome::kOurConfiguration}) {
        const Settlement settlement = settled(outcome, 0, 3, 9 * kDay_s);
        CHECK(settlement == Settlement{.state = MailState::kWaiting, .not_before_s = kNow_s, .attempts = 2, .last_code = 0});
    }
}

TEST_CASE("an address that bounces gets no usual mails, but a new sign-in link after an hour") {
    const AddressStanding hard{.hard = 1, .soft = 0, .last_hard_at_s = kNow_s - 100};
    CHECK_FALSE(may_send(hard, MailUrgency::kUsual, kNow_s));
    CHECK_FALSE(may_send(hard, MailUrgency::kUrgent, kNow_s));
    CHECK(may_send(hard, MailUrgency::kUrgent, kNow_s + 3'600));
    CHECK(may_send({.hard = 0, .soft = 4, .last_hard_at_s = 0}, MailUrgency::kUsual, kNow_s));
    CHECK_FALSE(may_send({.hard = 0, .soft = 5, .last_hard_at_s = 0}, MailUrgency::kUsual, kNow_s));
    CHECK(may_send({.hard = 0, .soft = 5, .last_hard_at_s = 0}, MailUrgency::kUrgent, kNow_s));
}
