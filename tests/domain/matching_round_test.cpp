#include "domain/matching_round.h"

#include <algorithm>
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
    for (const char* name : {"one", "two"}) {
        ApplicationRecord waiting = *programme.application_of(sample_id(name), sample_id("round 2"));
        waiting.waits_since_s = kSampleNow_s;
        programme.apply(waiting, 102);
    }
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
    std::vector<Wait> waits{{sample_id("round 2 of one"), kSampleNow_s}, {sample_id("round 2 of two"), kSampleNow_s}};
    std::ranges::sort(waits);
    std::vector<Wait> found = round->waits;
    std::ranges::sort(found);
    CHECK(found == waits);
    CHECK_FALSE(matching_round(programme, sample_id("none")).has_value());
}

TEST_CASE("the matching learns what becomes of the odd one out, and who stands in") {
    Programme programme = sample_programme();
    RoundRecord record = *programme.round(sample_id("round 2"));
    record.odd_one_out = OddOneOut::kStandIn;
    record.stand_in_id = sample_id("officer");
    programme.apply(record, 100);
    const auto round = matching_round(programme, record.id);
    REQUIRE(round.has_value());
    CHECK(round->odd_one_out == OddOneOut::kStandIn);
    CHECK(round->stand_in_id == sample_id("officer"));
    CHECK(round->waits.empty());
}

TEST_CASE("whose partnership is over waits for a new one only if they asked for it, until that one is over too") {
    Programme programme = sample_programme();
    const std::string id = sample_id("round 2 of one");
    CHECK(waits_for_partner(programme, *programme.application(sample_id("round 2 of three"))));
    CHECK_FALSE(waits_for_partner(programme, *programme.application(id)));
    Partnership ended = *programme.partnership(sample_id("one+two"));
    ended.ended_at_s = kSampleNow_s;
    programme.apply(ended, 100);
    CHECK_FALSE(waits_for_partner(programme, *programme.application(id)));
    ApplicationRecord asked = *programme.application(id);
    asked.waits_since_s = kSampleNow_s;
    programme.apply(asked, 101);
    CHECK(waits_for_partner(programme, *programme.application(id)));
    Partnership second{sample_id("one+three"), sample_id("round 2"), {sample_id("one"), sample_id("three")}, 1, 0};
    programme.apply(second, 102);
    CHECK_FALSE(waits_for_partner(programme, *programme.application(id)));
    second.started_at_s = kSampleNow_s + 60;
    second.ended_at_s = kSampleNow_s + 120;
    programme.apply(second, 103);
    CHECK_FALSE(waits_for_partner(programme, *programme.application(id)));
}
