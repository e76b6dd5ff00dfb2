#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/ledger_wait.h"
#include "endpoint/running_server.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"
#include "support/sample_programme.h"

namespace counterpart::endpoint {

/// The sample programme behind some routes, over the wire.
class SampleServer {
  public:
    /// `make` makes the routes over the ledger, for the page at this address.
    explicit SampleServer(const std::function<std::vector<Route>(Ledger&, std::string)>& make)
        : ledger_(Ledger::open(database_.open(), [] { return kNow_s; }).value()), server_({}, make(*ledger_, "https://x.example")) {
        REQUIRE(do_in_ledger(*ledger_, JobAccess::kWrite, [](LedgerView& view) {
                    for (const domain::Record& record : domain::sample_programme_records()) {
                        view.write(record);
                    }
                    return Result<void>();
                }).has_value());
    }
    [[nodiscard]] std::string ask(std::string_view target, const std::string& fields = {}, std::string_view method = "GET") const {
        return exchange(server_.port(), get(target, fields, method));
    }

  private:
    TestDatabase database_{StoreKind::kSqlite};
    std::unique_ptr<Ledger> ledger_;
    RunningServer server_;
};

}  // namespace counterpart::endpoint
