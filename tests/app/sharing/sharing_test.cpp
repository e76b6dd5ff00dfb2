#include "app/sharing/sharing.h"

#include <catch2/catch_test_macros.hpp>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "app/view_parts.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

struct Sharing {
    FakeEndpoint endpoint;
    FakePage page;

    explicit Sharing(const std::string& who) {
        endpoint.cookie = sample_id(who);
        page.device["person"] = sample_id(who);
        page.endpoint = [this](const AskEndpoint& question) { return Reports{endpoint.answer(question)}; };
        page.start("#/sharing");
        tell_time(page.state, domain::kSampleNow_s);
        page.tell(Reminded{});
    }

    [[nodiscard]] const domain::ApplicationRecord& there() const { return *endpoint.programme.application(sample_id("round 2 of one")); }
};

}  // namespace

TEST_CASE("what the partner sees is changed with a tick, and a name is always seen") {
    Sharing one("one");
    CHECK_FALSE(domain::has_field(one.there().shared, domain::SharedField::kHopes));
    one.page.say(FlipShownToPartner{domain::SharedField::kHopes});
    CHECK(domain::has_field(one.there().shared, domain::SharedField::kHopes));
    one.page.say(FlipShownToPartner{domain::SharedField::kName});
    CHECK(domain::has_field(one.there().shared, domain::SharedField::kName));
    CHECK_FALSE(sharing_view(one.page.state).problem.empty());
}

TEST_CASE("absences are changed while the round runs, kept while they are typed, and half a day is explained") {
    Sharing one("one");
    one.page.say(TypeMyAbsence{1, "2014-12-24", std::nullopt});
    FakePage again;
    again.files = one.page.files;
    again.device = one.page.device;
    again.start("#/sharing");
    CHECK(sharing_view(again.state).absences.at(1).from == "2014-12-24");
    one.page.say(SaveMyAbsences{});
    CHECK_FALSE(sharing_view(one.page.state).problem.empty());
    one.page.say(TypeMyAbsence{1, std::nullopt, "2015-01-02"});
    one.page.say(SaveMyAbsences{});
    CHECK(one.there().application.absences.size() == 2);
    CHECK_FALSE(sharing_view(one.page.state).can_save);
    one.page.say(RemoveMyAbsence{0});
    one.page.say(SaveMyAbsences{});
    CHECK(one.there().application.absences.at(0).until == CivilDate{2015, 1, 2});
}

TEST_CASE("who has no partner has nothing to show, and ending a partnership ends it") {
    const Sharing three("three");
    CHECK_FALSE(sharing_view(three.page.state).has_partner);
    Sharing one("one");
    one.page.say(EndMyPartnership{});
    CHECK(one.endpoint.programme.partnership(sample_id("one+two"))->ended_at_s != 0);
    CHECK_FALSE(sharing_view(one.page.state).has_partner);
}
