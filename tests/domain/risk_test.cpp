#include "domain/risk.h"

#include <string>

#include "domain/round_clock.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

constexpr std::int64_t kRiskDay_s = kSecondsPerDay;

/// A round of one pair, "one" and "two", that began so many days ago.
class OnePair {
  public:
    explicit OnePair(std::int64_t days_ago) {
        programme_.apply(sample_person("one"), ++sequence_);
        programme_.apply(sample_person("two"), ++sequence_);
        for (const char* name : {"one", "two"}) {
            ApplicationRecord record = sample_application(name, "ZA", "round 2");
            record.application.absences.clear();
            programme_.apply(record, ++sequence_);
        }
        pair_ = {sample_id("one+two"), sample_id("round 2"), {sample_id("one"), sample_id("two")}, 1, kSampleNow_s - days_ago * kRiskDay_s};
        programme_.apply(pair_, ++sequence_);
    }

    OnePair& log(const std::string& who, ContactKind kind, std::int64_t days_ago) {
        const std::string id = sample_id("entry " + std::to_string(++sequence_));
        programme_.apply(ContactEntry{id, pair_.id, sample_id(who), kind, ContactMethod::kEmail, kSampleNow_s - days_ago * kRiskDay_s, ""},
                         sequence_);
        return *this;
    }

    OnePair& ask(HelpKind kind, HelpState state = HelpState::kOpen, const std::string& answer = {}) {
        HelpRequest request;
        request.id = sample_id("request " + std::to_string(++sequence_));
        request.person_id = sample_id("two");
        request.partnership_id = pair_.id;
        request.kind = kind;
        request.state = state;
        request.answer = answer;
        request.asked_at_s = kSampleNow_s - kRiskDay_s;
        request.answered_at_s = answer.empty() ? 0 : kSampleNow_s;
        programme_.apply(request, sequence_);
        return *this;
    }

    /// Somebody is away from so many days ago for so many days.
    OnePair& away(const std::string& who, std::int64_t days_ago, std::int64_t days) {
        ApplicationRecord record = *programme_.application_of(sample_id(who), pair_.round_id);
        const std::int64_t first = kSampleNow_s / kRiskDay_s - days_ago;
        record.application.absences = {{civil_from_days(first), civil_from_days(first + days - 1)}};
        programme_.apply(record, ++sequence_);
        return *this;
    }

    OnePair& end() {
        pair_.ended_at_s = kSampleNow_s - 2 * kRiskDay_s;
        programme_.apply(pair_, ++sequence_);
        return *this;
    }

    Risk risk() const { return risk_of(programme_, *programme_.partnership(pair_.id), kSampleNow_s); }
    std::string need() const { return std::string(need_name(risk().need)); }
    const Programme& programme() const { return programme_; }

  private:
    Programme programme_;
    Partnership pair_;
    std::int64_t sequence_ = 0;
};

const std::vector<std::string> kOne{sample_id("one")};
const std::vector<std::string> kTwo{sample_id("two")};
const std::vector<std::string> kBoth{sample_id("one"), sample_id("two")};

}  // namespace

TEST_CASE("a pair has a week for its first exchange, whoever writes") {
    CHECK(OnePair(6).need() == "first_answer");
    CHECK(OnePair(6).risk().person_ids == kBoth);
    CHECK(OnePair(7).need() == "never_met");
    CHECK(OnePair(16).log("one", ContactKind::kIWrote, 2).need() == "never_met");
    CHECK(OnePair(16).log("one", ContactKind::kIWrote, 2).risk().person_ids == kTwo);
    CHECK(OnePair(16).log("one", ContactKind::kTheyWrote, 2).risk().person_ids == kOne);
    CHECK(OnePair(16).log("two", ContactKind::kSeen, 2).need() == "never_met");
    CHECK(OnePair(8).log("one", ContactKind::kAllWell, 2).need() == "first_answer");
    CHECK(OnePair(20).log("one", ContactKind::kAllWell, 8).need() == "never_met");
}

TEST_CASE("a pair in touch is well, then quiet after a week, silent after two") {
    OnePair pair(40);
    pair.log("one", ContactKind::kWeMet, 20);
    CHECK(pair.need() == "silent");
    CHECK(pair.risk().days == 20);
    CHECK(pair.risk().person_ids == kBoth);
    CHECK(pair.log("two", ContactKind::kWeMet, 14).need() == "silent");
    CHECK(pair.log("two", ContactKind::kWeMet, 13).need() == "quiet");
    CHECK(pair.log("two", ContactKind::kAllWell, 6).need() == "well");
    CHECK(pair.log("two", ContactKind::kWeMet, 0).need() == "well");
    CHECK(pair.risk().days == 0);
}

TEST_CASE("who writes and gets no answer for a week is seen, although they write") {
    OnePair pair(40);
    pair.log("one", ContactKind::kIWrote, 30).log("two", ContactKind::kIWrote, 28).log("one", ContactKind::kIWrote, 8);
    CHECK(pair.log("one", ContactKind::kIWrote, 1).need() == "one_sided");
    CHECK(pair.risk().person_ids == kTwo);
    CHECK(pair.log("one", ContactKind::kTheyWrote, 0).need() == "well");
    CHECK(pair.risk().person_ids == kOne);
}

TEST_CASE("who is away is not silent, nor in the days after") {
    OnePair pair(40);
    pair.log("one", ContactKind::kWeMet, 30);
    CHECK(pair.away("two", 3, 5).need() == "away");
    CHECK(pair.risk().away_until == civil_from_days(kSampleNow_s / kRiskDay_s + 1));
    CHECK(pair.risk().person_ids == kOne);
    CHECK_FALSE(silent_since_s(pair.programme(), *pair.risk().partnership, kSampleNow_s).has_value());
    CHECK(pair.away("two", 12, 5).need() == "quiet");
    CHECK(pair.risk().days == 7);
    CHECK(pair.away("two", 10, 5).need() == "well");
    CHECK(pair.away("two", 30, 5).need() == "silent");
    OnePair young(9);
    CHECK(young.away("one", 9, 5).need() == "first_answer");
}

TEST_CASE("trouble comes before everything, a wrong match after it, and who asked is named") {
    OnePair pair(40);
    pair.log("one", ContactKind::kWeMet, 20);
    CHECK(OnePair(2).ask(HelpKind::kSelfMatch).need() == "wrong_match");
    CHECK(pair.ask(HelpKind::kWrongMatch).need() == "wrong_match");
    CHECK(pair.ask(HelpKind::kConduct).risk().person_ids == kTwo);
    CHECK(OnePair(2).ask(HelpKind::kNoAnswer).need() == "trouble");
    CHECK(OnePair(2).ask(HelpKind::kOther, HelpState::kInProgress, "We look into it.").need() == "trouble");
    CHECK(OnePair(2).ask(HelpKind::kSilence).need() == "first_answer");
}

TEST_CASE("a pair that was helped is looked after until something is heard") {
    OnePair pair(40);
    pair.log("one", ContactKind::kWeMet, 1);
    CHECK(pair.ask(HelpKind::kOther, HelpState::kSettled, "Try a call.").need() == "ask_answered");
    CHECK(pair.risk().request != nullptr);
    CHECK(pair.risk().person_ids == kBoth);
    CHECK(pair.log("two", ContactKind::kAllWell, 0).need() == "well");
}

TEST_CASE("what is over comes last, unless somebody of it asks for help") {
    CHECK(OnePair(40).end().need() == "ended");
    CHECK(OnePair(40).end().risk().days == 2);
    CHECK(OnePair(40).end().ask(HelpKind::kConduct).need() == "trouble");
}

TEST_CASE("of three, two who write to each other are in touch") {
    Programme programme = sample_programme();
    const Partnership trio{sample_id("trio"), sample_id("round 2"), {sample_id("one"), sample_id("two"), sample_id("three")}, 1, 1};
    programme.apply(trio, 100);
    const auto log = [&](const char* who, std::int64_t at_s) {
        programme.apply(ContactEntry{sample_id(std::string("by ") + who), trio.id, sample_id(who), ContactKind::kIWrote,
                                     ContactMethod::kEmail, at_s, ""},
                        101);
    };
    log("one", 100);
    CHECK(exchange_of(programme, trio).mutual_since_s == 0);
    log("three", 300);
    CHECK(exchange_of(programme, trio).mutual_since_s == 300);
    CHECK(exchange_of(programme, trio).last_wrote_s == std::vector<std::int64_t>{100, 0, 300});
}

TEST_CASE("partnerships of a round stand in the order of their need, and the longest silence first") {
    Programme programme = sample_programme();
    std::int64_t sequence = 100;
    const auto add = [&](const std::string& name, std::int64_t days_ago) {
        Partnership one{
            sample_id(name), sample_id("round 2"), {sample_id("one"), sample_id("two")}, 1, kSampleNow_s - days_ago * kRiskDay_s};
        programme.apply(one, ++sequence);
    };
    add("young", 1);
    add("old", 9);
    add("older", 12);
    Partnership held{sample_id("held"), sample_id("round 2"), {sample_id("one"), sample_id("two")}, 1, 0};
    programme.apply(held, ++sequence);
    std::vector<std::string> ids;
    for (const Risk& risk : risks_of(programme, sample_id("round 2"), kSampleNow_s)) {
        ids.push_back(risk.partnership->id);
    }
    const auto place = [&](const std::string& name) { return std::ranges::find(ids, sample_id(name)) - ids.begin(); };
    CHECK(ids.size() == 5);
    CHECK(place("one+two") < place("older"));
    CHECK(place("older") < place("old"));
    CHECK(place("old") < place("young"));
    CHECK(risks_of(programme, sample_id("no round"), kSampleNow_s).empty());
}

TEST_CASE("the clock tells of no silence while somebody is away") {
    OnePair pair(40);
    Programme programme = pair.programme();
    RoundRecord round = sample_round_record("round 2", {2014, 8, 31}, RoundState::kRunning);
    programme.apply(round, 100);
    CHECK_FALSE(due_in_rounds(programme, kSampleNow_s).written.empty());
    programme = pair.away("one", 2, 10).programme();
    programme.apply(round, 100);
    CHECK(due_in_rounds(programme, kSampleNow_s).written.empty());
}
