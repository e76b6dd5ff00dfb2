#include "endpoint/ledger_wait.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("a job that is waited for is stored when it is done, and its problem comes back") {
    const TestDatabase database(StoreKind::kSqlite);
    const auto ledger = Ledger::open(database.open(), [] { return kNow_s; }).value();
    REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, [](LedgerView& view) {
                view.write(domain::sample_person("one"));
                return Result<void>();
            }).has_value());
    CHECK(do_in_ledger(*ledger, JobAccess::kRead, [](LedgerView& view) {
              return view.programme().person(domain::sample_id("one")) == nullptr ? fail("gone") : Result<void>();
          }).has_value());
    CHECK(do_in_ledger(*ledger, JobAccess::kRead, [](LedgerView&) -> Result<void> { return fail("refused"); }).error().code == "refused");
}
