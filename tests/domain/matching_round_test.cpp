#include "domain/matching_round.h"

#include <string>
#include <vector>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("the matching gets the submitted applications of people without a partner, and whom they met before") {
    Programme programme = sample_programme();
    Partnership ended = *programme.partnership(sample_id("one+two"));
    ended.ended_at_s = kSampleNow_s;
    programme.apply(ended, 100);
    ApplicationRecord withdrawn = *programme.application(sample_id("round 2 of three"));
    withdrawn.state = ApplicationState::kWithdrawn;
    programme.apply(withdrawn, 101);
    const auto round = matching_round(programme, sample_id("round 2"));
    REQUIRE(round.has_value());
    REQUIRE(round->applications.size() == 2);
    const Application& one = round->applications[round->applications[0].name == "Person one" ? 0 : 1];
    CHECK(one.name == "Person one");
    CHECK(one.earlier_partners.size() == 2);
    CHECK(round->name == "round 2");
    CHECK_FALSE(matching_round(programme, sample_id("none")).has_value());
}
