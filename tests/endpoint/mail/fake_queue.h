#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "endpoint/mail/mail_queue.h"

namespace counterpart::endpoint {

/// A row of the outbox in memory.
struct FakeRow {
    OutgoingMail mail;
    MailState state = MailState::kWaiting;
    std::int32_t last_code = 0;
    std::int64_t last_attempt_at_s = 0;
    BounceReport bounce;
    std::int64_t bounced_at_s = 0;
};

/// A mail queue in memory that does what `MailQueue` says; used from several threads.
class FakeQueue : public MailQueue {
  public:
    Result<std::vector<DueMail>> take_due(const MailPace& pace, std::int64_t now_s, std::size_t most) override;
    Result<void> settle(std::string_view message_id, const Settlement& settlement) override;
    Result<bool> note_bounce(std::string_view message_id, const BounceReport& report, std::int64_t now_s) override;

    void put(OutgoingMail mail);
    [[nodiscard]] FakeRow row(const std::string& message_id) const;
    [[nodiscard]] std::size_t count(MailState state) const;

    bool broken = false;  ///< every call fails

  private:
    [[nodiscard]] AddressStanding standing(const std::string& recipient, std::int64_t now_s) const;

    mutable std::mutex mutex_;
    std::map<std::string, FakeRow, std::less<>> rows_;
};

/// A mail with the id 00…0<number>, due at once.
OutgoingMail sample_mail(int number, const std::string& recipient, std::int64_t created_at_s = 1'000'000);

}  // namespace counterpart::endpoint
