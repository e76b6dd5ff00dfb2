#include <catch2/catch_test_macros.hpp>

#include "app/fake_page.h"

namespace counterpart::app {
namespace {

ApplicationsView list_of(const FakePage& page) { return std::get<ApplicationsView>(page.view().content); }

}  // namespace

TEST_CASE("applications are found by name, country and warning") {
    domain::Round round = made_round(30);
    round.applications[3].name = "Jos\u00e9 \u00c1lvarez";
    round.applications[8].name = "JOSE ALVAREZ";
    round.applications[8].country = round.applications[3].country;
    round.applications[3].workplace = round.applications[8].workplace = "City Library";
    FakePage page;
    page.start();
    page.open(round);
    page.say(GoTo{std::string(kApplicationsAddress)});
    CHECK(list_of(page).found.size() == 30);
    page.say(SearchApplications{"alvarez"});
    CHECK(list_of(page).found.size() == 2);
    page.say(ShowOnlyLikelyDuplicates{true});
    CHECK(list_of(page).found.size() == 2);
    page.say(SearchApplications{""});
    page.say(ShowOnlyLikelyDuplicates{false});
    page.say(FilterApplicationsByCountry{"NG"});
    CHECK(list_of(page).found.size() == 5);
}

TEST_CASE("a chosen application shows what was answered and the way to its pair") {
    FakePage page;
    page.start();
    page.open(made_round(30));
    page.say(GoTo{std::string(kApplicationsAddress)});
    page.say(SelectApplication{"p1004"});
    const ApplicationsView view = list_of(page);
    CHECK(view.selected == 4);
    CHECK(view.selected_name == "Person4 Family4");
    CHECK(view.facts.size() >= 8);
    CHECK(view.pair_address.find("#/rounds/current/pairs/p1004+") == 0);
}

}  // namespace counterpart::app
