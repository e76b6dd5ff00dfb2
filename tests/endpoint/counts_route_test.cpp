#include "endpoint/counts_route.h"

#include <atomic>

#include <catch2/catch_test_macros.hpp>

#include "codec/counts_json.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/running_server.h"
#include "endpoint/test_stores.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("anybody can ask for the counts of earlier rounds, which caches may keep for five minutes") {
    const TestDatabase database(StoreKind::kSqlite);
    std::atomic<std::int64_t> now_s = domain::kSampleNow_s;
    const auto ledger = Ledger::open(database.open(), [&] { return now_s.load(); }).value();
    const RunningServer server({}, {counts_route(*ledger)});
    const auto write = [&](const domain::Record& record) {
        REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, [&](LedgerView& view) {
                    view.write(record);
                    return Result<void>();
                }).has_value());
    };
    for (const domain::Record& record : domain::sample_programme_records()) {
        write(record);
    }
    const auto counts = [&] {
        const std::string answer = exchange(server.port(), get("/api/counts"));
        REQUIRE(status_of(answer) == 200);
        CHECK(field_of(answer, "Cache-Control") == "public, max-age=300");
        return codec::decode_public_counts(body_of(answer)).value().value;
    };
    const domain::PublicCounts first = counts();
    CHECK(first.rounds == 2);
    CHECK(first.people == 7);
    CHECK(first.countries.size() == 6);
    CHECK(first.by_country.empty());
    CHECK(first.by_language == domain::CountsByName{{"en", 7}});
    write(domain::sample_application("four", "DE", "round 2"));
    CHECK(counts() == first);
    now_s += kKeepCounts_s;
    CHECK(counts().people == 8);
    ledger->stop();
    CHECK(status_of(exchange(server.port(), get("/api/counts"))) == 503);
}
