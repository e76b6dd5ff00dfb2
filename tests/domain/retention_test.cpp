#include "domain/retention.h"

#include <algorithm>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("personal records of a round are due some days after its last day, partnerships never") {
    const Programme programme = sample_programme();
    const RoundRecord& round = *programme.round(sample_id("round 1"));
    const std::int64_t due_s = due_at_s(round);
    CHECK(due_s == days_from_civil({2014, 3, 1}) * kSecondsPerDay + (16 * 7 + 365) * kSecondsPerDay);
    CHECK(records_due(programme, due_s - 1).empty());
    const std::vector<RecordKey> due = records_due(programme, due_s);
    CHECK(due.size() == 3);  // two applications, one contact entry
    for (const RecordKey& key : due) {
        CHECK(key.kind != RecordKind::kPartnership);
    }
}

TEST_CASE("a round that is not ended keeps its records") {
    const std::vector<RecordKey> due = records_due(sample_programme(), kSampleNow_s * 2);
    CHECK(due.size() == 5);  // those of round 1, an old wish to be told, and a day in the tool
}

TEST_CASE("a day in the tool is forgotten two years later") {
    const Programme programme = sample_programme();
    const RecordKey key{RecordKind::kWorkDay, work_day_id(sample_id("coordinator"), {2014, 9, 28})};
    const std::int64_t due_s = (days_from_civil({2014, 9, 28}) + kKeepWork_days) * kSecondsPerDay;
    CHECK_FALSE(std::ranges::contains(records_due(programme, due_s - 1), key));
    CHECK(std::ranges::contains(records_due(programme, due_s), key));
}

TEST_CASE("a request for help and a saved preview go with their round") {
    Programme programme = sample_programme();
    RoundRecord round = *programme.round(sample_id("round 2"));
    round.state = RoundState::kEnded;
    programme.apply(round, 100);
    const std::vector<RecordKey> due = records_due(programme, kSampleNow_s * 2);
    CHECK(std::ranges::contains(due, RecordKey{RecordKind::kHelpRequest, sample_id("help of one")}));
    CHECK(std::ranges::contains(due, RecordKey{RecordKind::kSavedPreview, sample_id("preview")}));
}

TEST_CASE("a request for help without a partnership goes a year after the last thing that was said in it") {
    Programme programme = sample_programme();
    HelpRequest request = *programme.help_request(sample_id("help of one"));
    request.partnership_id.clear();
    request.state = HelpState::kOpen;
    request.asked_at_s = kSampleNow_s;
    request.answered_at_s = kSampleNow_s + kSecondsPerDay;
    programme.apply(request, 100);
    const std::int64_t due_s = kSampleNow_s + (1 + kKeepHelp_days) * kSecondsPerDay;
    const RecordKey key{RecordKind::kHelpRequest, request.id};
    CHECK_FALSE(std::ranges::contains(records_due(programme, due_s - 1), key));
    CHECK(std::ranges::contains(records_due(programme, due_s), key));
    request.answered_at_s = 0;
    programme.apply(request, 101);
    CHECK(std::ranges::contains(records_due(programme, due_s - kSecondsPerDay), key));
}
