#include "app/cockpit/cockpit.h"

#include <algorithm>
#include <string>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "app/view_parts.h"
#include "base/civil_date.h"
#include "domain/work_time.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

const std::string kCockpitPair = sample_id("one+two");

/// A page at the partnerships, with the clock of the sample.
struct CockpitPage : TalkPage {
    explicit CockpitPage(const std::string& who = "coordinator", const std::string& address = "#/cockpit") : TalkPage(who, address) {
        say(SearchPartnerships{});
    }
    void say(CockpitIntent intent) { page.say(std::move(intent)); }
    [[nodiscard]] CockpitView cockpit() const { return cockpit_view(page.state); }
    [[nodiscard]] const domain::Partnership& stored(const std::string& id = kCockpitPair) const {
        return *endpoint.programme.partnership(id);
    }
    /// The first name of each line, with its group's number.
    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> names;
        for (const CockpitRow& row : page.state.cockpit.rows) {
            if (row.line) {
                names.push_back(std::to_string(static_cast<int>(row.group)) + " " + page.state.cockpit.lines[*row.line].first_name);
            }
        }
        std::ranges::sort(names);  // equal silences stand by their ids
        return names;
    }
    /// Six more pairs that began so many days ago and never wrote.
    void add_silent_pairs(std::int64_t days_ago) {
        for (int k = 0; k < 6; ++k) {
            const std::string number = std::to_string(k);
            domain::Partnership pair{sample_id("silent " + number),
                                     sample_id("round 2"),
                                     {sample_id("a" + number), sample_id("b" + number)},
                                     1,
                                     domain::kSampleNow_s - days_ago * kSecondsPerDay};
            for (domain::Programme* programme : {&endpoint.programme, &page.state.sync.seen, &page.state.sync.shown}) {
                for (const std::string& letter : {std::string("a"), std::string("b")}) {
                    programme->apply(domain::sample_person(letter + number), 0);
                    programme->apply(domain::sample_application(letter + number, "ZA", "round 2"), 0);
                }
                programme->apply(pair, 0);
            }
        }
        page.state.cockpit.basis = {};
        say(SearchPartnerships{});
    }
};

std::string mails_of_act(const ActView& act) {
    std::string text;
    for (const ActMailView& mail : act.mails) {
        text += mail.to + ": " + mail.title + "; ";
    }
    return text;
}

}  // namespace

TEST_CASE("coordinators see the partnerships of the round that runs by their need, and nobody else does") {
    CockpitPage one;
    CHECK(one.cockpit().may_look);
    CHECK(one.cockpit().caption.starts_with("round 2, day 29 of 112"));
    CHECK(one.lines() == std::vector<std::string>{"0 Person five", "0 Person one"});
    const CockpitLine& line = *std::ranges::find(one.page.state.cockpit.lines, sample_id("five+six"), &CockpitLine::id);
    CHECK(line.act_label == "Answer");
    CHECK(line.request_id == sample_id("help of five"));
    CHECK(line.caption.contains("Poland – Botswana"));
    for (const char* who : {"one", "officer", "ambassador"}) {
        CHECK_FALSE(CockpitPage(who).cockpit().may_look);
        CHECK(CockpitPage(who).page.state.cockpit.lines.empty());
    }
}

TEST_CASE("a person is found by a part of their name, and a group is shown alone") {
    CockpitPage one;
    one.say(SearchPartnerships{"TWÓ"});
    CHECK(one.lines() == std::vector<std::string>{"0 Person one"});
    CHECK(one.cockpit().found_text == "1 partnership found");
    one.say(SearchPartnerships{"nobody"});
    CHECK(one.cockpit().rows.empty());
    one.say(SearchPartnerships{});
    one.say(ChooseCockpitGroup{CockpitGroup::kSilent});
    CHECK(one.cockpit().rows.empty());
    one.say(ChooseCockpitGroup{CockpitGroup::kSilent});
    CHECK(one.lines().size() == 2);
}

TEST_CASE("a long group is folded until it is opened, and reminded as a whole") {
    CockpitPage one;
    one.add_silent_pairs(20);
    CHECK(one.lines().size() == 5);
    const auto head = [&] { return one.cockpit().heads[static_cast<std::size_t>(CockpitGroup::kNeverMet)]; };
    CHECK(head().count == "6");
    CHECK(head().unfold == "Show 3 more");
    CHECK(head().remind_all == "Ask all 6");
    one.say(UnfoldCockpitGroup{CockpitGroup::kNeverMet});
    CHECK(one.lines().size() == 8);
    CHECK(head().unfold == "Show fewer");
    one.say(OpenGroupNudge{CockpitGroup::kNeverMet});
    REQUIRE(one.cockpit().group_act.has_value());
    CHECK(one.cockpit().group_act->heading == "Remind 6 pairs");
    one.say(ConfirmAct{});
    CHECK_FALSE(one.cockpit().group_act.has_value());
    CHECK(one.stored(sample_id("silent 3")).nudges.size() == 1);
    CHECK(head().remind_all.empty());
    REQUIRE_FALSE(one.page.state.shell.toasts.empty());
    one.page.say(ActOnToast{one.page.state.shell.toasts.back().id});
    CHECK(one.stored(sample_id("silent 3")).nudges.empty());
}

TEST_CASE("before a reminder goes, its mails are seen, and after it is sent it can be taken back") {
    CockpitPage one;
    one.say(OpenAct{kCockpitPair, CockpitAct::kNudge});
    CHECK(one.page.state.shell.route.first_id == kCockpitPair);
    const ActView act = one.cockpit().partnership->act.value();
    CHECK(mails_of_act(act) == "Person one: A reminder to write; Person two: A reminder to write; ");
    CHECK(act.may_confirm);
    CHECK(one.stored().nudges.empty());
    one.say(ConfirmAct{});
    CHECK(one.stored().nudges.size() == 1);
    CHECK(one.cockpit().partnership->not_told.contains("They are reminded"));
    CHECK(one.cockpit().partnership->may_take_back);
    one.say(OpenAct{kCockpitPair, CockpitAct::kNudge});
    CHECK(one.cockpit().partnership->act->problem.contains("less than 3 days"));
    CHECK_FALSE(one.cockpit().partnership->act->may_confirm);
    one.say(DropAct{});
    CHECK_FALSE(one.cockpit().partnership->act.has_value());
    one.say(TakeActBack{kCockpitPair, {}});
    CHECK(one.stored().nudges.empty());
    CHECK(one.cockpit().partnership->not_told.empty());
}

TEST_CASE("new partners are found for those who want them, with a reason") {
    CockpitPage one;
    one.say(OpenAct{kCockpitPair, CockpitAct::kRematch});
    CHECK(mails_of_act(*one.cockpit().partnership->act) == "Person one: A new partner is coming; Person two: A new partner is coming; ");
    one.say(FlipActPerson{sample_id("two")});
    one.say(ChooseActReason{domain::EndReason::kWrongMatch});
    CHECK(mails_of_act(*one.cockpit().partnership->act) == "Person one: A new partner is coming; Person two: Your partnership has ended; ");
    one.say(ConfirmAct{});
    CHECK(one.stored().end_reason == domain::EndReason::kWrongMatch);
    CHECK(one.endpoint.programme.application(sample_id("round 2 of one"))->waits_since_s != 0);
    CHECK(one.endpoint.programme.application(sample_id("round 2 of two"))->waits_since_s == 0);
    CHECK(one.cockpit().partnership->people[0].state == "Waits for a new partner");
    CHECK(one.cockpit().partnership->trail[0].text == "Person coordinator looks for new partners");
}

TEST_CASE("a person is removed once it is written down why, and taken back with their partnership") {
    CockpitPage one;
    one.say(OpenAct{kCockpitPair, CockpitAct::kRemove});
    CHECK_FALSE(one.cockpit().partnership->act->may_confirm);
    one.say(FlipActPerson{sample_id("two")});
    CHECK(mails_of_act(*one.cockpit().partnership->act).contains("Person two: You no longer take part"));
    CHECK_FALSE(one.cockpit().partnership->act->may_confirm);
    one.say(TypeActReason{"Insults, decided by two."});
    CHECK(one.cockpit().partnership->act->may_confirm);
    one.say(ConfirmAct{});
    const domain::ApplicationRecord* removed = one.endpoint.programme.application(sample_id("round 2 of two"));
    CHECK(removed->state == domain::ApplicationState::kRemoved);
    CHECK(one.stored().end_reason == domain::EndReason::kConduct);
    const PartnershipView view = *one.cockpit().partnership;
    CHECK(view.people[1].state == "Removed from the round");
    CHECK(view.people[1].back_application_id == removed->application.id);
    CHECK_FALSE(view.may_take_back);
    one.say(TakeActBack{{}, removed->application.id});
    CHECK(one.endpoint.programme.application(sample_id("round 2 of two"))->state != domain::ApplicationState::kRemoved);
    CHECK(one.stored().ended_at_s == 0);
}

TEST_CASE("a partnership shows both people, what they logged without their notes, and what they asked") {
    CockpitPage one("coordinator", cockpit_address(kCockpitPair));
    const PartnershipView view = one.cockpit().partnership.value();
    CHECK(view.title == "Person one and Person two");
    REQUIRE(view.people.size() == 2);
    CHECK(view.people[0].address == "one@example.org");
    CHECK(view.people[0].clock == "15:13 there now");
    REQUIRE(view.contacts.size() == 2);
    CHECK(view.contacts[0].text.contains("we spoke (Video)"));
    REQUIRE(view.requests.size() == 1);
    CHECK(view.requests[0].address == inbox_address(sample_id("help of one")));
    CHECK(view.acts.size() == 4);
    CHECK(CockpitPage("coordinator", cockpit_address("nothing")).cockpit().is_unknown);
}

TEST_CASE("the curve stands beside earlier rounds, and of fewer than five pairs there is none") {
    CockpitPage one;
    CHECK(one.cockpit().curves.empty());
    one.add_silent_pairs(20);
    REQUIRE(one.cockpit().curves.size() == 1);
    CHECK(one.cockpit().curves[0].end_text == "today 25 %");
    CHECK(one.cockpit().contact_text == "2 of 8 pairs");
    CHECK_FALSE(one.cockpit().weeks.empty());
    CHECK(one.cockpit().days == 35);
}

TEST_CASE("a partnership says of each person how far the mail about the partner came") {
    CockpitPage one("coordinator", cockpit_address(sample_id("five+six")));
    std::vector<codec::DeliveryLine> lines{{.person_id = sample_id("six"),
                                            .address = "six@example.org",
                                            .state = codec::DeliveryState::kSent,
                                            .ordered_at_s = domain::kSampleNow_s,
                                            .tried_at_s = domain::kSampleNow_s,
                                            .attempts = 1,
                                            .code = 250,
                                            .bounce = codec::DeliveryBounce::kHard,
                                            .bounce_status = "5.1.1",
                                            .bounced_at_s = domain::kSampleNow_s,
                                            .mails = 2}};
    one.page.endpoint = [&](const AskEndpoint& question) {
        one.endpoint.cookie = one.person;
        const bool about_mails = question.path == "api/deliveries/" + sample_id("round 2") + "/2";
        return Reports{about_mails ? Answered{question.number, 200, 0, codec::encode_deliveries(lines)} : one.endpoint.answer(question)};
    };
    tell_time(one.page.state, domain::kSampleNow_s + 60);
    one.page.tell(Reminded{});
    PartnershipView view = one.cockpit().partnership.value();
    CHECK(view.people[0].mail == "Mail: Seen");
    CHECK_FALSE(view.people[0].mail_warns);
    CHECK(view.people[1].mail.starts_with("Mail: Came back"));
    CHECK(view.people[1].mail.contains("2 letters"));
    CHECK(view.people[1].mail_reason.contains("5.1.1"));
    CHECK(view.people[1].mail_warns);
    CHECK(view.mails_problem.empty());
    lines.clear();
    tell_time(one.page.state, domain::kSampleNow_s + 120);
    one.page.tell(Reminded{});
    view = one.cockpit().partnership.value();
    CHECK(view.people[0].mail == "Mail: Seen");
    CHECK(view.people[1].mail.starts_with("No mail is remembered"));
}

TEST_CASE("where the endpoint does not say how far the mails came, a partnership says that") {
    CockpitPage one("coordinator", cockpit_address(kCockpitPair));
    one.page.endpoint = [&](const AskEndpoint& question) {
        return Reports{Answered{question.number, 403, 0, R"({"error":"not_allowed","where":"","detail":""})"}};
    };
    tell_time(one.page.state, domain::kSampleNow_s + 60);
    one.page.tell(Reminded{});
    CHECK_FALSE(one.cockpit().partnership->mails_problem.empty());
    CHECK(one.cockpit().partnership->people[0].mail.empty());
}

TEST_CASE("before an act is done, its mails are read as the endpoint would send them") {
    CockpitPage one;
    std::vector<std::string> asked;
    int status = 200;
    one.page.endpoint = [&](const AskEndpoint& question) {
        one.endpoint.cookie = one.person;
        if (question.path != "api/act-letters") {
            return Reports{one.endpoint.answer(question)};
        }
        asked.push_back(question.body);
        const codec::Letters letters{
            .written = 1,
            .letters = {{.application_id = sample_id("round 2 of two"), .subject = "A greeting", .text = "Hola, Person two:"}}};
        const std::string refusal = R"({"error":"not_allowed","where":"","detail":""})";
        return Reports{Answered{question.number, status, 0, status == 200 ? codec::encode_letters(letters) : refusal}};
    };
    one.say(OpenAct{kCockpitPair, CockpitAct::kNudge});
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].contains("nudge_partners"));
    ActView act = one.cockpit().partnership->act.value();
    REQUIRE(act.mails.size() == 2);
    CHECK(act.mails[0].text.empty());
    CHECK(act.mails[1].text == "Hola, Person two:");
    CHECK(act.mails[1].subject == "Subject: A greeting");
    one.say(OpenAct{kCockpitPair, CockpitAct::kRemove});
    CHECK(asked.size() == 1);
    one.say(FlipActPerson{sample_id("two")});
    one.say(TypeActReason{"Insults, decided by two."});
    REQUIRE(asked.size() == 2);
    CHECK_FALSE(asked[1].contains("Insults"));
    status = 400;
    one.say(OpenAct{kCockpitPair, CockpitAct::kEnd});
    act = one.cockpit().partnership->act.value();
    CHECK(act.mails[1].text.empty());
    CHECK(act.mails_note.starts_with("What they say cannot be shown now."));
}

TEST_CASE("a batch that the clock holds back stands at the top of the partnerships until it goes out") {
    CockpitPage one;
    CHECK(one.cockpit().held_batches.empty());
    domain::RoundRecord round = domain::sample_round_record("round 4", {2015, 3, 1}, domain::RoundState::kClosed);
    round.batches = {{2, domain::kSampleNow_s - 60, 0, domain::kSampleNow_s}};
    one.page.state.sync.shown.apply(round, 900);
    REQUIRE(one.cockpit().held_batches.size() == 1);
    CHECK(one.cockpit().held_batches[0].starts_with("round 4: batch 1 should have gone out on"));
    round.batches[0].sent_at_s = domain::kSampleNow_s + 60;
    one.page.state.sync.shown.apply(round, 901);
    CHECK(one.cockpit().held_batches.empty());
}

TEST_CASE("who waits for a partner stands beside the partnerships, who asked for a new one first, and they are matched from there") {
    CockpitPage one;
    domain::Programme& shown = one.page.state.sync.shown;
    one.page.state.round.round.reset();
    const auto comes = [&](const char* name, const char* country, std::int64_t waits_since_s) {
        domain::ApplicationRecord record = domain::sample_application(name, country, "round 2");
        record.waits_since_s = waits_since_s;
        shown.apply(domain::sample_person(name), shown.last_sequence() + 1);
        shown.apply(record, shown.last_sequence() + 1);
        one.say(SearchPartnerships{});
    };
    REQUIRE(one.cockpit().waiting.has_value());  // the sample has one who never had a partner
    CHECK(one.cockpit().waiting->count_text == "1 person");
    CHECK_FALSE(one.cockpit().waiting->can_pair);
    CHECK(one.cockpit().waiting->match_label.empty());
    CHECK(one.cockpit().waiting->note.starts_with("One person alone"));
    comes("late", "ZA", 0);
    comes("again", "TW", domain::kSampleNow_s - kSecondsPerDay);
    const WaitingPeopleView waiting = one.cockpit().waiting.value();
    REQUIRE(waiting.people.size() == 3);
    CHECK(waiting.people[0].caption.starts_with("Taiwan · waits since"));
    CHECK(waiting.people[1].caption.ends_with("has had none yet"));
    CHECK(waiting.can_pair);
    CHECK(waiting.match_label == "Match them");
    domain::RoundRecord round = *shown.round(sample_id("round 2"));
    round.criteria.weight_points[0] = 7;
    shown.apply(round, shown.last_sequence() + 1);
    one.say(MatchWaiting{});
    CHECK(one.page.state.preview.criteria.weight_points[0] == 7);  // the round's, not those of another round on this device
    REQUIRE(one.page.state.round.round.has_value());
    CHECK(one.page.state.round.round->applications.size() == 3);
    REQUIRE(one.page.state.round.round->waits.size() == 1);
    CHECK(one.page.state.round.round->waits[0].application_id == sample_id("round 2 of again"));
}

TEST_CASE("no match is promised to those who may not be partners, and it is said why") {
    CockpitPage one;
    domain::Programme& shown = one.page.state.sync.shown;
    const domain::RoundRecord round = *shown.round(sample_id("round 2"));
    const auto comes = [&](const domain::Person& person, const char* country) {
        shown.apply(person, shown.last_sequence() + 1);
        shown.apply(domain::sample_application(person.name.substr(7), country, "round 2"), shown.last_sequence() + 1);
        one.say(SearchPartnerships{});
    };
    const auto waiting = [&] { return one.cockpit().waiting.value(); };
    domain::Person unconfirmed = domain::sample_person("late");
    unconfirmed.email_confirmed_at_s = 0;
    comes(unconfirmed, "MA");
    CHECK(waiting().match_label.empty());
    CHECK(waiting().note.starts_with("Nobody is paired before they confirmed their address"));
    comes(domain::sample_person("late"), "MA");
    CHECK_FALSE(waiting().can_pair);
    CHECK(waiting().match_label == "See why in the preview");
    CHECK(waiting().note.starts_with("All of them are from one country (Morocco)"));

    domain::RoundRecord other = round;
    other.criteria.different_country = false;
    shown.apply(other, shown.last_sequence() + 1);
    one.say(SearchPartnerships{});
    CHECK(waiting().can_pair);
    other.forbidden_pairs = {domain::make_person_pair(sample_id("round 2 of three"), sample_id("round 2 of late"))};
    shown.apply(other, shown.last_sequence() + 1);
    one.say(SearchPartnerships{});
    CHECK_FALSE(waiting().can_pair);
    CHECK(waiting().note.starts_with("The rules of this round let no two of them be partners"));
    other.fixed_pairs = std::exchange(other.forbidden_pairs, {});
    other.criteria = round.criteria;
    shown.apply(other, shown.last_sequence() + 1);
    one.say(SearchPartnerships{});
    CHECK(waiting().can_pair);  // a coordinator has fixed the two

    shown.apply(round, shown.last_sequence() + 1);
    comes(domain::sample_person("abroad"), "TW");
    CHECK(waiting().can_pair);
    CHECK(waiting().note.starts_with("They are matched among themselves"));
}

TEST_CASE("weeks to come are said to be so, and the team's time of seven days stands below, for each who takes part") {
    CockpitPage one;
    const CockpitView before = one.cockpit();
    CHECK(before.weeks.size() == 16);
    CHECK_FALSE(before.weeks[4].to_come);
    CHECK(before.weeks[5].to_come);
    domain::Programme& shown = one.page.state.sync.shown;
    const CivilDate today = civil_from_days(domain::kSampleNow_s / kSecondsPerDay);
    for (const std::int64_t days_ago : {0, 6, 7}) {
        const CivilDate day = civil_from_days(days_from_civil(today) - days_ago);
        shown.apply(domain::WorkDay{domain::work_day_id(sample_id("director"), day), sample_id("director"), day, 60},
                    shown.last_sequence() + 1);
    }
    one.say(SearchPartnerships{});
    CHECK(one.cockpit().work_text.starts_with("**2 h"));
    CHECK(one.cockpit().work_per_text.ends_with("of 5 people"));
    domain::ApplicationRecord left = *shown.application(sample_id("round 2 of six"));
    left.state = domain::ApplicationState::kWithdrawn;
    shown.apply(left, shown.last_sequence() + 1);
    CHECK(one.cockpit().work_per_text.ends_with("of 5 people"));  // counted where a record changes, not for each frame
    one.say(SearchPartnerships{});
    CHECK(one.cockpit().work_per_text.ends_with("of 4 people"));
}
