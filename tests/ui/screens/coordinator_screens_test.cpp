#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/intake/intake.h"
#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "ui/screens/every_size.h"

using namespace counterpart;
using namespace counterpart::tests;
using domain::sample_id;

namespace {

/// People of many countries in round 3, two of whom may be one, with long and foreign names.
void fill_round(app::FakeEndpoint& endpoint) {
    int number = 0;
    for (const char* country : {"ES", "ES", "ES", "ES", "NG", "BR", "IN", "NZ", "JP", "EG", "GL", "CU"}) {
        const std::string key = std::string(country) + " " + std::to_string(number++);
        domain::Person person = domain::sample_person(key);
        person.email = "person" + std::to_string(number) + "@" + std::string(40, 'l') + ".example";
        person.email_confirmed_at_s = number % 3 == 0 ? 0 : person.email_confirmed_at_s;
        domain::ApplicationRecord record = domain::sample_application(key, country, "round 3");
        record.application.email = person.email;
        record.application.name = number < 3 ? "Mª José de los Ángeles Fernández-Montesinos y Rodríguez de Valcárcel" : "نوال المرزوقي";
        record.application.workplace = number < 3 ? "Biblioteca Atlántida" : record.application.workplace;
        endpoint.put(person);
        endpoint.put(record);
    }
}

void check_fits(app::FakePage& page, const std::string& name) {
    for (const ScreenSize& size : kScreenSizes) {
        for (const bool dark : {false, true}) {
            const auto stage = stage_of_size(size, dark);
            settle_page(*stage, page);
            check_page_fits(*stage, size);
            stage->keep_picture(std::string(size.name) + (dark ? "-dark-" : "-") + name);
        }
    }
}

struct CoordinatorPage {
    app::FakeEndpoint endpoint;
    app::TalkPage talk;
    app::FakePage& page = talk.page;

    explicit CoordinatorPage(const std::string& address) : talk("coordinator", address, (fill_round(endpoint), endpoint)) {}
};

constexpr const char* kExport =
    "Name;E-mail;Country;Sector;Career stage;Languages;Time zone\n"
    "Ana Silva;ana@biblioteca.example;Brazil;public;mid;Portuguese, English;America/Sao_Paulo\n"
    "Somebody Else;three@example.org;Morocco;school;early;Arabic, English;Africa/Casablanca\n"
    "Chidi Obi;chidi@library.example;Atlantis;health;late;English;Africa/Lagos\n";

}  // namespace

TEST_CASE("the rounds, the form of one and a copy fit at every size") {
    CoordinatorPage coordinator("#/rounds");
    check_fits(coordinator.page, "rounds");
    coordinator.page.say(app::GoTo{app::round_address(sample_id("round 3"))});
    coordinator.page.say(app::TypeRound{app::RoundField::kOddOneOut, "stand_in"});
    coordinator.page.say(app::TypeRound{app::RoundField::kMatchedInEnglish, "{nobody}"});
    coordinator.page.say(app::SetSlotsByHand{});
    check_fits(coordinator.page, "round-form");
    coordinator.page.say(app::GoTo{app::round_copy_address(sample_id("round 3"))});
    check_fits(coordinator.page, "round-copy");
    app::TalkPage one("one", "#/rounds");
    check_fits(one.page, "rounds-not-yours");
}

TEST_CASE("the parts of the intake fit at every size") {
    CoordinatorPage coordinator(app::intake_address(sample_id("round 3"), {}));
    check_fits(coordinator.page, "intake");
    coordinator.page.say(app::SelectApplicant{sample_id("round 3 of ES 0")});
    check_fits(coordinator.page, "intake-applicant");
    for (const std::string_view part : {app::kIntakeCap, app::kIntakeDoubles, app::kIntakeFile}) {
        coordinator.page.say(app::GoTo{app::intake_address(sample_id("round 3"), part)});
        check_fits(coordinator.page, "intake-" + std::string(part));
    }
    coordinator.page.tell(app::FileChosen{"form.csv", kExport});
    coordinator.page.say(app::GoTo{app::intake_address(sample_id("round 3"), app::kIntakeFile)});
    check_fits(coordinator.page, "intake-file-read");
}

TEST_CASE("the team fits at every size") {
    CoordinatorPage coordinator("#/team");
    coordinator.page.say(app::TypeInvite{app::InviteField::kAddress, "nobody"});
    coordinator.page.say(app::SendInvite{});
    check_fits(coordinator.page, "team");
}

TEST_CASE("a question shows both applications, and says of a field that it differs") {
    CoordinatorPage coordinator(app::intake_address(sample_id("round 3"), app::kIntakeDoubles));
    Stage stage(1280, 4'000);
    settle_page(stage, coordinator.page);
    CHECK(stage.find(ui::Role::kText, "E-mail \u00b7 differs") != nullptr);
    CHECK(stage.find(ui::Role::kText, "Workplace") != nullptr);
    CHECK(stage.find(ui::Role::kButton, "Two people") != nullptr);
}

TEST_CASE("the ways of coordinators stand in the rail of those who run rounds alone") {
    const auto has_way = [](const std::string& who, const std::string& href) {
        app::TalkPage page(who, "#/settings");
        const auto stage = stage_of_size(kScreenSizes[0]);
        settle_page(*stage, page.page);
        return std::ranges::any_of(stage->nodes(), [&](const ui::Node& node) { return node.href == href; });
    };
    for (const char* href : {"#/rounds", "#/intake", "#/team"}) {
        CHECK(has_way("coordinator", href));
        CHECK_FALSE(has_way("officer", href));
        CHECK_FALSE(has_way("one", href));
    }
}
