#include "endpoint/mail/mailer.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "domain/mail_check.h"
#include "endpoint/mail/message.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kMatchedKind = "matched";
constexpr std::size_t kMostAtOnce = 20;
constexpr std::int64_t kLongestPause_s = 900;  // shorter than a mail's own waits: people wait for sign-in links

}  // namespace

Mailing::Mailing(MailQueue& queue, MailTransport& transport, MailerSettings settings, MailerSurroundings surroundings)
    : queue_(&queue), transport_(&transport), settings_(std::move(settings)), surroundings_(std::move(surroundings)) {}

MailRound Mailing::send_due(const std::function<bool()>& stopping) {
    last_round_ = work_round(stopping);
    return last_round_;
}

MailRound Mailing::work_round(const std::function<bool()>& stopping) {
    const std::int64_t start_s = surroundings_.now_s();
    if (is_held(start_s)) {
        return stopped_ ? MailRound::kStopped : MailRound::kPaused;
    }
    const auto due = queue_->take_due(settings_.pace, start_s, kMostAtOnce);
    if (!due) {
        say_once("the outbox cannot be read (" + due.error().code + "); mails wait.");
        return MailRound::kPaused;
    }
    for (const DueMail& taken : *due) {
        const std::int64_t now_s = surroundings_.now_s();
        const bool given_back = is_held(now_s) || stopping();
        settle(taken.mail, given_back ? settlement_of({}, taken.mail.attempts, taken.mail.created_at_s, now_s, 0) : handle(taken, now_s));
    }
    if (is_held(surroundings_.now_s())) {
        return stopped_ ? MailRound::kStopped : MailRound::kPaused;
    }
    if (due->empty()) {
        transport_->rest();
        return MailRound::kNothingDue;
    }
    return MailRound::kMore;
}

Settlement Mailing::handle(const DueMail& due, std::int64_t now_s) {
    const OutgoingMail& mail = due.mail;
    const bool useless = mail.useless_after_s != 0 && now_s > mail.useless_after_s;
    if (useless || !may_send(due.standing, mail.urgency, now_s)) {
        return {.state = MailState::kFailed, .not_before_s = 0, .attempts = mail.attempts - 1, .last_code = 0};
    }
    if (mail.kind == kMatchedKind && domain::names_address(mail.subject + "\n" + mail.text, mail.recipient)) {
        say_once("a mail would have named its reader as their own partner and was stopped (" + mail.message_id + ").");
        if (surroundings_.stopped) {
            surroundings_.stopped(mail);
        }
        return {.state = MailState::kFailed, .not_before_s = 0, .attempts = mail.attempts - 1, .last_code = kStoppedCode};
    }
    const Delivery delivery = attempt(mail);
    const std::int64_t after_s = surroundings_.now_s();
    learn_from(delivery, after_s);
    return settlement_of(delivery, mail.attempts, mail.created_at_s, after_s, surroundings_.chance());
}

Delivery Mailing::attempt(const OutgoingMail& mail) {
    // The same bytes at each attempt: whoever gets a mail twice sees one Message-ID and one date.
    const auto bytes = encode_mail({.message_id = mail.message_id,
                                    .from = settings_.from,
                                    .from_name = settings_.from_name,
                                    .to = mail.recipient,
                                    .subject = mail.subject,
                                    .text = mail.text,
                                    .written_at_s = mail.created_at_s});
    if (!bytes) {
        say_once("a mail cannot be written: its " + bytes.error().where + " is not sound (" + mail.message_id + ").");
        return {.outcome = DeliveryOutcome::kNever, .code = 0};
    }
    const std::string sender =
        settings_.bounce_address.empty() ? settings_.from : verp_address(settings_.bounce_address, mail.message_id, surroundings_.hash);
    return transport_->send({.message_id = mail.message_id, .sender = sender, .recipient = mail.recipient, .bytes = *bytes});
}

void Mailing::learn_from(const Delivery& delivery, std::int64_t now_s) {
    const std::string code = delivery.code == 0 ? "" : " (answer " + std::to_string(delivery.code) + ")";
    if (delivery.outcome == DeliveryOutcome::kOurConfiguration) {
        stopped_ = true;
        say_once("the mail server refuses the user or the password" + code +
                 "; no mail goes out until they are put right and this server is started again. The mails wait.");
        return;
    }
    if (delivery.outcome == DeliveryOutcome::kUnreachable) {
        paused_until_s_ = now_s + std::min(backoff_s(++failures_, surroundings_.chance()), kLongestPause_s);
        say_once("the mail server cannot be reached, or takes nothing from us now" + code + "; the mails wait.");
        return;
    }
    if (failures_ > 0) {
        failures_ = 0;
        say_once("the mail server can be reached again.");
    }
}

void Mailing::settle(const OutgoingMail& mail, const Settlement& settlement) {
    if (const auto stored = queue_->settle(mail.message_id, settlement); !stored) {
        say_once("what became of a mail cannot be stored (" + stored.error().code + "); it may go out twice.");
    }
}

void Mailing::say_once(const std::string& sentence) {
    if (sentence != said_) {
        said_ = sentence;
        surroundings_.say(sentence);
    }
}

struct Mailer::Thread {
    Mailing* mailing;
    BounceIntake* bounces;
    MailTransport* transport;
    std::function<std::int64_t()> now_s;
    std::chrono::seconds idle;
    std::mutex mutex;
    std::condition_variable changed;
    bool woken = false;
    bool stopping = false;
    std::thread thread;

    void run() {
        while (!is_stopping()) {
            bounces->look(now_s());
            if (mailing->send_due([this] { return is_stopping(); }) != MailRound::kMore) {
                std::unique_lock lock(mutex);
                changed.wait_for(lock, idle, [this] { return woken || stopping; });
                woken = false;
            }
        }
    }

    bool is_stopping() {
        const std::scoped_lock lock(mutex);
        return stopping;
    }

    void tell(bool Thread::* what) {
        {
            const std::scoped_lock lock(mutex);
            this->*what = true;
        }
        changed.notify_one();
    }
};

Mailer::Mailer(Mailing& mailing, BounceIntake& bounces, MailTransport& transport, std::function<std::int64_t()> now_s, std::int64_t idle_s)
    : thread_(std::make_unique<Thread>()) {
    thread_->mailing = &mailing;
    thread_->bounces = &bounces;
    thread_->transport = &transport;
    thread_->now_s = std::move(now_s);
    thread_->idle = std::chrono::seconds(idle_s);
    thread_->thread = std::thread([state = thread_.get()] { state->run(); });
}

Mailer::~Mailer() {
    thread_->tell(&Thread::stopping);
    thread_->transport->hurry();
    thread_->thread.join();
}

void Mailer::wake() { thread_->tell(&Thread::woken); }

}  // namespace counterpart::endpoint
