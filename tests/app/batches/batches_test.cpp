#include "app/batches/batches.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/batches/batches_page.h"
#include "app/shell/route.h"
#include "base/date_time.h"
#include "codec/preview_json.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// Round 4 with three of one country as one.
BatchesPage with_same_country() {
    BatchesPage page;
    domain::ApplicationRecord three = page.application("three");
    three.application.country = "ZA";
    page.change(three);
    return page;
}

std::int64_t count_partnerships(const BatchesPage& page, bool started) {
    std::int64_t count = 0;
    for (const domain::Record* record : page.endpoint.programme.of_round(sample_id("round 4"))) {
        const auto* one = std::get_if<domain::Partnership>(record);
        count += one != nullptr && (one->started_at_s != 0) == started ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("the screen is for those who run rounds, and tells others so") {
    const BatchesPage one("one");
    CHECK_FALSE(one.view().is_staff);
    CHECK_FALSE(one.view().has_round);
    CHECK(one.asked.empty());
    CHECK(BatchesPage("director").view().has_round);
}

TEST_CASE("a sound preview passes every check, and its letters are written by the endpoint to be looked at") {
    const BatchesPage page;
    const BatchesView view = page.view();
    REQUIRE(view.preflight.has_value());
    CHECK(view.preflight->is_clean);
    CHECK(view.preflight->blocking.empty());
    CHECK(view.preflight->passed_title == "10 checks passed");
    CHECK(view.preflight->checked.ends_with("6 letters"));
    REQUIRE(view.plan.has_value());
    CHECK(view.plan->may_release);
    CHECK(view.plan->lines == std::vector<std::string>{"Batch 1: 6 letters, now"});
    REQUIRE(page.asked.size() == 1);
    CHECK(page.asked[0].path == "api/letters");
}

TEST_CASE("three whom the preview puts together become one partnership of three") {
    BatchesPage page;
    auto saved = std::get<domain::SavedPreview>(*page.endpoint.programme.find({domain::RecordKind::kSavedPreview, sample_id("preview 4")}));
    auto file = codec::decode_preview(saved.preview_json)->value;
    domain::MatchPreview& preview = file.preview;
    const auto place = [&](const std::string& name) {
        return static_cast<domain::PersonIndex>(std::ranges::find(preview.people, flight_application(name)) - preview.people.begin());
    };
    const auto pair_of = [&](const std::string& name) {
        return *std::ranges::find_if(preview.pairs,
                                     [&](const domain::MatchedPair& pair) { return pair.a == place(name) || pair.b == place(name); });
    };
    // Three and four were partners before, and so were five and six.
    const domain::MatchedPair of_three = pair_of("three"), of_five = pair_of("five");
    std::erase_if(preview.pairs, [&](const domain::MatchedPair& pair) { return pair.a == place("four") || pair.b == place("four"); });
    preview.odd_one_out = domain::OddOneOut::kTrio;
    preview.trios = {{place("six"), of_three.a, of_three.b, 10, 10}, {place("four"), of_five.a, of_five.b, 10, 10}};
    std::ranges::sort(preview.trios, {}, &domain::Trio::third);
    saved.preview_json = codec::encode_preview(file.round, preview);
    saved.id = sample_id("preview with trios");
    saved.saved_at_s += 10;
    page.change(saved);
    page.say(ChooseSavedPreview{saved.id});
    page.say(ReleasePlan{});
    CHECK(page.view().problem.empty());
    CHECK(count_partnerships(page, true) == 2);
    for (const domain::Record* record : page.endpoint.programme.of_round(sample_id("round 4"))) {
        const auto* one = std::get_if<domain::Partnership>(record);
        CHECK((one == nullptr || one->person_ids.size() == 3));
    }
}

TEST_CASE("pairs are handed over in batches by the daily limit, the first now and the others held") {
    BatchesPage page;
    page.say(TypePlan{PlanField::kMailsADay, "4"});
    CHECK(page.view().plan->lines.size() == 2);
    page.say(ReleasePlan{});
    CHECK(page.view().problem.empty());
    CHECK(count_partnerships(page, true) == 2);
    CHECK(count_partnerships(page, false) == 1);
    REQUIRE(page.round().batches.size() == 2);
    CHECK(page.round().batches[0].sent_at_s == domain::kSampleNow_s);
    CHECK(page.round().batches[1].planned_at_s == domain::kSampleNow_s + kSecondsPerDay);
    const BatchesView view = page.view();
    REQUIRE(view.cards.size() == 2);
    CHECK(view.cards[0].is_told);
    CHECK(view.cards[1].stage == BatchStage::kPlanned);
    CHECK(view.cards[1].may_start);
    CHECK_FALSE(view.plan.has_value());
    CHECK(view.status == "Participants read: batch 1 of 2 has gone out.");
    page.say(StartHeldBatch{2});
    CHECK(count_partnerships(page, false) == 0);
}

TEST_CASE("the first batch goes at a time of the round's zone, and what is wrong with it is said at its field") {
    BatchesPage page;
    page.say(SendFirstNow{false});
    page.say(TypePlan{PlanField::kDay, "tomorrow"});
    CHECK_FALSE(page.view().plan->errors[1].empty());
    CHECK_FALSE(page.view().plan->may_release);
    page.say(TypePlan{PlanField::kDay, "2014-09-01"});
    CHECK_FALSE(page.view().plan->errors[1].empty());
    page.say(TypePlan{PlanField::kDay, "2014-10-01"});
    page.say(TypePlan{PlanField::kTime, "9"});
    CHECK_FALSE(page.view().plan->errors[2].empty());
    page.say(TypePlan{PlanField::kTime, "09:30"});
    page.say(TypePlan{PlanField::kMailsADay, "one"});
    CHECK_FALSE(page.view().plan->errors[0].empty());
    page.say(TypePlan{PlanField::kMailsADay, "500"});
    page.say(ReleasePlan{});
    CHECK(format_date_time_utc(page.round().batches.at(0).planned_at_s) == "2014-10-01T09:30:00Z");
    CHECK(count_partnerships(page, false) == 3);
    page.say(MoveBatch{1});
    CHECK(page.view().cards[0].is_moving);
    page.say(TypePlan{PlanField::kDay, "2014-10-02"});
    page.say(SaveBatchTime{});
    CHECK(format_date_time_utc(page.round().batches[0].planned_at_s) == "2014-10-02T09:00:00Z");
    CHECK_FALSE(page.view().cards[0].is_moving);
}

TEST_CASE("what changed since the preview blocks, with the people and a repair, until a reason is written for it") {
    BatchesPage page = with_same_country();
    BatchesView view = page.view();
    REQUIRE(view.preflight->blocking.size() == 1);
    const FindingView finding = view.preflight->blocking[0];
    CHECK(finding.title == "Person one and Person three are both in South Africa");
    CHECK(finding.may_forbid);
    CHECK(finding.may_overrule);
    CHECK(view.preflight->passed_title == "9 checks passed");
    CHECK_FALSE(view.plan->may_release);
    page.say(ReleasePlan{});
    CHECK(count_partnerships(page, true) == 0);
    page.say(Overrule{finding.key});
    CHECK_FALSE(page.view().problem.empty());
    page.say(TypeReason{finding.key, " They asked for it. "});
    page.say(Overrule{finding.key});
    view = page.view();
    CHECK(view.preflight->blocking.empty());
    REQUIRE(view.preflight->overruled.size() == 1);
    CHECK(view.preflight->overruled[0].overruled_text.contains("They asked for it."));
    CHECK(view.plan->may_release);
    page.say(LetFindingBlock{finding.key});
    CHECK_FALSE(page.view().plan->may_release);
    page.say(Overrule{finding.key});
    page.say(ReleasePlan{});
    CHECK(count_partnerships(page, true) == 3);
    REQUIRE(page.round().overrulings.size() == 1);
    CHECK(page.round().overrulings[0].reason == "They asked for it.");
    CHECK(page.round().overrulings[0].by_id == sample_id("coordinator"));
}

TEST_CASE("a pair is taken out, and then its people are without a partner") {
    BatchesPage page = with_same_country();
    page.say(TakeOutGroup{page.view().preflight->blocking[0].group});
    const BatchesView view = page.view();
    REQUIRE(view.preflight->blocking.size() == 2);
    CHECK(view.preflight->blocking[0].may_find_partner);
    CHECK(view.preflight->blocking[0].title.ends_with("is accepted and has no partner"));
}

TEST_CASE("a forbidden pair stands in the round, and the page leads to the preview") {
    BatchesPage page = with_same_country();
    page.say(ForbidFound{page.view().preflight->blocking[0].key});
    CHECK(page.round().forbidden_pairs == std::vector{domain::make_person_pair(flight_application("one"), flight_application("three"))});
    CHECK(page.page.state.shell.route.screen == Screen::kPreview);
}

TEST_CASE("of two applications that look like one person's, one is kept") {
    BatchesPage page;
    domain::ApplicationRecord three = page.application("three");
    three.application.name = "Person one";
    three.application.country = "ZA";
    three.application.workplace = "workplace of one";
    page.change(three);
    const auto blocking = page.view().preflight->blocking;
    const auto copy = std::ranges::find_if(blocking, [](const FindingView& one) { return !one.keep.empty(); });
    REQUIRE(copy != blocking.end());
    CHECK(copy->keep.size() == 2);
    CHECK(copy->may_compare);
    page.say(KeepApplication{copy->key, flight_application("one")});
    CHECK(page.application("three").state == domain::ApplicationState::kWithdrawn);
    CHECK(page.application("one").state == domain::ApplicationState::kAccepted);
    CHECK(std::ranges::none_of(page.view().preflight->blocking, [](const FindingView& one) { return !one.keep.empty(); }));
}

TEST_CASE("somebody whose address is not confirmed is written to from the finding") {
    BatchesPage page;
    domain::Person three = *page.endpoint.programme.person(sample_id("three"));
    three.email_confirmed_at_s = 0;
    page.change(three);
    const auto blocking = page.view().preflight->blocking;
    REQUIRE(blocking.size() == 1);
    CHECK_FALSE(blocking[0].may_overrule);
    const int before = page.endpoint.operations_done;
    page.say(AskToConfirm{blocking[0].ask_application_id});
    CHECK(page.endpoint.operations_done == before + 1);
}

TEST_CASE("a letter that the endpoint finds faulty blocks, whatever the page's own rules say") {
    BatchesPage page;
    page.letters.letters = {{.application_id = flight_application("two"), .subject = "", .text = "", .names_reader = true}};
    page.say(CheckAgain{});
    const auto blocking = page.view().preflight->blocking;
    REQUIRE(blocking.size() == 1);
    CHECK(blocking[0].title == "Person two would be sent Person two");
    CHECK(blocking[0].severity == domain::Severity::kImpossible);
    CHECK_FALSE(blocking[0].may_overrule);
    CHECK_FALSE(page.view().plan->may_release);
}

TEST_CASE("the letters of a pair are shown as they would be read, and put away") {
    BatchesPage page;
    page.letters = {.written = 2, .letters = {{.application_id = flight_application("one"), .subject = "Your partner", .text = "Hello"}}};
    page.say(ShowLetters{0});
    REQUIRE(page.view().letters.size() == 1);
    CHECK(page.view().letters[0].to == "To Person one");
    CHECK(page.view().letters[0].subject == "Your partner");
    page.say(PutLettersAway{});
    CHECK(page.view().letters.empty());
}

TEST_CASE("sending is paused and resumed, and nothing starts meanwhile") {
    BatchesPage page;
    page.say(SendFirstNow{false});
    page.say(ReleasePlan{});
    page.say(PauseLetters{true});
    CHECK(page.view().is_paused);
    CHECK(page.view().cards[0].stage == BatchStage::kPaused);
    CHECK_FALSE(page.view().cards[0].may_start);
    CHECK(page.round().sending_paused_at_s == domain::kSampleNow_s);
    page.say(PauseLetters{false});
    CHECK_FALSE(page.view().is_paused);
    CHECK(page.view().cards[0].may_start);
}

TEST_CASE("a held pair is taken back, and a held batch with a finding says that it waits") {
    BatchesPage page;
    page.say(SendFirstNow{false});
    page.say(ReleasePlan{});
    domain::ApplicationRecord three = page.application("three");
    three.application.country = "ZA";
    page.change(three);
    CHECK(page.view().cards[0].stage == BatchStage::kHeld);
    CHECK(page.view().cards[0].caption.ends_with("Waits for 1 finding below."));
    CHECK_FALSE(page.view().cards[0].may_start);
    page.say(TakeOutGroup{page.view().preflight->blocking[0].group});
    CHECK(count_partnerships(page, false) == 2);
    CHECK(page.round().batches[0].people == 4);
}

TEST_CASE("two coordinators at once match nobody twice: what the other one handed over is no part of the plan") {
    BatchesPage page;
    page.endpoint.act(sample_id("director"),
                      domain::ReleasePairs{sample_id("round 4"),
                                           1,
                                           {{sample_id("early"), {flight_application("one"), flight_application("three")}}},
                                           0,
                                           {{domain::FindingKind::kWithoutPartner, {flight_application("two")}, "Later.", {}, 0},
                                            {domain::FindingKind::kWithoutPartner, {flight_application("four")}, "Later.", {}, 0},
                                            {domain::FindingKind::kWithoutPartner, {flight_application("five")}, "Later.", {}, 0},
                                            {domain::FindingKind::kWithoutPartner, {flight_application("six")}, "Later.", {}, 0}}});
    page.page.tell(Reminded{});
    CHECK(page.view().plan->groups_text == "2 pairs that were not handed over yet");
    page.say(ReleasePlan{});
    CHECK(count_partnerships(page, true) == 3);
}
