#include "endpoint/retention_clock.h"

#include <atomic>

#include <catch2/catch_test_macros.hpp>

#include "domain/retention.h"
#include "endpoint/fake_view.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

domain::HelpRequest old_request(const std::string& name) {
    domain::HelpRequest request;
    request.id = id_from_text(name);
    request.person_id = kAna;
    request.text = "Help";
    request.asked_at_s = kNow_s - domain::kKeepHelp_days * kSecondsPerDay;
    return request;
}

/// Whether the ledger holds no requests for help; asked until it is so, ten seconds at most.
bool becomes_empty(Ledger& ledger) {
    for (int tries = 0; tries < 1'000; ++tries) {
        std::size_t left = 1;
        REQUIRE(do_in_ledger(ledger, JobAccess::kRead, [&](LedgerView& view) {
                    left = view.programme().all(domain::RecordKind::kHelpRequest).size();
                    return Result<void>();
                }).has_value());
        if (left == 0) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace

TEST_CASE("what is due is removed, a limited number at once") {
    FakeView view;
    view.now = kNow_s;
    for (std::size_t k = 0; k < kMostRemovedAtOnce + 2; ++k) {
        view.write(old_request("request " + std::to_string(k)));
    }
    REQUIRE(remove_due_records(view).has_value());
    CHECK(view.programme().all(domain::RecordKind::kHelpRequest).size() == 2);
}

TEST_CASE("the clock removes at the start, and what becomes due later") {
    const TestDatabase database(StoreKind::kSqlite);
    std::atomic<std::int64_t> now_s = kNow_s - 10;
    const auto ledger = Ledger::open(database.open(), [&] { return now_s.load(); }).value();
    REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, [](LedgerView& view) {
                view.write(old_request("one"));
                return Result<void>();
            }).has_value());
    const RetentionClock clock(*ledger, std::chrono::milliseconds(5));
    now_s = kNow_s;
    CHECK(becomes_empty(*ledger));
}
