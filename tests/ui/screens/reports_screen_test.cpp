#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/reports/reported_round.h"
#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "ui/screens/every_size.h"

using namespace counterpart;
using namespace counterpart::tests;
using domain::sample_id;

namespace {

/// A coordinator at the reports.
struct ReportsStage {
    app::ReportedEndpoint endpoint;
    app::TalkPage talk;

    explicit ReportsStage(const std::string& address, const std::string& who = "coordinator") : talk(who, address, endpoint) {
        show(app::ReportPart::kFirstContact, false);
    }
    void show(app::ReportPart part, bool as_table) { talk.page.say(app::ReportsIntent{app::ShowReportTable{part, as_table}}); }
    void check_fits(const std::string& name) {
        for (const ScreenSize& size : kScreenSizes) {
            for (const bool dark : {false, true}) {
                const auto stage = stage_of_size(size, dark);
                settle_page(*stage, talk.page);
                check_page_fits(*stage, size);
                stage->keep_picture(std::string(size.name) + (dark ? "-dark-" : "-") + name);
            }
        }
    }
};

}  // namespace

TEST_CASE("the reports, one of them as pictures and as tables, fit at every size") {
    ReportsStage all("#/reports");
    all.check_fits("reports");
    ReportsStage one(app::report_address(sample_id("round 2")));
    one.check_fits("report");
    for (const auto part :
         {app::ReportPart::kFigures, app::ReportPart::kFirstContact, app::ReportPart::kContent, app::ReportPart::kCountries}) {
        one.show(part, true);
    }
    one.check_fits("report-tables");
    ReportsStage few(app::report_address(sample_id("round 1")));
    few.check_fits("report-few");
    ReportsStage other("#/reports", "one");
    other.check_fits("reports-not-yours");
}

TEST_CASE("each picture is a table to a screen reader, and has a switch and a file") {
    ReportsStage one(app::report_address(sample_id("round 2")));
    Stage stage(1280, 4'000);
    settle_page(stage, one.talk.page);
    CHECK(stage.find(ui::Role::kTable, "People who had been in touch with a partner, by day") != nullptr);
    CHECK(stage.find(ui::Role::kTable, "How often in touch, and how content") != nullptr);
    CHECK(stage.find(ui::Role::kImage, "Countries of the applicants") != nullptr);
    CHECK(stage.find(ui::Role::kButton, "CSV: Where the applicants are") != nullptr);
    CHECK(stage.find(ui::Role::kButton, "All records (JSON)") != nullptr);
    one.show(app::ReportPart::kCountries, true);
    settle_page(stage, one.talk.page);
    CHECK(stage.find(ui::Role::kTable, "Where the applicants are") != nullptr);
    CHECK(stage.find(ui::Role::kImage, "Countries of the applicants") == nullptr);
}

TEST_CASE("the way to the reports stands in a coordinator's rail, and on a phone in the account") {
    ReportsStage coordinator("#/account");
    ReportsStage participant("#/account", "one");
    const auto leads_to_reports = [](ReportsStage& who, const ScreenSize& size) {
        const auto stage = stage_of_size(size);
        settle_page(*stage, who.talk.page);
        return std::ranges::any_of(stage->nodes(), [](const ui::Node& node) { return node.href == "#/reports"; });
    };
    CHECK(leads_to_reports(coordinator, kScreenSizes[0]));
    CHECK(leads_to_reports(coordinator, kScreenSizes[2]));
    CHECK_FALSE(leads_to_reports(participant, kScreenSizes[0]));
    CHECK_FALSE(leads_to_reports(participant, kScreenSizes[2]));
}
