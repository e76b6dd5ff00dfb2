#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "domain/decide_case.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

/// Round 4 is closed; seven people from seven countries applied.
Programme programme_before_release() {
    Programme programme = sample_programme();
    std::int64_t sequence = 100;
    programme.apply(sample_round_record("round 4", {2015, 3, 1}, RoundState::kClosed), ++sequence);
    const std::vector<std::pair<std::string, std::string>> applicants{{"one", "ZA"},  {"two", "TW"}, {"three", "MA"},  {"four", "IS"},
                                                                      {"five", "PL"}, {"six", "BW"}, {"officer", "ZA"}};
    for (const auto& [name, country] : applicants) {
        programme.apply(sample_application(name, country, "round 4"), ++sequence);
    }
    return programme;
}

ReleasedGroup group(const std::vector<std::string>& names) {
    ReleasedGroup group{sample_id("of " + names.front()), {}};
    for (const std::string& name : names) {
        group.application_ids.push_back(sample_id("round 4 of " + name));
    }
    return group;
}

ReleasePairs release(const std::vector<std::vector<std::string>>& groups) {
    ReleasePairs body{sample_id("round 4"), 2, {}};
    std::ranges::transform(groups, std::back_inserter(body.groups), group);
    return body;
}

std::string parameter(const MailOrder& mail, std::string_view name) {
    const auto place = std::ranges::find(mail.parameters, name, &std::pair<std::string, std::string>::first);
    return place == mail.parameters.end() ? "none" : place->second;
}

}  // namespace

TEST_CASE("released pairs and trios become partnerships, and each mail names the others, never its reader") {
    const Programme programme = programme_before_release();
    const Decision decision = granted(programme, "coordinator", release({{"one", "three"}, {"two", "four", "five"}}));
    CHECK(std::ranges::count_if(decision.written, [](const Record& record) { return std::holds_alternative<Partnership>(record); }) == 2);
    CHECK(written<RoundRecord>(decision).state == RoundState::kRunning);
    CHECK(written<Partnership>(decision).batch == 2);
    REQUIRE(decision.mails.size() == 5);
    for (const MailOrder& mail : decision.mails) {
        CHECK(mail.kind == MailKind::kMatched);
        CHECK_FALSE(parameter(mail, "partner").contains(parameter(mail, "name")));
        CHECK_FALSE(parameter(mail, "email").contains(mail.address));
    }
    CHECK(parameter(decision.mails[0], "partner") == "Person three");
    CHECK(parameter(decision.mails[0], "country") == "MA");
    CHECK(parameter(decision.mails[2], "partner") == "Person four, Person five");
}

TEST_CASE("an address that was not agreed to is in no mail") {
    Programme programme = programme_before_release();
    ApplicationRecord shy = *programme.application(sample_id("round 4 of three"));
    shy.shared = kAlwaysShared;
    programme.apply(shy, 200);
    const Decision decision = granted(programme, "coordinator", release({{"one", "three"}}));
    CHECK(parameter(decision.mails[0], "email").empty());
    CHECK(parameter(decision.mails[1], "email") == "one@example.org");
}

TEST_CASE("every fault that a real round had is refused before a mail") {
    const Programme programme = programme_before_release();
    const auto code = [&](const std::vector<std::vector<std::string>>& groups) {
        return code_by(programme, "coordinator", release(groups));
    };
    CHECK(code({{"one", "one"}}) == "with_themselves");
    CHECK(code({{"one", "three"}, {"two", "one"}}) == "person_twice");
    CHECK(code({{"one", "officer"}}) == "same_country");
    CHECK(code({{"one", "four"}}) == "earlier_partner");
    CHECK(code({{"one", "three", "four"}}) == "earlier_partner");
    CHECK(code({{"one"}}) == "wrong_length");
    CHECK(code({{"one", "two", "three", "four"}}) == "wrong_length");
    CHECK(code({{"one", "nobody"}}) == "unknown_record");
    CHECK(code({}) == "empty_field");
    ReleasePairs same_id = release({{"one", "three"}, {"two", "five"}});
    same_id.groups[1].partnership_id = same_id.groups[0].partnership_id;
    CHECK(code_by(programme, "coordinator", same_id) == "id_taken");
    CHECK(code_by(programme, "one", release({{"one", "three"}})) == "not_allowed");
    ReleasePairs open = release({{"one", "three"}});
    open.round_id = sample_id("round 3");
    CHECK(code_by(programme, "coordinator", open) == "round_not_closed");
    open.round_id = sample_id("round 1");
    CHECK(code_by(programme, "coordinator", open) == "round_ended");
}

TEST_CASE("what changed since the preview is noticed at the release") {
    Programme programme = programme_before_release();
    const ReleasePairs body = release({{"one", "three"}});
    ApplicationRecord withdrawn = *programme.application(sample_id("round 4 of three"));
    withdrawn.state = ApplicationState::kWithdrawn;
    programme.apply(withdrawn, 200);
    CHECK(code_by(programme, "coordinator", body) == "application_withdrawn");
    withdrawn.state = ApplicationState::kSubmitted;
    withdrawn.application.earlier_partners = {"ONE+x@example.org"};
    programme.apply(withdrawn, 201);
    CHECK(code_by(programme, "coordinator", body) == "earlier_partner");
    withdrawn.application.earlier_partners.clear();
    programme.apply(withdrawn, 202);
    RoundRecord round = *programme.round(sample_id("round 4"));
    round.forbidden_pairs = {make_person_pair(sample_id("round 4 of three"), sample_id("round 4 of one"))};
    programme.apply(round, 203);
    CHECK(code_by(programme, "coordinator", body) == "pair_forbidden");
    round.criteria.never_forbidden_pair = false;
    programme.apply(round, 204);
    CHECK(code_by(programme, "coordinator", body) == "ok");
    for (const Record& record : granted(programme, "coordinator", body).written) {
        programme.apply(record, programme.last_sequence() + 1);
    }
    ReleasePairs again = release({{"one", "two"}});
    again.groups[0].partnership_id = sample_id("another");
    CHECK(code_by(programme, "coordinator", again) == "already_partnered");
}

TEST_CASE("pairs of a later batch are held: nobody is told before it starts, and all of it starts at once") {
    Programme programme = programme_before_release();
    ReleasePairs later = release({{"one", "three"}, {"two", "four"}});
    later.planned_at_s = kSampleNow_s + 86'400;
    const Decision held = granted(programme, "coordinator", later);
    CHECK(held.mails.empty());
    CHECK(written<Partnership>(held).started_at_s == 0);
    CHECK(written<ApplicationRecord>(held).batch == 2);
    CHECK(written<RoundRecord>(held).state == RoundState::kClosed);
    CHECK(written<RoundRecord>(held).batches == std::vector<RoundBatch>{{}, {4, kSampleNow_s + 86'400, 0}});
    std::int64_t sequence = 200;
    for (const Record& record : held.written) {
        programme.apply(record, ++sequence);
    }
    ReleasePairs twice = release({{"one", "five"}});
    twice.groups[0].partnership_id = sample_id("another");
    CHECK(code_by(programme, "coordinator", twice) == "already_partnered");
    CHECK(code_by(programme, "one", LogContact{sample_id("c"), sample_id("of one"), {}, {}, kSampleNow_s, {}}) == "unknown_record");
    CHECK(code_by(programme, "coordinator", StartBatch{sample_id("round 4"), 1}) == "no_such_batch");
    CHECK(code_by(programme, "one", StartBatch{sample_id("round 4"), 2}) == "not_allowed");
    const Decision started = granted(programme, "coordinator", StartBatch{sample_id("round 4"), 2});
    CHECK(started.mails.size() == 4);
    CHECK(written<Partnership>(started).started_at_s == kSampleNow_s);
    CHECK(written<RoundRecord>(started).batches[1].sent_at_s == kSampleNow_s);
    CHECK(written<RoundRecord>(started).state == RoundState::kRunning);
    later.planned_at_s = kSampleNow_s;
    CHECK(code_by(programme_before_release(), "coordinator", later) == "time_in_past");
}

TEST_CASE("who withdraws before the batch starts frees the other one of the pair") {
    Programme programme = programme_before_release();
    ReleasePairs later = release({{"one", "three"}});
    later.planned_at_s = kSampleNow_s + 86'400;
    std::int64_t sequence = 200;
    for (const Record& record : granted(programme, "coordinator", later).written) {
        programme.apply(record, ++sequence);
    }
    const Decision decision = granted(programme, "one", WithdrawApplication{sample_id("round 4 of one")});
    CHECK(decision.removed == std::vector<RecordKey>{{RecordKind::kPartnership, sample_id("of one")}});
    for (const Record& record : decision.written) {
        CHECK(std::get<ApplicationRecord>(record).batch == 0);
    }
    CHECK(decision.written.size() == 2);
}

TEST_CASE("nobody is paired from the waiting list, or with an address that is not confirmed") {
    Programme programme = programme_before_release();
    ApplicationRecord waiting = *programme.application(sample_id("round 4 of one"));
    waiting.state = ApplicationState::kWaitingList;
    programme.apply(waiting, 300);
    CHECK(code_by(programme, "coordinator", release({{"one", "three"}})) == "on_waiting_list");
    Person unconfirmed = *programme.person(sample_id("three"));
    unconfirmed.email_confirmed_at_s = 0;
    programme.apply(unconfirmed, 301);
    CHECK(code_by(programme, "coordinator", release({{"three", "two"}})) == "address_not_confirmed");
}

namespace {

/// Round 4 with everybody accepted.
Programme accepted_before_release() {
    Programme programme = programme_before_release();
    for (const Record* record : programme.of_round(sample_id("round 4"))) {
        if (const auto* application = std::get_if<ApplicationRecord>(record)) {
            ApplicationRecord accepted = *application;
            accepted.state = ApplicationState::kAccepted;
            programme.apply(accepted, programme.last_sequence() + 1);
        }
    }
    return programme;
}

void carry_out_release(Programme& programme, const Decision& decision) {
    for (const Record& record : decision.written) {
        programme.apply(record, programme.last_sequence() + 1);
    }
    for (const RecordKey& key : decision.removed) {
        programme.remove(key, programme.last_sequence() + 1);
    }
}

Overruling reason_for(FindingKind kind, const std::vector<std::string>& names) {
    Overruling one{kind, {}, "We asked them both.", {}, 0};
    std::ranges::transform(names, std::back_inserter(one.application_ids),
                           [](const auto& name) { return sample_id("round 4 of " + name); });
    std::ranges::sort(one.application_ids);
    return one;
}

}  // namespace

TEST_CASE("what the pre-flight blocks goes out with a written reason for exactly that finding, which is kept") {
    const Programme programme = programme_before_release();
    ReleasePairs body = release({{"one", "officer"}});
    body.overruled = {reason_for(FindingKind::kEarlierPartner, {"one", "officer"})};
    CHECK(code_by(programme, "coordinator", body) == "same_country");
    body.overruled = {reason_for(FindingKind::kSameCountry, {"one", "two"})};
    CHECK(code_by(programme, "coordinator", body) == "same_country");
    body.overruled = {reason_for(FindingKind::kSameCountry, {"one", "officer"})};
    body.overruled.front().reason.clear();
    CHECK(code_by(programme, "coordinator", body) == "empty_field");
    body.overruled.front().reason = "There is nobody else.";
    const auto kept = written<RoundRecord>(granted(programme, "coordinator", body)).overrulings;
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].by_id == sample_id("coordinator"));
    CHECK(kept[0].at_s == kSampleNow_s);
    CHECK(kept[0].reason == "There is nobody else.");
    ReleasePairs impossible = release({{"one", "one"}});
    impossible.overruled = {reason_for(FindingKind::kWithThemselves, {"one"})};
    CHECK(code_by(programme, "coordinator", impossible) == "cannot_overrule");
}

TEST_CASE("the first batch goes out once everybody accepted is in a group, or a reason is written for who is not") {
    Programme programme = accepted_before_release();
    ReleasePairs later = release({{"two", "five"}});
    later.planned_at_s = kSampleNow_s + 86'400;
    carry_out_release(programme, granted(programme, "coordinator", later));
    ReleasePairs first = release({{"one", "three"}, {"four", "six"}});
    first.batch = 1;
    CHECK(code_by(programme, "coordinator", first) == "without_partner");
    first.overruled = {reason_for(FindingKind::kWithoutPartner, {"officer"})};
    carry_out_release(programme, granted(programme, "coordinator", first));
    CHECK(code_by(programme, "coordinator", StartBatch{sample_id("round 4"), 2}) == "ok");
}

TEST_CASE("the clock starts a batch whose time has come once, and none that the pre-flight stops or that is paused") {
    Programme programme = programme_before_release();
    ReleasePairs later = release({{"one", "three"}, {"two", "five"}});
    later.planned_at_s = kSampleNow_s + 100;
    carry_out_release(programme, granted(programme, "coordinator", later));
    const RoundRecord& round = *programme.round(sample_id("round 4"));
    CHECK(batches_due(programme, round, kSampleNow_s + 99).empty());
    CHECK(batches_due(programme, round, kSampleNow_s + 100) == std::vector<std::int32_t>{2});

    Programme changed = programme;
    ApplicationRecord same_country = *changed.application(sample_id("round 4 of three"));
    same_country.application.country = "ZA";
    changed.apply(same_country, 900);
    CHECK(batches_due(changed, *changed.round(round.id), kSampleNow_s + 100).empty());
    CHECK(code_by(changed, "coordinator", StartBatch{round.id, 2}) == "same_country");
    CHECK(code_by(changed, "coordinator", StartBatch{round.id, 2, {reason_for(FindingKind::kSameCountry, {"one", "three"})}}) == "ok");

    Programme paused = programme;
    carry_out_release(paused, granted(paused, "coordinator", PauseSending{round.id, true}));
    CHECK(paused.round(round.id)->sending_paused_at_s == kSampleNow_s);
    CHECK(batches_due(paused, *paused.round(round.id), kSampleNow_s + 100).empty());
    CHECK(code_by(paused, "coordinator", StartBatch{round.id, 2}) == "sending_paused");
    CHECK(code_by(paused, "coordinator", release({{"four", "six"}})) == "sending_paused");
    carry_out_release(paused, granted(paused, "coordinator", PauseSending{round.id, false}));
    CHECK(code_by(paused, "coordinator", StartBatch{round.id, 2}) == "ok");

    Decision started;
    start_batches(programme, round, {2}, kSampleNow_s + 100, started);
    CHECK(started.mails.size() == 4);
    carry_out_release(programme, started);
    CHECK(batches_due(programme, *programme.round(round.id), kSampleNow_s + 200).empty());
    CHECK(code_by(programme, "coordinator", StartBatch{round.id, 2}) == "no_such_batch");
}

TEST_CASE("a batch that waits gets another time, and a held pair is taken back without anybody hearing of it") {
    Programme programme = programme_before_release();
    ReleasePairs later = release({{"one", "three"}, {"two", "five"}});
    later.planned_at_s = kSampleNow_s + 100;
    carry_out_release(programme, granted(programme, "coordinator", later));
    const std::string round_id = sample_id("round 4");
    CHECK(code_by(programme, "coordinator", PlanBatch{round_id, 1, kSampleNow_s + 500}) == "no_such_batch");
    CHECK(code_by(programme, "coordinator", PlanBatch{round_id, 2, kSampleNow_s}) == "time_in_past");
    CHECK(code_by(programme, "one", PlanBatch{round_id, 2, kSampleNow_s + 500}) == "not_allowed");
    CHECK(code_by(programme, "one", PauseSending{round_id, true}) == "not_allowed");
    carry_out_release(programme, granted(programme, "coordinator", PlanBatch{round_id, 2, kSampleNow_s + 500}));
    CHECK(programme.round(round_id)->batches[1].planned_at_s == kSampleNow_s + 500);
    RoundRecord told = *programme.round(round_id);
    told.batches[1].held_told_at_s = kSampleNow_s;
    programme.apply(told, programme.last_sequence() + 1);
    ReleasePairs more = release({{"four", "six"}});
    more.planned_at_s = kSampleNow_s + 900;
    CHECK(written<RoundRecord>(granted(programme, "coordinator", more)).batches[1].held_told_at_s == 0);
    more.planned_at_s = kSampleNow_s + 500;
    CHECK(written<RoundRecord>(granted(programme, "coordinator", more)).batches[1].held_told_at_s == kSampleNow_s);
    const Decision back = granted(programme, "coordinator", EndPartnership{sample_id("of one"), EndReason::kByCoordinator});
    CHECK(back.mails.empty());
    carry_out_release(programme, back);
    CHECK(programme.partnership(sample_id("of one")) == nullptr);
    CHECK(programme.application(sample_id("round 4 of three"))->batch == 0);
    CHECK(programme.round(round_id)->batches[1].people == 2);
}
