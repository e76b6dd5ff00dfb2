#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/batches/batches_page.h"
#include "ui/screens/every_size.h"

using namespace counterpart;
using namespace counterpart::tests;
using domain::sample_id;

namespace {

void check_batches_fit(app::FakePage& page, const std::string& name) {
    for (const ScreenSize& size : kScreenSizes) {
        for (const bool dark : {false, true}) {
            const auto stage = stage_of_size(size, dark);
            settle_page(*stage, page);
            check_page_fits(*stage, size);
            stage->keep_picture(std::string(size.name) + (dark ? "-dark-" : "-") + name);
        }
    }
}

/// A finding that stands in the way, one that is overruled, and long names.
void fill_findings(app::BatchesPage& page) {
    domain::ApplicationRecord three = page.application("three");
    three.application.country = "ZA";
    three.application.name = "A name that is as long as names are where several family names are written out in full";
    page.change(three);
    domain::ApplicationRecord five = page.application("five");
    five.application.country = "TW";
    five.application.contact_methods = 1;
    five.application.second_contact.clear();
    page.change(five);
    const std::string key = page.view().preflight->blocking.front().key;
    page.say(app::TypeReason{key, "They asked for it."});
    page.say(app::Overrule{key});
}

}  // namespace

TEST_CASE("pre-flight and plan fit at every size, with findings and without") {
    app::BatchesPage page;
    check_batches_fit(page.page, "batches-clean");
    fill_findings(page);
    page.say(app::SendFirstNow{false});
    page.say(app::TypePlan{app::PlanField::kDay, "tomorrow"});
    check_batches_fit(page.page, "batches-findings");
    app::BatchesPage one("one");
    check_batches_fit(one.page, "batches-not-yours");
}

TEST_CASE("batches, letters and deliveries fit at every size") {
    app::BatchesPage page;
    page.letters = {.written = 2,
                    .letters = {{.application_id = app::flight_application("one"), .subject = "Your partner", .text = "**Hello**"}}};
    page.say(app::TypePlan{app::PlanField::kMailsADay, "4"});
    page.say(app::ReleasePlan{});
    check_batches_fit(page.page, "batches-sent");
    page.say(app::MoveBatch{2});
    page.say(app::ShowLetters{0});
    page.say(app::SelectDelivery{page.view().deliveries->lines.front().person_id});
    check_batches_fit(page.page, "batches-detail");
}

TEST_CASE("a blocking finding is repaired or overruled by buttons that say for whom") {
    app::BatchesPage page;
    domain::ApplicationRecord three = page.application("three");
    three.application.country = "ZA";
    page.change(three);
    Stage stage(1280, 3'000);
    settle_page(stage, page.page);
    const std::string who = "Person one and Person three are both in South Africa";
    CHECK(stage.find(ui::Role::kButton, "Forbid the pair and solve again: " + who) != nullptr);
    CHECK(stage.find(ui::Role::kButton, "Take the pair out: " + who) != nullptr);
    const ui::Node* overrule = stage.find(ui::Role::kButton, "Overrule with this reason: " + who);
    REQUIRE(overrule != nullptr);
    CHECK(overrule->state.disabled);
    const ui::Node* release = stage.find(ui::Role::kButton, "Send the first batch now");
    REQUIRE(release != nullptr);
    CHECK(release->state.disabled);
}

TEST_CASE("those who run rounds find the batches in the rail") {
    app::BatchesPage page("coordinator", "#/settings");
    Stage stage(1280, 800);
    settle_page(stage, page.page);
    CHECK(stage.find(ui::Role::kLink, "Batches") != nullptr);
    app::BatchesPage one("one", "#/settings");
    Stage other(1280, 800);
    settle_page(other, one.page);
    CHECK(other.find(ui::Role::kLink, "Batches") == nullptr);
}
