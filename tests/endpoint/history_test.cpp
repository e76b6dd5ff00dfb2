// Clients and a server over a bad network and a bad disk, played from a seed: requests and answers are lost, doubled and late, the power goes.
// Afterwards everybody must agree on what happened. COUNTERPART_LONG=1 plays 1,000 seeds.
#include <cstdlib>
#include <future>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "domain/visible.h"
#include "endpoint/fault_vfs.h"
#include "endpoint/sqlite_database.h"
#include "endpoint/sync.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

// Tests name the fields that matter.
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"

namespace {

using SeededRandom = std::mt19937_64;
using Replica = std::map<domain::RecordKey, codec::SyncRecord>;

std::string seeded_id(SeededRandom& random) { return id_from_text(std::to_string(random())); }
bool happens(SeededRandom& random, unsigned one_in) { return random() % one_in == 0; }

/// The server: a ledger over the bad disk, started again after each loss of power.
class HistoryServer {
  public:
    HistoryServer() {
        start();
        REQUIRE(work([](LedgerView& view) {
                    for (const domain::Record& record : domain::sample_programme_records()) {
                        view.write(record);
                    }
                    return Result<void>();
                }).has_value());
    }

    Result<void> work(std::function<Result<void>(LedgerView&)> job, std::vector<std::string> operation_ids = {}) {
        std::promise<Result<void>> promise;
        ledger_->submit({.operation_ids = std::move(operation_ids), .run = std::move(job), .done = [&](const Result<void>& outcome) {
                             promise.set_value(outcome);
                         }});
        auto outcome = promise.get_future().get();
        rest();
        return outcome;
    }

    /// Answers a request as it stands on the wire; nothing if the store failed.
    std::optional<std::string> answer(const std::string& person_id, const std::string& bytes) {
        const auto request = codec::decode_sync_request(bytes).value().value;
        std::vector<std::string> ids;
        for (const auto& operation : request.operations) {
            ids.push_back(operation.id);
        }
        std::string response;
        const auto outcome = work(
            [&](LedgerView& view) {
                return sync(view, person_id, request, queue_order_).transform([&](const auto& synced) {
                    response = codec::encode_sync_response(synced);
                });
            },
            ids);
        return outcome ? std::optional(response) : std::nullopt;
    }

    void plan_power_cut(std::int64_t at_call) { disk_.plan(Fault::kPowerCut, at_call); }

    /// The power comes back.
    void start_again(std::uint64_t seed) {
        ledger_.reset();
        disk_.lose_power(seed);
        start();
    }
    [[nodiscard]] bool has_failed() const { return disk_.has_failed(); }

  private:
    void start() {
        ledger_ =
            Ledger::open(open_sqlite_store("a.db", {.file_system = FaultDisk::kName}).value(), [] { return domain::kSampleNow_s; }).value();
        rest();
    }
    /// Waits until the ledger's thread does nothing.
    void rest() {
        std::promise<void> promise;
        ledger_->with_store([&](Store&) { promise.set_value(); });
        promise.get_future().get();
    }

    FaultDisk disk_;
    std::unique_ptr<Ledger> ledger_;
    std::uint64_t mails_ = 0;
    QueueOrder queue_order_ = [this](LedgerView& view, const domain::MailOrder& order) {
        view.queue_mail(
            {.message_id = id_from_text("mail " + std::to_string(++mails_)), .recipient = order.address, .created_at_s = view.now_s()});
    };
};

/// A page: an outbox that is emptied by answers alone, and what it was told.
struct HistoryPage {
    std::string person_id;
    std::vector<domain::Operation> outbox;
    std::optional<std::string> cursor;
    Replica replica;
    bool wants_more = false;
};

/// What was answered to each operation, ever, and what each was.
struct History {
    std::map<std::string, domain::Operation> operations;
    std::map<std::string, std::set<std::string>> answers;  ///< the codes; "ok" for done
    std::vector<std::string> anomalies;
};

std::int64_t sequence_in(const HistoryPage& page, const domain::RecordKey& key) {
    const auto found = page.replica.find(key);
    return found == page.replica.end() ? 0 : found->second.sequence;
}

domain::OperationBody random_body(const HistoryPage& page, SeededRandom& random) {
    const std::string text = "text " + std::to_string(random() % 1000);
    switch (random() % 6) {
        case 0: return domain::SaveProfile{.name = text};
        case 1:
            return domain::PostMessage{
                .post_id = seeded_id(random), .answers_id = {}, .title = text, .visitor_name = {}, .text = text, .language = {}};
        case 2:
            return domain::LogContact{.entry_id = happens(random, 2) ? domain::sample_id("contact of one") : seeded_id(random),
                                      .partnership_id = domain::sample_id("one+two"),
                                      .at_s = 1'411'000'000,
                                      .note = text};
        case 3:
            return domain::AgreeToShow{.application_id = domain::sample_id("round 2 of one"),
                                       .shared = static_cast<domain::SharedFields>(domain::kAlwaysShared | (random() % 8192))};
        case 4:
            return domain::AskForHelp{
                .request_id = seeded_id(random), .partnership_id = {}, .kind = domain::HelpKind::kOther, .text = text};
        default: {
            for (const auto& [key, record] : page.replica) {
                if (key.kind == domain::RecordKind::kPost && happens(random, 3)) {
                    return domain::HidePost{.post_id = key.id,
                                            .state = happens(random, 2) ? domain::PostState::kHidden : domain::PostState::kShown};
                }
            }
            return domain::SaveProfile{.name = text};
        }
    }
}

void add_operation(HistoryPage& page, History& history, SeededRandom& random) {
    domain::Operation operation{.id = seeded_id(random),
                                .made_at_s = static_cast<std::int64_t>(random() % 2'000'000'000),
                                .base_sequence = {},
                                .body = random_body(page, random)};
    const std::int64_t base = sequence_in(page, domain::target_of(operation.body, page.person_id));
    if (base > 0 && happens(random, 2)) {
        operation.base_sequence = base;
    }
    history.operations.emplace(operation.id, operation);
    page.outbox.push_back(std::move(operation));
}

void note_answers(const codec::SyncResponse& response, History& history) {
    for (const codec::SyncAnswer& answer : response.answers) {
        history.answers[answer.operation_id].insert(answer.problem ? answer.problem->code : "ok");
    }
}

void take_in(HistoryPage& page, const codec::SyncResponse& response, History& history) {
    for (const codec::SyncAnswer& answer : response.answers) {
        std::erase_if(page.outbox, [&](const domain::Operation& operation) { return operation.id == answer.operation_id; });
    }
    if (response.reset) {
        page.replica.clear();
    }
    for (const codec::SyncRecord& record : response.records) {
        const domain::RecordKey key = domain::key_of(record.record);
        if (sequence_in(page, key) > record.sequence) {
            history.anomalies.push_back("a record went back in time");
        }
        page.replica.insert_or_assign(key, record);
    }
    for (const domain::RecordKey& key : response.gone) {
        page.replica.erase(key);
    }
    page.cursor = response.cursor;
    page.wants_more = response.more;
}

/// A request that is still under way somewhere in the network.
struct LateCopy {
    std::string person_id;
    std::string bytes;
};

class HistoryPlay {
  public:
    explicit HistoryPlay(std::uint64_t seed) : random_(seed) {
        for (const char* name : {"one", "two", "three", "officer", "coordinator"}) {
            pages_.push_back({.person_id = domain::sample_id(name)});
        }
    }

    [[nodiscard]] std::size_t operation_count() const { return history_.operations.size(); }
    [[nodiscard]] int restart_count() const { return restarts_; }

    std::vector<std::string> run() {
        for (int step = 0; step < 80; ++step) {
            play_step();
        }
        drain();
        check_answers();
        check_updates();
        check_replicas();
        return history_.anomalies;
    }

  private:
    void play_step() {
        if (!late_.empty() && happens(random_, 4)) {
            const LateCopy copy = late_[random_() % late_.size()];
            deliver(copy.person_id, copy.bytes);
        }
        if (happens(random_, 10)) {
            server_.plan_power_cut(1 + static_cast<std::int64_t>(random_() % 12));
        }
        HistoryPage& page = pages_[random_() % pages_.size()];
        for (std::uint64_t i = random_() % 3; i > 0; --i) {
            add_operation(page, history_, random_);
        }
        exchange(page, random_() % 6);
        if (server_.has_failed() || happens(random_, 15)) {
            ++restarts_;
            server_.start_again(random_());
        }
    }

    std::optional<codec::SyncResponse> deliver(const std::string& person_id, const std::string& bytes) {
        const auto answer = server_.answer(person_id, bytes);
        if (!answer) {
            return std::nullopt;
        }
        auto response = codec::decode_sync_response(*answer).value().value;
        note_answers(response, history_);
        return response;
    }

    void exchange(HistoryPage& page, std::uint64_t fate) {
        const std::string bytes = codec::encode_sync_request(
            {.cursor = page.cursor, .operations = page.outbox, .limit = static_cast<std::int32_t>(1 + random_() % 30)});
        if (fate == 1 || fate == 4) {
            late_.push_back({.person_id = page.person_id, .bytes = bytes});
        }
        if (fate == 0 || fate == 1) {
            return;  // the request is lost, or only late
        }
        auto response = deliver(page.person_id, bytes);
        if (fate == 2) {
            return;  // the answer is lost
        }
        if (fate == 3) {
            response = deliver(page.person_id, bytes);
        }
        if (response) {
            take_in(page, *response, history_);
        }
    }

    /// The network and the disk are well again, and everybody sends what is left.
    void drain() {
        server_.start_again(random_());
        for (int round = 0; round < 2; ++round) {
            for (HistoryPage& page : pages_) {
                do {
                    exchange(page, 5);
                } while (!page.outbox.empty() || page.wants_more);
            }
        }
    }

    void check_answers() {
        for (const auto& [id, operation] : history_.operations) {
            if (history_.answers[id].size() != 1) {
                history_.anomalies.push_back("an operation had " + std::to_string(history_.answers[id].size()) + " different answers");
            }
        }
    }

    /// Of the changes to one record that were made looking at the same state, one at most may have been accepted.
    void check_updates() {
        std::set<std::pair<domain::RecordKey, std::int64_t>> accepted;
        for (const auto& [id, operation] : history_.operations) {
            const bool is_profile = std::holds_alternative<domain::SaveProfile>(operation.body);
            if (operation.base_sequence && !is_profile && history_.answers[id].contains("ok") &&
                !accepted.emplace(domain::target_of(operation.body, {}), *operation.base_sequence).second) {
                history_.anomalies.emplace_back("an update was lost");
            }
        }
    }

    void check_replicas() {
        REQUIRE(server_
                    .work([&](LedgerView& view) {
                        for (const HistoryPage& page : pages_) {
                            check_replica(page, view.programme());
                        }
                        check_posts(view.programme());
                        return Result<void>();
                    })
                    .has_value());
    }

    void check_replica(const HistoryPage& page, const domain::Programme& programme) {
        const domain::Actor actor = domain::actor_of(programme, page.person_id);
        Replica expected;
        for (std::size_t kind = 0; kind < domain::kRecordKindCount; ++kind) {
            for (const domain::Record* record : programme.all(static_cast<domain::RecordKind>(kind))) {
                const domain::RecordKey key = domain::key_of(*record);
                if (auto seen = domain::visible(programme, actor, *record)) {
                    expected.emplace(key, codec::SyncRecord{.record = std::move(*seen), .sequence = programme.sequence_of(key)});
                }
            }
        }
        if (expected != page.replica) {
            history_.anomalies.emplace_back("a page differs from the server");
        }
    }

    void check_posts(const domain::Programme& programme) {
        for (const auto& [id, operation] : history_.operations) {
            const auto* body = std::get_if<domain::PostMessage>(&operation.body);
            if (body == nullptr) {
                continue;
            }
            const domain::Post* post = programme.post(body->post_id);
            const bool is_there = post != nullptr && post->text == body->text;
            if (is_there != history_.answers[id].contains("ok")) {
                history_.anomalies.emplace_back("a post is there and was refused, or the other way round");
            }
        }
    }

    SeededRandom random_;
    HistoryServer server_;
    std::vector<HistoryPage> pages_;
    std::vector<LateCopy> late_;
    History history_;
    int restarts_ = 0;
};

}  // namespace

TEST_CASE("whatever the network and the disk do, everybody agrees on what happened") {
    const bool is_long = std::getenv("COUNTERPART_LONG") != nullptr;
    const std::uint64_t seeds = is_long ? 1000 : 6;
    std::size_t operations = 0;
    int restarts = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        INFO("seed " << seed);
        HistoryPlay play(seed);
        REQUIRE(play.run() == std::vector<std::string>());
        operations += play.operation_count();
        restarts += play.restart_count();
    }
    if (is_long) {
        WARN(seeds << " histories: " << operations << " operations, " << restarts << " losses of power, no anomaly");
    }
}
