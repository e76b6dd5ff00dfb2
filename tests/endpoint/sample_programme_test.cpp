#include "endpoint/sample_programme.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "domain/field_checks.h"
#include "domain/matching_round.h"
#include "domain/visible.h"
#include "endpoint/fake_view.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::size_t count_of(const FakeView& view, domain::RecordKind kind) { return view.programme().all(kind).size(); }

}  // namespace

TEST_CASE("the sample has a running round with partners, an open one with applications, a forum and a call for help") {
    FakeView view;
    REQUIRE(fill_with_sample(view).has_value());
    const auto& programme = view.programme();
    const domain::Person* participant = programme.person_by_address(kSampleParticipant);
    const domain::Person* coordinator = programme.person_by_address(kSampleCoordinator);
    REQUIRE((participant != nullptr && coordinator != nullptr));
    CHECK(domain::is_staff(domain::actor_of(programme, coordinator->id)));
    REQUIRE(programme.partnerships_of(participant->id).size() == 1);
    CHECK(programme.partnerships_of(participant->id)[0]->ended_at_s == 0);
    CHECK(count_of(view, domain::RecordKind::kContactEntry) == 4);
    CHECK(count_of(view, domain::RecordKind::kPost) == 8);
    CHECK(count_of(view, domain::RecordKind::kHelpRequest) == 1);
    const auto rounds = programme.all(domain::RecordKind::kRound);
    REQUIRE(rounds.size() == 2);
    const auto in_state = [&](domain::RoundState state) {
        return std::get<domain::RoundRecord>(
            **std::ranges::find_if(rounds, [&](const auto* round) { return std::get<domain::RoundRecord>(*round).state == state; }));
    };
    CHECK(in_state(domain::RoundState::kRunning).starts_on < civil_from_days(view.now / kSecondsPerDay));
    const domain::RoundRecord open = in_state(domain::RoundState::kOpen);
    CHECK((open.opens_at_s < view.now && view.now < open.closes_at_s));
    CHECK(domain::matching_round(programme, open.id)->applications.size() == 5);
    CHECK(view.mails.empty());
}

TEST_CASE("the partner of the sample shows all but one field") {
    FakeView view;
    REQUIRE(fill_with_sample(view).has_value());
    const auto& programme = view.programme();
    const std::string participant = programme.person_by_address(kSampleParticipant)->id;
    const std::string partner = programme.person_by_address("partner@example.org")->id;
    const std::string round = programme.partnerships_of(participant)[0]->round_id;
    const auto seen = domain::visible(programme, domain::actor_of(programme, participant), *programme.application_of(partner, round));
    REQUIRE(seen.has_value());
    const auto& application = std::get<domain::ApplicationRecord>(*seen).application;
    CHECK(application.name == "Amina Wekesa");
    CHECK(application.hopes.empty() == false);
    CHECK(application.place.empty());
}

TEST_CASE("a programme that holds something is left as it is, and has no sample links") {
    FakeView view;
    view.write(domain::Post{.id = kAna});
    REQUIRE(fill_with_sample(view).has_value());
    CHECK(count_of(view, domain::RecordKind::kPerson) == 0);
    const TestDatabase database(StoreKind::kSqlite);
    const auto ledger = Ledger::open(database.open(), [] { return kNow_s; }).value();
    CHECK(sample_links(*ledger, "http://localhost:8080").value().empty());
}

TEST_CASE("the sample is stored, and each asking makes new links for its people") {
    const TestDatabase database(StoreKind::kSqlite);
    const auto ledger = Ledger::open(database.open(), [] { return kNow_s; }).value();
    REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, fill_with_sample).has_value());
    const auto first = sample_links(*ledger, "http://localhost:8080").value();
    const auto second = sample_links(*ledger, "http://localhost:8080").value();
    REQUIRE(first.size() == 2);
    CHECK(first[0].who == "coordinator");
    CHECK(first[0].link.starts_with("http://localhost:8080/#/sign-in/"));
    CHECK(first[1].who == "participant");
    CHECK(first[0].link != second[0].link);
}
