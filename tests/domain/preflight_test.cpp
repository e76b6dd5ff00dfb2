#include "domain/preflight.h"

#include <algorithm>
#include <string>
#include <utility>

#include "domain/term_names.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

/// A closed round with people from six countries, all accepted.
Programme programme_before_flight() {
    Programme programme = sample_programme();
    std::int64_t sequence = 100;
    programme.apply(sample_round_record("round 4", {2015, 3, 1}, RoundState::kClosed), ++sequence);
    const std::vector<std::pair<std::string, std::string>> applicants{{"one", "ZA"},  {"two", "TW"},  {"three", "MA"},
                                                                      {"four", "IS"}, {"five", "PL"}, {"six", "BW"}};
    for (const auto& [name, country] : applicants) {
        ApplicationRecord record = sample_application(name, country, "round 4");
        record.state = ApplicationState::kAccepted;
        programme.apply(record, ++sequence);
    }
    return programme;
}

const std::string kRound4 = sample_id("round 4");

std::string application_id(const std::string& name) { return sample_id("round 4 of " + name); }

std::vector<PlannedGroup> groups_of(const std::vector<std::vector<std::string>>& names) {
    std::vector<PlannedGroup> groups;
    for (const auto& group : names) {
        groups.emplace_back();
        std::ranges::transform(group, std::back_inserter(groups.back().application_ids), application_id);
    }
    return groups;
}

const std::vector<std::vector<std::string>> kAllPaired{{"one", "three"}, {"two", "five"}, {"four", "six"}};

/// What is found, and does not only say something.
std::vector<Finding> graver(const Programme& programme, const std::vector<PlannedGroup>& groups, Cover cover = Cover::kPart) {
    const RoundRecord& round = *programme.round(kRound4);
    std::vector<Finding> found = preflight(programme, round, groups, mails_of_groups(programme, round, groups), cover);
    std::erase_if(found, [](const Finding& one) { return severity_of(one.kind) == Severity::kSays; });
    return found;
}

/// The kinds of what is grave, as their keys.
std::string only_kind(const Programme& programme, const std::vector<std::vector<std::string>>& names) {
    std::string kinds;
    for (const Finding& one : graver(programme, groups_of(names))) {
        kinds += (kinds.empty() ? "" : " ") + std::string(term_name(one.kind));
    }
    return kinds;
}

template <typename Change>
Programme changed(const std::string& name, Change change) {
    Programme programme = programme_before_flight();
    ApplicationRecord record = *programme.application(application_id(name));
    change(record);
    programme.apply(record, 300);
    return programme;
}

}  // namespace

TEST_CASE("a sound preview passes, and everybody who is accepted has a partner") {
    CHECK(graver(programme_before_flight(), groups_of(kAllPaired), Cover::kWhole).empty());
}

TEST_CASE("somebody paired with themselves is found by account, by address and by a likely duplicate") {
    const auto twice = graver(programme_before_flight(), groups_of({{"one", "one"}}));
    REQUIRE(!twice.empty());
    CHECK(twice.front() == Finding{FindingKind::kWithThemselves, {application_id("one")}, 0});
    CHECK(severity_of(twice.front().kind) == Severity::kImpossible);

    Programme household = programme_before_flight();
    Person three = *household.person(sample_id("three"));
    three.email = "One+again@example.org";
    household.apply(three, 300);
    CHECK(graver(household, groups_of({{"one", "three"}})).front().kind == FindingKind::kWithThemselves);

    const Programme copy = changed("three", [](ApplicationRecord& record) {
        record.application.name = "Person one";
        record.application.country = "ZA";
        record.application.workplace = "workplace of one";
    });
    const auto found = graver(copy, groups_of({{"one", "three"}}));
    const auto own_copy = std::ranges::find(found, FindingKind::kOwnCopy, &Finding::kind);
    REQUIRE(own_copy != found.end());
    CHECK(own_copy->application_ids.size() == 2);
    CHECK(repair_of(own_copy->kind) == Repair::kDecideDuplicate);
    CHECK(std::ranges::contains(graver(copy, groups_of({{"one", "two"}, {"three", "four"}})), FindingKind::kLikelyTwice, &Finding::kind));
}

TEST_CASE("two of whom a coordinator decided that they are two people are no finding, by name, by workplace or by address") {
    const auto told_apart = [](Programme programme, const std::string& address) {
        for (const auto& [name, other] : {std::pair("one", "three"), std::pair("three", "one")}) {
            Person person = *programme.person(sample_id(name));
            person.told_apart = {sample_id(other)};
            person.email = name == std::string("three") && !address.empty() ? address : person.email;
            programme.apply(person, 400);
        }
        return programme;
    };
    const Programme alike = changed("three", [](ApplicationRecord& record) {
        record.application.name = "PERSON one";
        record.application.workplace = "workplace of one";
    });
    CHECK_FALSE(graver(alike, groups_of({{"one", "three"}})).empty());
    CHECK(graver(told_apart(alike, {}), groups_of({{"one", "three"}})).empty());
    const Programme household = changed("three", [](ApplicationRecord& record) {
        record.application.name = "One Person";
        record.application.email = "one+again@example.org";
    });
    CHECK_FALSE(graver(household, groups_of({{"one", "five"}, {"three", "two"}})).empty());
    CHECK(graver(told_apart(household, "one+again@example.org"), groups_of({{"one", "five"}, {"three", "two"}})).empty());
    const auto met = graver(told_apart(household, "one+again@example.org"), groups_of({{"one", "three"}}));
    CHECK_FALSE(std::ranges::contains(met, FindingKind::kWithThemselves, &Finding::kind));
    CHECK_FALSE(std::ranges::contains(met, FindingKind::kOwnCopy, &Finding::kind));
}

TEST_CASE("somebody paired with themselves is found by the mail that they would read") {
    const Programme programme = programme_before_flight();
    const RoundRecord& round = *programme.round(kRound4);
    const auto groups = groups_of(kAllPaired);
    auto mails = mails_of_groups(programme, round, groups);
    REQUIRE(mails.size() == 6);
    CHECK(mails[0].reader_address == "one@example.org");
    CHECK(mails[0].partners == "Person three");
    mails[1].text = "Hello Person three, your partner is Person three, three@example.org";
    mails[2].text = "Hello";
    auto found = preflight(programme, round, groups, mails, Cover::kWhole);
    std::erase_if(found, [](const Finding& one) { return severity_of(one.kind) == Severity::kSays; });
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Finding{FindingKind::kMailNamesReader, {application_id("three")}, 0});
    CHECK(found[1] == Finding{FindingKind::kMailWithoutPartner, {application_id("two")}, 1});
    CHECK_FALSE(is_settled(found[0], std::vector{Overruling{FindingKind::kMailNamesReader, {application_id("three")}, "I say so", {}, 0}}));
    const Programme swapped = changed("three", [](ApplicationRecord& record) { record.application.email = "one@example.org"; });
    CHECK(only_kind(swapped, {{"one", "three"}}).starts_with(term_name(FindingKind::kMailNamesReader)));
}

TEST_CASE("what changed since the preview is found with the people it is about") {
    CHECK(only_kind(programme_before_flight(), {{"one", "three"}, {"five", "one"}}) == term_name(FindingKind::kPersonTwice));
    CHECK(only_kind(changed("three", [](auto& record) { record.state = ApplicationState::kWithdrawn; }), {{"one", "three"}}) ==
          term_name(FindingKind::kApplicationWithdrawn));
    CHECK(only_kind(changed("three", [](auto& record) { record.state = ApplicationState::kRemoved; }), {{"one", "three"}}) ==
          term_name(FindingKind::kRemovedFromRound));
    CHECK(only_kind(changed("three", [](auto& record) { record.state = ApplicationState::kWaitingList; }), {{"one", "three"}}) ==
          term_name(FindingKind::kOnWaitingList));
    CHECK(only_kind(changed("three", [](auto& record) { record.application.country = "ZA"; }), {{"one", "three"}}) ==
          term_name(FindingKind::kSameCountry));
    CHECK(only_kind(changed("three", [](auto& record) { record.application.name = "person ONE"; }), {{"one", "three"}}) ==
          term_name(FindingKind::kSameName));
    CHECK(only_kind(programme_before_flight(), {{"one", "four"}}) == term_name(FindingKind::kEarlierPartner));
    CHECK(only_kind(programme_before_flight(), {{"one", "nobody"}}) == "application_withdrawn mail_without_partner");
    Programme unsure = programme_before_flight();
    Person three = *unsure.person(sample_id("three"));
    three.email_confirmed_at_s = 0;
    unsure.apply(three, 300);
    CHECK(only_kind(unsure, {{"one", "three"}}) == term_name(FindingKind::kAddressNotConfirmed));
    Programme forbidden = programme_before_flight();
    RoundRecord round = *forbidden.round(kRound4);
    round.forbidden_pairs = {make_person_pair(application_id("one"), application_id("three"))};
    forbidden.apply(round, 300);
    CHECK(only_kind(forbidden, {{"one", "three"}}) == term_name(FindingKind::kPairForbidden));
}

TEST_CASE("two coordinators cannot match somebody twice, and a held pair is no obstacle to itself") {
    Programme programme = programme_before_flight();
    Partnership held;
    held.id = sample_id("held");
    held.round_id = kRound4;
    held.person_ids = {sample_id("one"), sample_id("three")};
    held.batch = 2;
    programme.apply(held, 300);
    CHECK(only_kind(programme, {{"one", "five"}}) == term_name(FindingKind::kAlreadyPartnered));
    auto groups = held_groups(programme, kRound4, 2);
    REQUIRE(groups.size() == 1);
    CHECK(held_groups(programme, kRound4, 1).empty());
    const auto apart = graver(programme, groups);
    REQUIRE(apart.size() == 2);
    CHECK(apart[0].kind == FindingKind::kOtherBatch);
    CHECK(repair_of(apart[0].kind) == Repair::kMoveToOneBatch);
    for (const char* name : {"one", "three"}) {
        ApplicationRecord record = *programme.application(application_id(name));
        record.batch = 2;
        programme.apply(record, 301);
    }
    CHECK(graver(programme, groups).empty());
}

TEST_CASE("nobody who is accepted stays without a partner unnoticed; who had one in the round is no news") {
    Programme programme = programme_before_flight();
    const auto groups = groups_of({{"one", "three"}, {"two", "five"}});
    CHECK(graver(programme, groups, Cover::kPart).empty());
    const auto found = graver(programme, groups, Cover::kWhole);
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == FindingKind::kWithoutPartner);
    CHECK(repair_of(found[0].kind) == Repair::kFindPartner);
    CHECK_FALSE(is_settled(found[0], {}));
    const std::vector<Overruling> reasons{{FindingKind::kWithoutPartner, found[0].application_ids, "Waits for the next round.", {}, 0}};
    CHECK(is_settled(found[0], reasons));
    CHECK_FALSE(is_settled(found[1], reasons));
    Partnership ended;
    ended.id = sample_id("ended");
    ended.round_id = kRound4;
    ended.person_ids = {sample_id("four"), sample_id("six")};
    ended.started_at_s = 1;
    ended.ended_at_s = 2;
    programme.apply(ended, 300);
    CHECK(graver(programme, groups, Cover::kWhole).empty());
}

TEST_CASE("everybody is asked for when the first ones hear and when a held batch starts; a pair of late ones waits for nobody") {
    RoundRecord round = *programme_before_flight().round(kRound4);
    const std::vector<PlannedGroup> fresh = groups_of({{"one", "three"}});
    std::vector<PlannedGroup> with_held = groups_of({{"one", "three"}, {"two", "five"}});
    with_held.back().partnership_id = sample_id("held");
    CHECK(cover_of(round, fresh) == Cover::kWhole);
    CHECK(cover_of(round, with_held) == Cover::kWhole);
    round.state = RoundState::kRunning;
    CHECK(cover_of(round, fresh) == Cover::kPart);
    CHECK(cover_of(round, with_held) == Cover::kWhole);
    CHECK(cover_of(round, std::span(with_held).last(1)) == Cover::kWhole);
}

TEST_CASE("one way to reach somebody is said, and stops nothing") {
    const Programme programme = changed("three", [](auto& record) {
        record.application.contact_methods = 1;
        record.application.second_contact.clear();
    });
    const auto groups = groups_of({{"one", "three"}});
    const auto found = preflight(programme, *programme.round(kRound4), groups, {}, Cover::kPart);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == Finding{FindingKind::kOneWayToReach, {application_id("three")}, 0});
    CHECK(is_settled(found[0], {}));
}
