#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "app/fake_page.h"

namespace counterpart::app {
namespace {

void open_first_pair(FakePage& page) {
    page.start();
    page.open(made_round(60));
    page.say(SelectPair{0});
    page.say(OpenSelectedPair{});
}

}  // namespace

TEST_CASE("the page of a pair says in words why these two") {
    FakePage page;
    open_first_pair(page);
    const PairView view = page.pair();
    CHECK(view.problem.empty());
    CHECK(view.paired);
    CHECK(view.position == "Pair 1 of 30");
    CHECK(view.previous_address.empty());
    CHECK_FALSE(view.next_address.empty());
    REQUIRE(view.reasons.size() == 6);
    int points = 0;
    for (const ReasonView& reason : view.reasons) {
        CHECK_FALSE(reason.sentence.empty());
        CHECK(reason.sentence.find('{') == std::string::npos);
        CHECK(reason.sentence.find("reason.") == std::string::npos);
        points += reason.points;
    }
    CHECK(std::to_string(points) == view.score);
}

TEST_CASE("every pair of the round can be explained in both languages without a missing word") {
    FakePage page;
    page.start();
    page.open(made_round(24));
    for (const domain::UiLanguage language : {domain::UiLanguage::kEnglish, domain::UiLanguage::kSpanish}) {
        page.say(SwitchLanguage{language});
        for (int a = 0; a < 24; ++a) {
            for (int b = a + 1; b < 24; ++b) {
                page.say(GoTo{pair_address("p" + std::to_string(1000 + a), "p" + std::to_string(1000 + b))});
                for (const ReasonView& reason : page.pair().reasons) {
                    REQUIRE(reason.sentence.find("reason.") == std::string::npos);
                    REQUIRE(reason.sentence.find('{') == std::string::npos);
                    REQUIRE((reason.first_facts + reason.second_facts).find("wish_arrow") == std::string::npos);
                }
            }
        }
    }
}

TEST_CASE("the exact price of losing the pair and of each other partner arrives from the worker") {
    FakePage page;
    open_first_pair(page);
    const PairView view = page.pair();
    CHECK(view.verdict_known);
    CHECK(view.verdict.find("Without this pair") == 0);
    CHECK(view.cost_text.find("Fixing is free.") == 0);
    REQUIRE(view.others.size() == 4);
    for (const OtherView& other : view.others) {
        CHECK(other.price.find("at least") == std::string::npos);
    }
    REQUIRE(view.instead.has_value());
    CHECK_FALSE(view.instead->waiting);
    CHECK(view.instead->now.size() >= 2);
    CHECK(view.instead->title.find("instead") != std::string::npos);
}

TEST_CASE("what a withdrawal or a dropped wish would change is told for the chosen one of the two") {
    FakePage page;
    open_first_pair(page);
    for (const PairSide side : {PairSide::kFirst, PairSide::kSecond}) {
        page.say(ChooseSide{side});
        const auto& wishes = page.state.round.compiled.input.wishes[static_cast<std::size_t>(page.state.pair.chosen())];
        const auto changes = page.pair().person_changes;
        REQUIRE(std::cmp_equal(changes.size(),
                               1 + std::ranges::count_if(wishes, [](domain::Wish wish) { return wish != domain::Wish::kAny; })));
        CHECK(changes[0].label == "Withdrawing");
        for (const PersonChangeView& change : changes) {
            CHECK_FALSE(change.waiting);
            CHECK((change.outcome.contains("another partner") || change.outcome.contains("everybody else keeps their partner")));
        }
    }
}

TEST_CASE("of two of whom one is fixed with somebody else it is said, and nothing is worked out for ever") {
    FakePage page;
    page.start();
    page.open(made_round(24));
    page.say(FixPair{"p1000", "p1001"});
    page.say(GoTo{pair_address("p1000", "p1002")});
    CHECK(page.pair().verdict_known);
    CHECK(page.pair().verdict.starts_with("One of the two is fixed with somebody else"));
}

TEST_CASE("until the exact price arrives, the price is a bound and says so") {
    FakePage page;
    page.start();
    page.open(made_round(60));
    page.worker_answers = false;
    page.say(SelectPair{0});
    page.say(OpenSelectedPair{});
    const PairView view = page.pair();
    CHECK_FALSE(view.verdict_known);
    REQUIRE_FALSE(view.others.empty());
    CHECK(view.others[0].price.find("at least") == 0);
    CHECK(view.instead->waiting);
}

TEST_CASE("anybody in the round can be searched, with the price or the reason why not") {
    FakePage page;
    open_first_pair(page);
    page.say(SearchPartners{"person1"});
    const PairView view = page.pair();
    REQUIRE_FALSE(view.others.empty());
    for (const OtherView& other : view.others) {
        CHECK_FALSE(other.price.empty());
        CHECK(std::string(other.name).find("Person1") == 0);
    }
    CHECK(view.more_others);
    page.say(ShowMorePartners{});
    CHECK(page.pair().others.size() > view.others.size());
}

TEST_CASE("a fixed pair stays, a forbidden one goes, and both can be taken back") {
    FakePage page;
    open_first_pair(page);
    const PairView before = page.pair();
    page.say(ForbidPair{before.first.id, before.second.id});
    CHECK(page.pair().forbidden);
    CHECK_FALSE(page.pair().paired);
    CHECK(page.state.round.round->forbidden_pairs.size() == 1);
    REQUIRE(page.view().toasts.size() == 1);
    page.say(ActOnToast{page.view().toasts[0].id});
    CHECK(page.view().toasts.empty());
    CHECK(page.pair().paired);
    CHECK_FALSE(page.pair().forbidden);
    page.say(FixPair{before.first.id, before.second.id});
    CHECK(page.pair().fixed);
    page.say(GoTo{std::string(kPreviewAddress)});
    page.say(ShowTab{PairTab::kFixed});
    CHECK(page.preview().table.rows.size() == 1);
}

TEST_CASE("fixing somebody else frees the older fixed pair, and undo brings it back") {
    FakePage page;
    page.start();
    page.open(made_round(60));
    page.say(FixPair{"p1000", "p1001"});
    page.say(FixPair{"p1000", "p1003"});
    REQUIRE(page.state.round.round->fixed_pairs.size() == 1);
    CHECK(page.state.round.round->fixed_pairs[0].second == "p1003");
    page.say(ActOnToast{page.view().toasts.back().id});
    REQUIRE(page.state.round.round->fixed_pairs.size() == 1);
    CHECK(page.state.round.round->fixed_pairs[0].second == "p1001");
}

TEST_CASE("people who are not in the round are said to be unknown") {
    FakePage page;
    page.start();
    page.open(made_round(10));
    page.say(GoTo{"#/rounds/current/pairs/p1000+nobody"});
    CHECK_FALSE(page.pair().problem.empty());
}

TEST_CASE("two people of one country are told why they cannot meet") {
    FakePage page;
    page.start();
    page.open(made_round(60));
    page.say(GoTo{pair_address("p1000", "p1006")});
    CHECK(page.pair().heading.find("live in the same country") != std::string::npos);
}

}  // namespace counterpart::app
