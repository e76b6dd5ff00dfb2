#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "endpoint/mail/bounce_intake.h"
#include "endpoint/mail/mail_queue.h"
#include "endpoint/mail/mail_transport.h"

namespace counterpart::endpoint {

/// How mails are written and paced.
struct MailerSettings {
    std::string from;            ///< the sender's address
    std::string from_name;       ///< as readers see it
    std::string bounce_address;  ///< empty: bounces go to `from` and are not read
    MailPace pace;
};

/// What comes from outside.
struct MailerSurroundings {
    std::function<std::int64_t()> now_s;
    std::function<double()> chance;                     ///< 0 to 1
    std::function<void(std::string_view sentence)> say;  ///< a line for whoever runs the server; nothing personal
    KeyedHash hash;
    std::function<void(const OutgoingMail& mail)> stopped = {};  ///< a mail about a partner gave its reader as the partner; may be empty
};

/// What a round of sending came to.
enum class MailRound : std::uint8_t {
    kNothingDue,  ///< or nothing more today
    kMore,        ///< some were dealt with, and more may be due
    kPaused,      ///< the server cannot be reached; look again later
    kStopped,     ///< the account is refused; nothing goes out until the server is started again
};

/// Takes mails from a queue and hands them to a transport: the steps, without a thread.
class Mailing {
  public:
    Mailing(MailQueue& queue, MailTransport& transport, MailerSettings settings, MailerSurroundings surroundings);

    /// Sends what is due, at most 20 mails. `stopping` is asked before each mail; the rest goes back to the queue.
    MailRound send_due(const std::function<bool()>& stopping);
    /// What the last round came to; may be asked from any thread.
    [[nodiscard]] MailRound last_round() const { return last_round_; }

  private:
    MailRound work_round(const std::function<bool()>& stopping);
    /// What becomes of one mail that was taken.
    Settlement handle(const DueMail& due, std::int64_t now_s);
    Delivery attempt(const OutgoingMail& mail);
    void learn_from(const Delivery& delivery, std::int64_t now_s);
    void settle(const OutgoingMail& mail, const Settlement& settlement);
    [[nodiscard]] bool is_held(std::int64_t now_s) const { return stopped_ || now_s < paused_until_s_; }
    /// Says a sentence unless it is the one said last.
    void say_once(const std::string& sentence);

    MailQueue* queue_;
    MailTransport* transport_;
    MailerSettings settings_;
    MailerSurroundings surroundings_;
    std::string said_;
    std::int32_t failures_ = 0;  ///< connections that failed, one after another
    std::int64_t paused_until_s_ = 0;
    bool stopped_ = false;
    std::atomic<MailRound> last_round_ = MailRound::kNothingDue;
};

/// A thread that sends what a queue holds and reads the bounces that come in. The queue is called from that thread.
class Mailer {
  public:
    /// Starts at once. All must outlive the mailer; `idle_s` is the longest time between two looks.
    Mailer(Mailing& mailing, BounceIntake& bounces, MailTransport& transport, std::function<std::int64_t()> now_s, std::int64_t idle_s);
    /// Stops: a mail that is being handed over is waited for, for as long as the transport takes when it is told to hurry.
    ~Mailer();
    Mailer(const Mailer&) = delete;
    Mailer& operator=(const Mailer&) = delete;

    /// Something was put into the queue.
    void wake();

  private:
    struct Thread;
    std::unique_ptr<Thread> thread_;
};

}  // namespace counterpart::endpoint
