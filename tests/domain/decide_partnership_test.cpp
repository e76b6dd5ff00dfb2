#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("partners log contacts while the partnership lasts") {
    const Programme programme = sample_programme();
    LogContact body{sample_id("new"), sample_id("one+two"), ContactKind::kIWrote, ContactMethod::kEmail, kSampleNow_s, "a\nnote"};
    CHECK(written<ContactEntry>(granted(programme, "one", body)).person_id == sample_id("one"));
    CHECK(code_by(programme, "three", body) == "unknown_record");
    CHECK(code_by(programme, "director", body) == "not_allowed");
    body.at_s = kSampleNow_s + 2 * kSecondsPerDay;
    CHECK(code_by(programme, "one", body) == "time_in_future");
    body.at_s = kSampleNow_s;
    body.entry_id = sample_id("contact of one");
    CHECK(written<ContactEntry>(granted(programme, "one", body)).note == "a\nnote");
    body.entry_id = sample_id("contact of two");
    CHECK(code_by(programme, "one", body) == "id_taken");
    body = {sample_id("new"), sample_id("one+four"), ContactKind::kIWrote, ContactMethod::kEmail, kSampleNow_s, ""};
    CHECK(code_by(programme, "one", body) == "partnership_ended");
}

TEST_CASE("a partnership is ended by its people or by staff, once, and the others are told") {
    Programme programme = sample_programme();
    const EndPartnership end{sample_id("one+two"), EndReason::kByParticipant};
    const Decision decision = granted(programme, "one", end);
    CHECK(written<Partnership>(decision).ended_at_s == kSampleNow_s);
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].person_id == sample_id("two"));
    CHECK(code_by(programme, "three", end) == "unknown_record");
    CHECK(code_by(programme, "officer", end) == "unknown_record");
    CHECK(code_by(programme, "one", EndPartnership{end.partnership_id, EndReason::kConduct}) == "wrong_reason");
    const Decision by_staff = granted(programme, "coordinator", EndPartnership{end.partnership_id, EndReason::kConduct});
    CHECK(by_staff.mails.size() == 2);
    programme.apply(written<Partnership>(by_staff), 100);
    CHECK(code_by(programme, "one", end) == "partnership_ended");
}
