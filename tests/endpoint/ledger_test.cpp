#include "endpoint/ledger.h"

#include <atomic>
#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "endpoint/test_stores.h"

using namespace counterpart;
using namespace counterpart::endpoint;

// Tests name the fields that matter.
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"

namespace {

std::string numbered_id(int number) {
    std::string digits = std::to_string(number);
    return std::string(32 - digits.size(), '0') + digits;
}

domain::Post numbered_post(int number, std::string text) {
    return {.id = numbered_id(number),
            .thread_id = numbered_id(number),
            .title = "Title",
            .author_name = "Visitor",
            .text = std::move(text),
            .posted_at_s = 5};
}

constexpr domain::RecordKind kPost = domain::RecordKind::kPost;

std::unique_ptr<Ledger> open_ledger(std::unique_ptr<Store> store) {
    return Ledger::open(std::move(store), [] { return std::int64_t{1000}; }).value();
}

/// Runs a job and waits for what became of it.
Result<void> run_job(Ledger& ledger, std::function<Result<void>(LedgerView&)> work, JobAccess access = JobAccess::kWrite) {
    std::promise<Result<void>> promise;
    ledger.submit({.access = access, .run = std::move(work), .done = [&](const Result<void>& outcome) { promise.set_value(outcome); }});
    return promise.get_future().get();
}

std::string text_of_post(Ledger& ledger, int number) {
    std::string text;
    REQUIRE(run_job(
                ledger,
                [&](LedgerView& view) {
                    const domain::Post* found = view.programme().post(numbered_id(number));
                    text = found == nullptr ? "(none)" : found->text;
                    return Result<void>();
                },
                JobAccess::kRead)
                .has_value());
    return text;
}

/// A store that does as told: fails its next commits with a problem.
class FailingStore : public Store {
  public:
    explicit FailingStore(std::unique_ptr<Store> inner) : inner_(std::move(inner)) {}
    Result<Found> begin(const Wanted& wanted) override { return inner_->begin(wanted); }
    Result<void> commit(const WriteBatch& batch) override {
        if (failures > 0) {
            --failures;
            inner_->roll_back();
            return fail(code);
        }
        return inner_->commit(batch);
    }
    void roll_back() override { inner_->roll_back(); }
    Result<Found> read(const Wanted& wanted) override { return inner_->read(wanted); }
    Result<std::optional<PrivateRow>> private_row(const PrivateKey& key) override { return inner_->private_row(key); }
    Result<std::vector<PrivateRow>> private_rows(std::string_view kind, std::string_view id_start) override {
        return inner_->private_rows(kind, id_start);
    }
    Result<std::vector<codec::MailLine>> mails_of(const MailsWanted& wanted) override { return inner_->mails_of(wanted); }
    Result<std::vector<codec::DeliveryLine>> deliveries_of(std::string_view round_id, std::int32_t batch) override {
        return inner_->deliveries_of(round_id, batch);
    }
    MailQueue& mails() override { return inner_->mails(); }
    Result<void> tidy(std::int64_t now_s) override { return inner_->tidy(now_s); }
    [[nodiscard]] bool is_shared() const override { return inner_->is_shared(); }
    Result<std::unique_ptr<Backup>> start_backup(const std::string& file) override { return inner_->start_backup(file); }

    std::atomic<int> failures = 0;
    std::string code = "store_failed";

  private:
    std::unique_ptr<Store> inner_;
};

}  // namespace

TEST_CASE("what a job writes is seen by the next one and after the next start") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    {
        const auto ledger = open_ledger(database.open());
        REQUIRE(run_job(*ledger, [](LedgerView& view) {
                    view.write(numbered_post(1, "one"));
                    view.write(numbered_post(2, "two"));
                    CHECK(view.programme().post(numbered_id(1))->text == "one");
                    return Result<void>();
                }).has_value());
        REQUIRE(run_job(*ledger, [](LedgerView& view) {
                    view.write(numbered_post(1, "changed"));
                    view.remove({kPost, numbered_id(2)});
                    return Result<void>();
                }).has_value());
        CHECK(text_of_post(*ledger, 1) == "changed");
        CHECK(text_of_post(*ledger, 2) == "(none)");
    }
    const auto ledger = open_ledger(database.open());
    CHECK(text_of_post(*ledger, 1) == "changed");
    CHECK(text_of_post(*ledger, 2) == "(none)");
    CHECK(run_job(*ledger, [](LedgerView& view) {
              CHECK(view.programme().last_sequence() == 4);
              CHECK(view.programme().sequence_of({kPost, numbered_id(2)}) == 4);
              return Result<void>();
          }).has_value());
}

TEST_CASE("a job that fails leaves nothing behind, and its neighbours in the group stay") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto ledger = open_ledger(database.open());
    std::vector<std::promise<Result<void>>> promises(40);
    for (int i = 0; i < 40; ++i) {
        ledger->submit({.run = [i](LedgerView& view) -> Result<void> {
                            view.write(numbered_post(i, "text"));
                            view.write(numbered_post(1000, std::to_string(i)));
                            view.put_private({.key = {"_x", std::to_string(i)}, .content = "x"});
                            view.keep_answer({.operation_id = numbered_id(i), .actor_id = "", .content = "{}"});
                            if (i % 2 == 1) {
                                return fail("odd");
                            }
                            return {};
                        },
                        .done = [&, i](const Result<void>& outcome) { promises[static_cast<std::size_t>(i)].set_value(outcome); }});
    }
    for (std::size_t i = 0; i < promises.size(); ++i) {
        CHECK(promises[i].get_future().get().has_value() == (i % 2 == 0));
    }
    CHECK(text_of_post(*ledger, 38) == "text");
    CHECK(text_of_post(*ledger, 39) == "(none)");
    CHECK(text_of_post(*ledger, 1000) == "38");
    REQUIRE(run_job(*ledger, [](LedgerView& view) {
                CHECK(view.private_rows("_x", "").value().size() == 20);
                CHECK(view.programme().last_sequence() == 40);
                return Result<void>();
            }).has_value());
}

TEST_CASE("a group whose commit fails is refused as a whole and forgotten") {
    const TestDatabase database(StoreKind::kSqlite);
    auto store = std::make_unique<FailingStore>(database.open());
    FailingStore& failing = *store;
    const auto ledger = open_ledger(std::move(store));
    REQUIRE(run_job(*ledger, [](LedgerView& view) {
                view.write(numbered_post(1, "before"));
                return Result<void>();
            }).has_value());
    const auto change = [](LedgerView& view) {
        view.write(numbered_post(1, "after"));
        view.write(numbered_post(2, "new"));
        return Result<void>();
    };
    failing.failures = 1;
    CHECK(run_job(*ledger, change).error().code == "store_failed");
    CHECK(text_of_post(*ledger, 1) == "before");
    CHECK(text_of_post(*ledger, 2) == "(none)");
    failing.code = "store_try_again";
    failing.failures = 3;
    CHECK(run_job(*ledger, change).has_value());
    CHECK(text_of_post(*ledger, 1) == "after");
    REQUIRE(run_job(*ledger, [](LedgerView& view) {
                CHECK(view.programme().last_sequence() == 3);
                return Result<void>();
            }).has_value());
}

TEST_CASE("what the database does not take fails alone") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto ledger = open_ledger(database.open());
    std::vector<std::promise<Result<void>>> promises(6);
    for (int i = 0; i < 6; ++i) {
        ledger->submit({.run =
                            [i](LedgerView& view) {
                                view.write(numbered_post(i, "text"));
                                // Two mails under one id: the second is refused.
                                view.queue_mail({.message_id = i < 2 ? numbered_id(0) : numbered_id(i), .recipient = "a@example.org"});
                                return Result<void>();
                            },
                        .done = [&, i](const Result<void>& outcome) { promises[static_cast<std::size_t>(i)].set_value(outcome); }});
    }
    int failed = 0;
    for (auto& promise : promises) {
        failed += promise.get_future().get().has_value() ? 0 : 1;
    }
    CHECK(failed == 1);
    CHECK(text_of_post(*ledger, 0) == "text");
    CHECK(text_of_post(*ledger, 1) == "(none)");
    CHECK(text_of_post(*ledger, 5) == "text");
}

TEST_CASE("private rows are seen as they were written, and not once they have run out") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto ledger = open_ledger(database.open());
    REQUIRE(run_job(*ledger, [](LedgerView& view) {
                view.put_private({.key = {"_x", "a/1"}, .content = "one", .expires_at_s = 2000});
                view.put_private({.key = {"_x", "a/2"}, .content = "old", .expires_at_s = 1000});
                CHECK(view.private_row({"_x", "a/1"}).value()->content == "one");
                CHECK(view.private_row({"_x", "a/2"}).value() == std::nullopt);
                return Result<void>();
            }).has_value());
    REQUIRE(run_job(*ledger, [](LedgerView& view) {
                CHECK(view.private_rows("_x", "a/").value().size() == 1);
                view.remove_private({"_x", "a/1"});
                CHECK(view.private_row({"_x", "a/1"}).value() == std::nullopt);
                CHECK(view.private_rows("_x", "a/").value().empty());
                return Result<void>();
            }).has_value());
}

TEST_CASE("two endpoints over one PostgreSQL see each other's changes and leave no gap in the order") {
    const TestDatabase database(StoreKind::kPostgres);
    const auto one = open_ledger(database.open());
    const auto other = open_ledger(database.open());
    std::atomic<int> left = 200;
    std::promise<void> all_done;
    for (int i = 0; i < 200; ++i) {
        (i % 2 == 0 ? one : other)
            ->submit({.run =
                          [i](LedgerView& view) {
                              view.write(numbered_post(i, "text"));
                              view.write(numbered_post(1000, std::to_string(i)));
                              return Result<void>();
                          },
                      .done =
                          [&](const Result<void>& outcome) {
                              CHECK(outcome.has_value());
                              if (--left == 0) {
                                  all_done.set_value();
                              }
                          }});
    }
    all_done.get_future().get();
    for (int i : {0, 1, 198, 199}) {
        CHECK(text_of_post(*one, i) == "text");
        CHECK(text_of_post(*other, i) == "text");
    }
    CHECK(text_of_post(*one, 1000) == text_of_post(*other, 1000));
    CHECK(database.open()->read({}).value().last_sequence == 400);
}

TEST_CASE("jobs that wait are done before the ledger stops, and later ones are refused") {
    const TestDatabase database(StoreKind::kSqlite);
    const auto ledger = open_ledger(database.open());
    std::atomic<int> done = 0;
    for (int i = 0; i < 300; ++i) {
        ledger->submit({.run =
                            [i](LedgerView& view) {
                                view.write(numbered_post(i, "text"));
                                return Result<void>();
                            },
                        .done = [&](const Result<void>& outcome) { done += outcome ? 1 : 0; }});
    }
    ledger->stop();
    CHECK(done == 300);
    CHECK(run_job(*ledger, [](LedgerView&) { return Result<void>(); }).error().code == "store_stopping");
    CHECK(ledger->mails().take_due({}, 5, 5).error().code == "store_stopping");
    CHECK(database.open()->read({}).value().rows.size() == 300);
}

TEST_CASE("a ledger is copied while it works") {
    const TestDatabase database(StoreKind::kSqlite);
    const TemporaryFolder folder;
    const auto ledger = open_ledger(database.open());
    REQUIRE(run_job(*ledger, [](LedgerView& view) {
                for (int i = 0; i < 2000; ++i) {
                    view.write(numbered_post(i, std::string(500, 'x')));
                }
                return Result<void>();
            }).has_value());
    std::promise<Result<void>> copied;
    ledger->backup(folder.file("copy.db"), [&](const Result<void>& outcome) { copied.set_value(outcome); });
    REQUIRE(run_job(*ledger, [](LedgerView& view) {
                view.write(numbered_post(5000, "meanwhile"));
                return Result<void>();
            }).has_value());
    REQUIRE(copied.get_future().get().has_value());
}
