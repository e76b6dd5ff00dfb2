#include "app/team/team.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

struct TeamPage : TalkPage {
    explicit TeamPage(const std::string& who) : TalkPage(who, "#/team") {}
    [[nodiscard]] TeamView team() const { return team_view(page.state); }
    void invite(const std::string& address, const std::string& role, const std::string& country = {}) {
        page.say(TypeInvite{InviteField::kAddress, address});
        page.say(TypeInvite{InviteField::kRole, role});
        page.say(TypeInvite{InviteField::kCountry, country});
        page.say(SendInvite{});
    }
    [[nodiscard]] const domain::Person* person_at(const std::string& address) const {
        return endpoint.programme.person_by_address(address);
    }
};

}  // namespace

TEST_CASE("the team is listed with its roles, for those who run the programme") {
    const TeamPage director("director");
    REQUIRE(director.team().members.size() == 4);
    CHECK(director.team().members[0].is_you);
    CHECK(director.team().members[1].roles[0].label == "Ambassador for South Africa");
    CHECK(director.team().roles.size() == 4);
    CHECK(TeamPage("coordinator").team().roles.size() == 2);
    CHECK_FALSE(TeamPage("officer").team().may_run);
    CHECK(TeamPage("one").team().members.empty());
}

TEST_CASE("somebody without an account is invited by address") {
    TeamPage coordinator("coordinator");
    CHECK_FALSE(coordinator.team().can_send);
    coordinator.invite(" ana@example.net ", "ambassador", "Spain");
    const domain::Person* ana = coordinator.person_at("ana@example.net");
    REQUIRE(ana != nullptr);
    CHECK(ana->roles == std::vector<domain::RoleGrant>{{domain::Role::kAmbassador, "ES"}});
    CHECK(coordinator.team().address.empty());
    const TeamView team = coordinator.team();
    const auto member = std::ranges::find(team.members, ana->id, &TeamMemberView::id);
    REQUIRE(member != team.members.end());
    CHECK(member->caption == "has not signed in yet");
}

TEST_CASE("what is wrong with an invitation stands at its field") {
    TeamPage coordinator("coordinator");
    coordinator.invite("ana@", "content_officer");
    CHECK_FALSE(coordinator.team().address_problem.empty());
    coordinator.invite("ana@example.net", "ambassador", "Atlantis");
    CHECK_FALSE(coordinator.team().country_problem.empty());
    CHECK(coordinator.person_at("ana@example.net") == nullptr);
    coordinator.invite("officer@example.org", "content_officer");
    CHECK_FALSE(coordinator.team().address_problem.empty());
}

TEST_CASE("a role is taken, and given back by the toast") {
    TeamPage director("director");
    const domain::RoleGrant grant{domain::Role::kContentOfficer, {}};
    director.page.say(TakeRole{sample_id("officer"), grant});
    CHECK(director.person_at("officer@example.org")->roles.empty());
    REQUIRE_FALSE(director.page.state.shell.toasts.empty());
    director.page.say(ActOnToast{director.page.state.shell.toasts.back().id});
    CHECK(director.person_at("officer@example.org")->roles == std::vector<domain::RoleGrant>{grant});
}

TEST_CASE("coordinators cannot take the roles of directors, and nobody takes the last director's") {
    const TeamPage coordinator("coordinator");
    for (const TeamMemberView& member : coordinator.team().members) {
        for (const TeamRoleView& role : member.roles) {
            const bool high = role.grant.role == domain::Role::kDirector || role.grant.role == domain::Role::kCoordinator;
            CHECK(role.can_take != high);
        }
    }
    TeamPage director("director");
    director.page.say(TakeRole{sample_id("director"), {domain::Role::kDirector, {}}});
    CHECK_FALSE(director.team().problem.empty());
}
