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
    CHECK(by_staff.mails.empty());  // they are told a little later: see held_news_test.cpp
    CHECK(written<Partnership>(by_staff).held == HeldNews{HeldAct::kEnd, kSampleNow_s, kSampleNow_s + 300, sample_id("coordinator")});
    programme.apply(written<Partnership>(by_staff), 100);
    CHECK(code_by(programme, "one", end) == "partnership_ended");
}

TEST_CASE("the end of a pair that nobody knows of yet is told to nobody, and its people can be paired anew") {
    Programme programme = sample_programme();
    Partnership held = *programme.partnership(sample_id("one+two"));
    held.started_at_s = 0;
    programme.apply(held, 100);
    const Decision decision = granted(programme, "coordinator", EndPartnership{held.id, EndReason::kByCoordinator});
    CHECK(decision.removed == std::vector<RecordKey>{{RecordKind::kPartnership, held.id}});
    CHECK(written<ApplicationRecord>(decision).batch == 0);
    CHECK(decision.mails.empty());
    CHECK(code_by(programme, "one", EndPartnership{held.id, EndReason::kByParticipant}) == "unknown_record");
}

TEST_CASE("one partner writes down what both agreed on, and the next call") {
    const Programme programme = sample_programme();
    const AgreeOnContact agreement{sample_id("one+two"), Rhythm::kWeekly, ContactMethod::kVideo, kSampleNow_s + 3'600};
    const auto agreed = written<Partnership>(granted(programme, "two", agreement));
    CHECK(agreed.rhythm == Rhythm::kWeekly);
    CHECK(agreed.method == ContactMethod::kVideo);
    CHECK(agreed.next_call_at_s == kSampleNow_s + 3'600);
    CHECK(agreed.agreed_at_s == kSampleNow_s);
    CHECK(code_by(programme, "three", agreement) == "unknown_record");
    CHECK(code_by(programme, "coordinator", agreement) == "not_allowed");
    AgreeOnContact past = agreement;
    past.next_call_at_s = kSampleNow_s - 200'000;
    CHECK(code_by(programme, "one", past) == "time_in_past");
    past.partnership_id = sample_id("one+four");
    past.next_call_at_s = 0;
    CHECK(code_by(programme, "one", past) == "partnership_ended");
}

TEST_CASE("each of two says whether they want to stay in touch, after the end too") {
    Programme programme = sample_programme();
    for (const char* partnership : {"one+two", "one+four"}) {
        const auto chosen = written<Partnership>(granted(programme, "one", StayInTouch{sample_id(partnership), true}));
        CHECK(chosen.stay_in_touch == std::vector<std::string>{sample_id("one")});
        CHECK_FALSE(all_stay_in_touch(chosen));
        programme.apply(chosen, 100);
    }
    const auto both = written<Partnership>(granted(programme, "four", StayInTouch{sample_id("one+four"), true}));
    CHECK(all_stay_in_touch(both));
    programme.apply(both, 101);
    CHECK(programme.are_in_touch(sample_id("one"), sample_id("four")));
    programme.apply(written<Partnership>(granted(programme, "one", StayInTouch{sample_id("one+four"), false})), 102);
    CHECK_FALSE(programme.are_in_touch(sample_id("one"), sample_id("four")));
    CHECK(code_by(programme, "three", StayInTouch{sample_id("one+two"), true}) == "unknown_record");
}
