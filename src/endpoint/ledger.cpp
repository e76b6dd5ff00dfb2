#include "endpoint/ledger.h"

#include <future>
#include <string>
#include <utility>

#include "endpoint/ledger_engine.h"

namespace counterpart::endpoint {
namespace {

/// Hands each call to the store's thread and waits.
class LedgerMails : public MailQueue {
  public:
    explicit LedgerMails(std::function<bool(std::function<void(Store&)>)> with_store) : with_store_(std::move(with_store)) {}

    Result<std::vector<DueMail>> take_due(const MailPace& pace, std::int64_t now_s, std::size_t most) override {
        return there<std::vector<DueMail>>([=](MailQueue& queue) { return queue.take_due(pace, now_s, most); });
    }
    Result<void> settle(std::string_view message_id, const Settlement& settlement) override {
        return there<void>([id = std::string(message_id), settlement](MailQueue& queue) { return queue.settle(id, settlement); });
    }
    Result<bool> note_bounce(std::string_view message_id, const BounceReport& report, std::int64_t now_s) override {
        return there<bool>([=, id = std::string(message_id)](MailQueue& queue) { return queue.note_bounce(id, report, now_s); });
    }

  private:
    template <typename T>
    Result<T> there(std::function<Result<T>(MailQueue&)> call) {
        const auto promise = std::make_shared<std::promise<Result<T>>>();
        auto result = promise->get_future();
        if (!with_store_([promise, call = std::move(call)](Store& store) { promise->set_value(call(store.mails())); })) {
            return fail("store_stopping");
        }
        return result.get();
    }

    std::function<bool(std::function<void(Store&)>)> with_store_;
};

}  // namespace

Result<std::unique_ptr<Ledger>> Ledger::open(std::unique_ptr<Store> store, Clock now_s) {
    auto engine = std::make_unique<Engine>(std::move(store), std::move(now_s));
    if (auto loaded = engine->load(); !loaded) {
        return std::unexpected(std::move(loaded).error());
    }
    engine->start();
    return std::unique_ptr<Ledger>(new Ledger(std::move(engine)));
}

Ledger::Ledger(std::unique_ptr<Engine> engine)
    : engine_(std::move(engine)),
      mails_(std::make_unique<LedgerMails>([this](std::function<void(Store&)> task) { return engine_->with_store(std::move(task)); })) {}

Ledger::~Ledger() = default;

void Ledger::submit(Job job) { engine_->submit(std::move(job)); }
bool Ledger::with_store(std::function<void(Store&)> task) { return engine_->with_store(std::move(task)); }
MailQueue& Ledger::mails() { return *mails_; }
void Ledger::backup(std::string file, std::function<void(const Result<void>&)> done) {
    engine_->begin_backup(std::move(file), std::move(done));
}
void Ledger::stop() { engine_->stop(); }

}  // namespace counterpart::endpoint
