#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("staff make rounds that make sense") {
    const Programme programme = sample_programme();
    const auto code_after = [&](auto change) {
        SaveRound body{sample_round_record("new round", {2015, 3, 1}, RoundState::kPlanned)};
        change(body.round);
        return code_by(programme, "coordinator", body);
    };
    CHECK(code_after([](RoundRecord&) {}) == "ok");
    CHECK(code_after([](RoundRecord& round) { round.name = ""; }) == "empty_field");
    CHECK(code_after([](RoundRecord& round) { round.starts_on = {2015, 2, 30}; }) == "bad_date");
    CHECK(code_after([](RoundRecord& round) { round.weeks = 0; }) == "wrong_number");
    CHECK(code_after([](RoundRecord& round) { round.keep_days = -1; }) == "wrong_number");
    CHECK(code_after([](RoundRecord& round) { round.closes_at_s = round.opens_at_s; }) == "round_dates");
    CHECK(code_after([](RoundRecord& round) { round.close_zone = "Moon"; }) == "unknown_time_zone");
    CHECK(code_after([](RoundRecord& round) { round.criteria.weight_points[0] = 41; }) == "weight_too_large");
    CHECK(code_after([](RoundRecord& round) { round.forbidden_pairs = {{"a", "b"}}; }) == "bad_id");
    CHECK(code_by(programme, "one", SaveRound{sample_round_record("r", {2015, 3, 1}, RoundState::kPlanned)}) == "not_allowed");
}

TEST_CASE("a saved round keeps its criteria, which have their own operation") {
    const Programme programme = sample_programme();
    RoundRecord round = *programme.round(sample_id("round 2"));
    round.name = "Other name";
    round.criteria.common_language = true;
    const auto saved = written<RoundRecord>(granted(programme, "coordinator", SaveRound{round}));
    CHECK(saved.name == "Other name");
    CHECK_FALSE(saved.criteria.common_language);
    const auto ruled = written<RoundRecord>(granted(programme, "coordinator", SaveCriteria{round.id, round.criteria}));
    CHECK(ruled.name == "round 2");
    CHECK(ruled.criteria.common_language);
}

TEST_CASE("the end of a round ends its partnerships, and stays") {
    const Programme programme = sample_programme();
    RoundRecord round = *programme.round(sample_id("round 2"));
    round.state = RoundState::kEnded;
    const Decision decision = granted(programme, "director", SaveRound{round});
    CHECK(decision.written.size() == 3);
    CHECK(written<Partnership>(decision).end_reason == EndReason::kRoundOver);
    RoundRecord first = *programme.round(sample_id("round 1"));
    first.state = RoundState::kRunning;
    CHECK(code_by(programme, "director", SaveRound{first}) == "round_ended");
}

TEST_CASE("a round keeps a limited number of previews") {
    Programme programme = sample_programme();
    CHECK(code_by(programme, "coordinator", SavePreview{sample_id("preview"), sample_id("round 3"), "Name", "{}"}) == "id_taken");
    CHECK(code_by(programme, "coordinator", SavePreview{sample_id("new"), sample_id("round 9"), "Name", "{}"}) == "unknown_record");
    CHECK(code_by(programme, "coordinator", SavePreview{sample_id("new"), sample_id("round 2"), "Name", std::string(900'001, 'x')}) ==
          "preview_too_large");
    CHECK(code_by(programme, "officer", SavePreview{sample_id("new"), sample_id("round 2"), "Name", "{}"}) == "not_allowed");
    for (int k = 0; k < 19; ++k) {
        programme.apply(
            SavedPreview{sample_id("preview " + std::to_string(k)), sample_id("round 2"), "Name", sample_id("coordinator"), 1, "{}"},
            100 + k);
    }
    CHECK(code_by(programme, "coordinator", SavePreview{sample_id("new"), sample_id("round 2"), "Name", "{}"}) == "too_many_previews");
    CHECK(code_by(programme, "coordinator", SavePreview{sample_id("preview"), sample_id("round 2"), "Name", "{}"}) == "ok");
}

TEST_CASE("the settings of a round have their limits") {
    const Programme programme = sample_programme();
    const auto code_after = [&](auto change) {
        SaveRound body{sample_round_record("new round", {2015, 3, 1}, RoundState::kPlanned)};
        change(body.round);
        return code_by(programme, "coordinator", body);
    };
    CHECK(code_after([](RoundRecord& round) { round.cap_percent = 0; }) == "ok");
    CHECK(code_after([](RoundRecord& round) { round.cap_percent = 101; }) == "wrong_number");
    CHECK(code_after([](RoundRecord& round) { round.cap_percent = -1; }) == "wrong_number");
    CHECK(code_after([](RoundRecord& round) { round.mails_a_day = 0; }) == "wrong_number");
    CHECK(code_after([](RoundRecord& round) { round.mails_a_day = 100'001; }) == "wrong_number");
    CHECK(code_after([](RoundRecord& round) { round.slots = {{2015, 2, 1}}; }) == "slot_outside_round");
    CHECK(code_after([](RoundRecord& round) { round.stand_in_id = sample_id("one"); }) == "no_stand_in");
    CHECK(code_after([](RoundRecord& round) { round.stand_in_id = sample_id("officer"); }) == "ok");
    const RoundMailText text{MailKind::kAccepted, UiLanguage::kSpanish, "Hola, {name}."};
    CHECK(code_after([&](RoundRecord& round) { round.mail_texts = {text}; }) == "ok");
    CHECK(code_after([&](RoundRecord& round) { round.mail_texts = {text, text}; }) == "text_twice");
    CHECK(code_after([&](RoundRecord& round) { round.mail_texts = {{text.kind, text.language, "{nobody}"}}; }) == "unknown_placeholder");
    CHECK(code_after([&](RoundRecord& round) { round.mail_texts.assign(21, text); }) == "too_many_entries");
}

TEST_CASE("of a round of months the weeks cover them") {
    RoundRecord round = sample_round_record("new round", {2015, 3, 1}, RoundState::kPlanned);
    round.months = 6;
    CHECK(written<RoundRecord>(granted(sample_programme(), "coordinator", SaveRound{round})).weeks == 27);
}
