#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("help is asked for by anybody, about an own partnership only") {
    const Programme programme = sample_programme();
    CHECK(written<HelpRequest>(granted(programme, "three", AskForHelp{sample_id("new"), {}, HelpKind::kConduct, "Text"})).state ==
          HelpState::kOpen);
    CHECK(code_by(programme, "one", AskForHelp{sample_id("new"), sample_id("one+four"), HelpKind::kOther, "Text"}) == "ok");
    CHECK(code_by(programme, "one", AskForHelp{sample_id("new"), sample_id("five+six"), HelpKind::kOther, "Text"}) == "unknown_record");
    CHECK(code_by(programme, "one", AskForHelp{sample_id("help of five"), {}, HelpKind::kOther, "Text"}) == "id_taken");
}

TEST_CASE("staff answer, and a new answer is mailed once") {
    const Programme programme = sample_programme();
    const AnswerHelp answer{sample_id("help of one"), HelpState::kSettled, "Write to us.", "calm"};
    const Decision decision = granted(programme, "coordinator", answer);
    CHECK(written<HelpRequest>(decision).answered_by == sample_id("coordinator"));
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].person_id == sample_id("one"));
    CHECK(granted(programme, "coordinator", AnswerHelp{sample_id("help of one"), HelpState::kSettled, "answer to one", "calm"})
              .mails.empty());
    CHECK(code_by(programme, "one", answer) == "not_allowed");
    CHECK(code_by(programme, "two", answer) == "unknown_record");
    CHECK(code_by(programme, "officer", answer) == "unknown_record");
}

TEST_CASE("who answers a request says so, and for an hour nobody else answers it") {
    Programme programme = sample_programme();
    const std::string id = sample_id("help of one");
    const auto claimed = written<HelpRequest>(granted(programme, "coordinator", ClaimHelp{id, true}));
    CHECK(claimed.state == HelpState::kInProgress);
    CHECK(claimed.claimed_by == sample_id("coordinator"));
    CHECK(claimed.claimed_at_s == kSampleNow_s);
    programme.apply(claimed, 100);
    const AnswerHelp answer{id, HelpState::kSettled, "Write to us.", ""};
    CHECK(code_by(programme, "director", answer) == "answered_by_other");
    CHECK(code_by(programme, "director", ClaimHelp{id, true}) == "answered_by_other");
    CHECK(written<HelpRequest>(granted(programme, "coordinator", ClaimHelp{id, false})).state == HelpState::kOpen);
    CHECK(written<HelpRequest>(granted(programme, "coordinator", answer)).claimed_by.empty());
    CHECK(code_by(programme, "one", ClaimHelp{id, true}) == "not_allowed");
    CHECK(code_by(programme, "officer", ClaimHelp{id, true}) == "unknown_record");
    HelpRequest old = claimed;
    old.claimed_at_s = kSampleNow_s - 3'600;
    programme.apply(old, 101);
    CHECK(written<HelpRequest>(granted(programme, "director", ClaimHelp{id, true})).claimed_by == sample_id("director"));
    old.state = HelpState::kSettled;
    programme.apply(old, 102);
    CHECK(code_by(programme, "director", ClaimHelp{id, true}) == "already_settled");
}

TEST_CASE("an answer that does not settle a request claims it") {
    const Programme programme = sample_programme();
    const AnswerHelp note{sample_id("help of one"), HelpState::kInProgress, "", "asked two"};
    CHECK(written<HelpRequest>(granted(programme, "coordinator", note)).claimed_by == sample_id("coordinator"));
}
