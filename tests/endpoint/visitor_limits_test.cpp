#include "endpoint/visitor_limits.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/fake_view.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("a network of visitors may write thirty changes at once and then one a minute, another network as many") {
    VisitorLimits limits;
    CHECK(limits.network_writes("one", 29, kNow_s) == 0);
    CHECK(limits.network_writes("one", 1, kNow_s) == 0);
    CHECK(limits.network_writes("one", 1, kNow_s) == 60);
    CHECK(limits.network_writes("two", 1, kNow_s) == 0);
    CHECK(limits.network_writes("one", 1, kNow_s + 60) == 0);
}

TEST_CASE("many changes at once are taken together, and waited for afterwards") {
    VisitorLimits limits;
    CHECK(limits.network_writes("one", 100, kNow_s) == 0);
    CHECK(limits.network_writes("one", 1, kNow_s) == 71 * 60);
    CHECK(limits.network_writes("one", 1, kNow_s + 71 * 60) == 0);
}

TEST_CASE("an address gets few mails from strangers") {
    VisitorLimits limits;
    int mails = 0;
    for (int k = 0; k < 10; ++k) {
        mails += limits.address_may_get_mail("ana@example.org", kNow_s) ? 1 : 0;
    }
    CHECK(mails == 4);
    CHECK(limits.address_may_get_mail("ben@example.org", kNow_s));
}

TEST_CASE("what writes or sends mails counts, and what was answered before does not") {
    const FakeView view;
    const auto operation = [](domain::OperationBody body) {
        return domain::Operation{id_from_text("a"), 0, std::nullopt, std::move(body)};
    };
    codec::SyncRequest request;
    request.operations = {operation(domain::SubmitApplication()), operation(domain::AskToBeTold()), operation(domain::PostMessage()),
                          operation(domain::WithdrawApplication()), operation(domain::SaveProfile())};
    CHECK(limited_changes(view, request) == 3);
}
