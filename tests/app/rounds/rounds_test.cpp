#include "app/rounds/rounds.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "app/view_parts.h"
#include "domain/round_plan.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// A page where rounds are set up.
struct RoundsPage : TalkPage {
    explicit RoundsPage(const std::string& address = "#/rounds", const std::string& who = "coordinator") : TalkPage(who, address) {}
    [[nodiscard]] RoundsView rounds() const { return rounds_view(page.state); }
    [[nodiscard]] RoundFormView form() const { return *rounds().form; }
    [[nodiscard]] std::string problem(RoundField field) const { return form().problems[static_cast<std::size_t>(field)]; }
    [[nodiscard]] std::string field(RoundField which) const { return form().fields[static_cast<std::size_t>(which)]; }
    void type(RoundField field, const std::string& text) { page.say(TypeRound{field, text}); }
    [[nodiscard]] const domain::RoundRecord& saved() const {
        const domain::RoundRecord* found = endpoint.programme.round(page.state.shell.route.first_id);
        REQUIRE(found != nullptr);
        return *found;
    }
};

}  // namespace

TEST_CASE("the rounds are listed with the latest first, for those who run them alone") {
    const RoundsPage coordinator;
    REQUIRE(coordinator.rounds().rounds.size() == 3);
    CHECK(coordinator.rounds().rounds[0].name == "round 3");
    CHECK(coordinator.rounds().rounds[1].figures == "5 applications from 5 countries");
    CHECK(coordinator.rounds().rounds[1].when == "31 August 2014 to 20 December 2014 \u00b7 16 weeks");
    CHECK(coordinator.rounds().copy_last_label == "Copy round 3");
    for (const char* who : {"one", "officer", "ambassador"}) {
        CHECK_FALSE(RoundsPage("#/rounds", who).rounds().may_run);
        CHECK_FALSE(RoundsPage("#/rounds/new", who).rounds().form.has_value());
    }
}

TEST_CASE("a new round has sixteen weeks, eight topics and a close that is over everywhere on Earth") {
    const RoundsPage page("#/rounds/new");
    const RoundFormView form = page.form();
    CHECK(form.is_new);
    CHECK(form.slots.size() == 8);
    CHECK(page.field(RoundField::kLength) == "16");
    CHECK(page.field(RoundField::kZone) == "UTC-12:00");
    CHECK(page.field(RoundField::kCapPercent) == "20");
    CHECK(page.field(RoundField::kMailsADay) == "500");
    CHECK(form.problem.empty());
}

TEST_CASE("the plan follows the dates as they are typed") {
    RoundsPage page("#/rounds/new");
    page.type(RoundField::kStartsOn, "2016-08-22");
    page.type(RoundField::kOpensDay, "2016-07-01");
    page.type(RoundField::kClosesDay, "2016-08-12");
    CHECK(page.form().slots[6] == "7: 14 November 2016 to 27 November");
    CHECK(page.form().slots[7] == "8: 28 November 2016 to 11 December");
    CHECK(page.form().plan_text == "8 topics; the last day is 11 December 2016.");
    page.type(RoundField::kUnit, "months");
    CHECK(page.field(RoundField::kLength) == "6");
    CHECK(page.form().slots.size() == 6);
    page.type(RoundField::kStartsOn, "soon");
    CHECK(page.form().slots.empty());
    CHECK_FALSE(page.problem(RoundField::kStartsOn).empty());
}

TEST_CASE("a round is saved as typed, with its moments in its zone") {
    RoundsPage page("#/rounds/new");
    page.type(RoundField::kName, " 2015A ");
    page.type(RoundField::kStartsOn, "2015-03-01");
    page.type(RoundField::kZone, "europe/madrid");
    page.type(RoundField::kOpensDay, "2015-01-12");
    page.type(RoundField::kOpensTime, "09:00");
    page.type(RoundField::kClosesDay, "2015-02-15");
    page.type(RoundField::kClosesTime, "23:59");
    page.type(RoundField::kCapReading, "of_accepted");
    page.type(RoundField::kOddOneOut, "stand_in");
    page.type(RoundField::kStandIn, sample_id("officer"));
    page.type(RoundField::kMailsADay, "90");
    page.type(RoundField::kAcceptedInSpanish, "Hasta pronto, {name}.");
    page.page.say(SaveRoundDraft{});
    const domain::RoundRecord& saved = page.saved();
    CHECK(saved.name == "2015A");
    CHECK(saved.close_zone == "Europe/Madrid");
    CHECK(saved.closes_at_s == days_from_civil({2015, 2, 15}) * kSecondsPerDay + (22 * 60 + 59) * 60);
    CHECK(saved.cap_reading == domain::CapReading::kOfAccepted);
    CHECK(saved.stand_in_id == sample_id("officer"));
    CHECK(saved.mails_a_day == 90);
    CHECK(saved.mail_texts.size() == 1);
    CHECK(page.page.state.talk.typed.empty());
    CHECK_FALSE(page.form().changed);
}

TEST_CASE("days set by hand start from those of the plan, and can be given up again") {
    RoundsPage page("#/rounds/" + sample_id("round 3"));
    page.page.say(SetSlotsByHand{});
    CHECK(page.form().slots_by_hand);
    CHECK(page.field(RoundField::kSlots).starts_with("2014-11-01\n2014-11-15\n"));
    page.type(RoundField::kSlots, "2014-11-01\n2014-12-20");
    CHECK(page.form().slots.size() == 2);
    page.type(RoundField::kSlots, "2014-11-01\n2019-12-20");
    CHECK_FALSE(page.problem(RoundField::kSlots).empty());
    page.page.say(SaveRoundDraft{});
    CHECK(page.endpoint.programme.round(sample_id("round 3"))->slots.empty());
    page.type(RoundField::kSlots, "");
    CHECK_FALSE(page.form().changed);
}

TEST_CASE("a copy moves with the start that is typed, and takes the settings along") {
    RoundsPage page("#/rounds/" + sample_id("round 2") + "/copy");
    CHECK(page.form().is_new);
    CHECK(page.field(RoundField::kName).empty());
    page.type(RoundField::kStartsOn, "2015-03-01");
    CHECK(page.field(RoundField::kClosesDay) == "2015-02-18");
    page.type(RoundField::kName, "2015A");
    page.page.say(SaveRoundDraft{});
    CHECK(page.saved().id != sample_id("round 2"));
    CHECK(page.saved().starts_on == CivilDate{2015, 3, 1});
    CHECK(page.saved().batches.empty());
    CHECK_FALSE(page.saved().criteria.common_language);
}

TEST_CASE("what is wrong stands at its field, and nothing is saved") {
    RoundsPage page("#/rounds/" + sample_id("round 3"));
    const auto refused = [&](RoundField field, const std::string& text) {
        page.type(field, text);
        page.page.say(SaveRoundDraft{});
        const bool said = !page.problem(field).empty();
        page.page.say(DropRoundDraft{});
        return said;
    };
    CHECK(refused(RoundField::kName, " "));
    CHECK(refused(RoundField::kLength, "many"));
    CHECK(refused(RoundField::kLength, "0"));
    CHECK(refused(RoundField::kZone, "Atlantis"));
    CHECK(refused(RoundField::kClosesTime, "25:00"));
    CHECK(refused(RoundField::kClosesDay, "2013-01-01"));
    CHECK(refused(RoundField::kCapPercent, "120"));
    CHECK(refused(RoundField::kMailsADay, "0"));
    CHECK(refused(RoundField::kMatchedInEnglish, "Write to {email}."));
    CHECK(page.endpoint.programme.round(sample_id("round 3"))->name == "round 3");
}

TEST_CASE("the mails are shown as somebody real will read them") {
    RoundsPage page("#/rounds/" + sample_id("round 2"));
    page.type(RoundField::kAcceptedInEnglish, "Until soon, {name}.");
    page.type(RoundField::kMatchedInEnglish, "{name}, ask {partner}.");
    page.page.say(FindMailReader{"person TWO"});
    const RoundFormView form = page.form();
    CHECK(form.reader_text == "For Person two, in English.");
    REQUIRE(form.previews.size() == 2);
    CHECK(form.previews[0].text == "Until soon, Person two.");
    CHECK(form.previews[1].text.starts_with("Person two, ask Person "));
    page.page.say(FindMailReader{"nobody at all"});
    CHECK(page.form().previews.empty());
}

TEST_CASE("a round that runs keeps its state") {
    const RoundsPage page("#/rounds/" + sample_id("round 2"));
    CHECK(page.form().state_is_fixed);
    CHECK(page.field(RoundField::kState) == "running");
    CHECK(RoundsPage("#/rounds/nowhere").rounds().is_unknown);
}

TEST_CASE("a round takes its criteria from itself or another round, said in a sentence, and a copy has those of its model") {
    RoundsPage page(round_address(sample_id("round 3")));
    CHECK(page.form().criteria.labels[0] == "As this round has them");
    CHECK(page.form().criteria_text.contains("Different countries"));
    CHECK(page.form().criteria_text.contains("interests 30"));
    CHECK_FALSE(page.form().changed);
    domain::RoundRecord other = *page.endpoint.programme.round(sample_id("round 2"));
    other.criteria.weight_points = {1, 2, 3, 4, 5, 6};
    other.criteria.common_language = false;
    other.criteria.policy = domain::PairingPolicy::kWorstPairFirst;
    page.endpoint.put(other);
    page.page.tell(Reminded{});
    page.type(RoundField::kCriteria, "round:" + other.id);
    CHECK(page.form().criteria.labels[static_cast<std::size_t>(page.form().criteria.chosen)] == "As in round 2");
    CHECK(page.form().criteria_text.contains("interests 1,"));
    CHECK_FALSE(page.form().criteria_text.contains("A language in common"));
    page.page.say(SaveRoundDraft{});
    CHECK(page.saved().criteria == other.criteria);
    CHECK_FALSE(page.form().changed);
    const RoundsPage copy(round_copy_address(other.id));
    CHECK(copy.form().criteria.labels[0] == "As in round 2");
    RoundsPage fresh("#/rounds/new");
    CHECK(fresh.form().criteria.labels[0] == "The usual ones");
    fresh.type(RoundField::kName, "2015A");
    fresh.type(RoundField::kCriteria, "round:" + sample_id("round 1"));
    fresh.page.say(SaveRoundDraft{});
    CHECK(fresh.saved().criteria == fresh.endpoint.programme.round(sample_id("round 1"))->criteria);
}
