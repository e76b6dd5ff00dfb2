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
