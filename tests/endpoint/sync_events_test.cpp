#include "endpoint/sync_events.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/fake_view.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::vector<SecurityEvent> events_of(domain::OperationBody body, std::optional<Problem> why_not) {
    codec::SyncRequest request;
    request.operations.push_back({.id = kAna, .made_at_s = 0, .base_sequence = {}, .body = std::move(body)});
    codec::SyncResponse response;
    response.answers.push_back({.operation_id = kAna, .problem = std::move(why_not), .current = {}});
    return events_of_sync(kAna, request, response);
}

}  // namespace

TEST_CASE("roles given and taken, accounts deleted and what was not allowed are events; the rest is not") {
    const domain::RoleGrant grant{.role = domain::Role::kAmbassador, .country = "ES"};
    const auto given = events_of(domain::GrantRole{.person_id = kBen, .grant = grant}, {});
    REQUIRE(given.size() == 1);
    CHECK(given[0].what == "role_given");
    CHECK(given[0].by_id == kAna);
    CHECK(given[0].to_id == kBen);
    CHECK(given[0].detail == "ambassador:ES");
    const auto invited = events_of(
        domain::InviteToTeam{.person_id = kBen, .email = "ben@example.org", .language = domain::UiLanguage::kEnglish, .grant = grant}, {});
    REQUIRE(invited.size() == 1);
    CHECK(invited[0].what == "role_given");
    CHECK(invited[0].detail == "ambassador:ES");
    CHECK(events_of(domain::RevokeRole{.person_id = kBen, .grant = grant}, {}).at(0).what == "role_taken");
    CHECK(events_of(domain::DeleteMyData{}, {}).at(0).what == "account_deleted");
    const auto corrected = events_of(domain::CorrectAddress{.person_id = kBen, .email = "ben@example.net"}, {});
    CHECK(corrected.at(0).what == "address_corrected");
    CHECK(corrected.at(0).to_id == kBen);
    CHECK(corrected.at(0).detail.empty());
    const auto refused = events_of(domain::GrantRole{.person_id = kBen, .grant = grant}, problem("not_allowed"));
    CHECK(refused.at(0).what == "refused");
    CHECK(refused.at(0).detail == "grant_role");
    CHECK(events_of(domain::SaveProfile{.name = "Ana"}, {}).empty());
    CHECK(events_of(domain::SaveProfile{.name = ""}, problem("empty_field")).empty());
}
