#include "app/reports/reports.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/reports/reported_round.h"
#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "app/view_parts.h"
#include "codec/csv.h"
#include "codec/round_records_json.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// A page at the reports, of a round that has been going on for 29 days.
struct ReportsPage {
    ReportedEndpoint endpoint;
    TalkPage talk;

    explicit ReportsPage(const std::string& who, const std::string& address = report_address(sample_id("round 2")))
        : talk(who, address, endpoint) {
        say(ChooseReportSurvey{domain::SurveyMoment::kEnd});
    }
    void say(const ReportsIntent& intent) { talk.page.say(intent); }
    [[nodiscard]] ReportsView reports() const { return reports_view(talk.page.state); }
    [[nodiscard]] RoundReportView round() const {
        const ReportsView view = reports();
        REQUIRE(view.one.has_value());
        return *view.one;
    }
    [[nodiscard]] SaveFile last_file() const {
        const auto files = talk.page.all<SaveFile>();
        REQUIRE_FALSE(files.empty());
        return files.back();
    }
};

bool says(const ReportSection& section, const std::string& line) { return std::ranges::contains(section.lines, line); }

const ReportTableView& part_of(const RoundReportView& view, ReportPart part) { return view.tables[static_cast<std::size_t>(part)]; }

}  // namespace

TEST_CASE("a coordinator reads a round in sentences, each number with its total") {
    const ReportsPage page("coordinator");
    const RoundReportView round = page.round();
    CHECK(round.title == "round 2");
    CHECK(says(round.applications, "**44** of **62** applicants (71%) had a partner."));
    CHECK(says(round.applications, "**50** of **62** applicants (81%) were accepted."));
    CHECK(says(round.partnerships, "**44** of **44** people with a partner (100%) were in a pair."));
    CHECK(says(round.partnerships, "For **0** of **44** people with a partner (0%), a partnership ended before the round did."));
    CHECK(says(round.first_contact, "**30** of **44** people (68%) had been in touch by the end of day 7."));
    CHECK(says(round.first_contact,
               "Half of the **44** people with a partner had been in touch by the end of day **3**: that is the median."));
}

TEST_CASE("a curve, a table of contact by contentment and a map come with the same numbers as tables") {
    ReportsPage page("director");
    const RoundReportView round = page.round();
    REQUIRE(round.curves.size() == 1);  // the earlier round has too few people
    CHECK(round.curves[0].points.back().second > 60);
    CHECK(round.last_day == round.curves[0].points.back().first);
    REQUIRE(round.heat.size() == domain::kContactBandCount);
    CHECK(round.heat[0].caption == "6 of 12");
    CHECK(round.heat[0].cells[0].said == "6 of 6");
    CHECK(round.heat[0].cells[0].strength == 1.0F);
    CHECK(part_of(round, ReportPart::kContent).columns.size() == 6);
    CHECK(part_of(round, ReportPart::kContent).rows[0][1] == "6 of 12");
    CHECK(round.map.dots.size() == 7);
    CHECK(part_of(round, ReportPart::kCountries).rows[0][1] == "32 of 62");
    CHECK(part_of(round, ReportPart::kCountries).rows[6][1] == "withheld");
    CHECK_FALSE(page.reports().as_table[static_cast<std::size_t>(ReportPart::kCountries)]);
    page.say(ShowReportTable{ReportPart::kCountries, true});
    CHECK(page.reports().as_table[static_cast<std::size_t>(ReportPart::kCountries)]);
}

TEST_CASE("a survey that too few answered is withheld, and the other one is read by choosing it") {
    ReportsPage page("coordinator");
    CHECK(says(page.round().survey, "**12** of **44** people with a partner (27%) answered."));
    page.say(ChooseReportSurvey{domain::SurveyMoment::kMiddle});
    CHECK(says(page.round().survey, "Answered: withheld."));
    CHECK(page.round().heat.empty());
    CHECK(page.round().heat_empty.contains("withheld"));
}

TEST_CASE("rounds stand beside each other, the newest first, and lead to their reports") {
    const ReportsPage page("coordinator", "#/reports");
    const ReportsView view = page.reports();
    REQUIRE(view.rounds.rows.size() == 3);
    CHECK(view.rounds.columns.size() == 11);
    CHECK(view.rounds.rows[0][0] == "round 3");
    CHECK(view.rounds.rows[1][3] == "44 of 62");
    CHECK(view.rounds.rows[1][6] == "30 of 44");
    CHECK(view.rounds.rows[2][2] == "withheld");
    CHECK(view.addresses[1] == report_address(sample_id("round 2")));
    const ReportsPage lost("coordinator", "#/reports/none");
    CHECK(lost.reports().is_unknown);
}

TEST_CASE("nobody else reads reports or gets files") {
    for (const char* who : {"one", "ambassador", "officer"}) {
        ReportsPage page(who);
        CHECK_FALSE(page.reports().may_read);
        CHECK_FALSE(page.reports().one.has_value());
        CHECK(page.talk.page.state.reports.rounds.empty());
        page.say(SaveRoundRecords{});
        page.say(SaveReportTable{ReportPart::kFigures});
        CHECK(page.talk.page.all<SaveFile>().empty());
    }
}

TEST_CASE("each table is saved as a file with the totals in columns of their own") {
    ReportsPage page("coordinator");
    page.say(SaveReportTable{ReportPart::kFigures});
    CHECK(page.last_file().name == "round-2-figures.csv");
    CHECK(page.last_file().content.contains("Had a partner,44,62\r\n"));
    page.say(SaveReportTable{ReportPart::kCountries});
    CHECK(page.last_file().content.contains("withheld"));
    page.say(SaveReportTable{ReportPart::kRounds});
    CHECK(page.last_file().name == "counterpart-rounds.csv");
    CHECK(page.last_file().content.contains("Team minutes\r\n"));
    page.talk.page.say(SwitchLanguage{domain::UiLanguage::kSpanish});
    page.say(SaveReportTable{ReportPart::kFigures});
    CHECK(page.last_file().content.contains("Tuvo pareja;44;62\r\n"));
}

TEST_CASE("the records of a round are kept as a file that opens again as a round of the device") {
    ReportsPage page("coordinator");
    page.say(SaveRoundRecords{});
    const SaveFile file = page.last_file();
    CHECK(file.name == "round-2-records.json");
    const auto decoded = codec::decode_round_records(file.content);
    REQUIRE(decoded.has_value());
    CHECK(decoded->notes.empty());
    FakePage elsewhere;
    elsewhere.start();
    elsewhere.tell(FileChosen{file.name, file.content});
    REQUIRE(elsewhere.state.round.round.has_value());
    CHECK(elsewhere.state.round.round->name == "round 2");
    CHECK(elsewhere.state.round.round->applications.size() == 50);
    elsewhere.tell(FileChosen{"empty.json", R"({"format":"counterpart-round-records","version":1,"records":[]})"});
    CHECK(elsewhere.state.import.file_problem->code == "no_round_in_file");
}

TEST_CASE("the applications of a round are kept as a file that the import reads without a question") {
    ReportsPage page("coordinator");
    page.say(SaveRoundApplications{});
    const SaveFile file = page.last_file();
    FakePage elsewhere;
    elsewhere.start();
    elsewhere.tell(FileChosen{file.name, file.content});
    REQUIRE(elsewhere.import().has_report);
    CHECK(elsewhere.import().bad.empty());
    CHECK(elsewhere.state.import.report->applications.size() == 62);
}

TEST_CASE("a round's report says how many minutes the team spent, and for how many people who applied") {
    const ReportsPage page("coordinator");
    CHECK(says(page.round().work, "Minutes in the tool: **42**. People of the team who spent them: **1**. Days: **1**."));
    CHECK(says(page.round().work, "That is **67** minutes for each 100 of the **62** people who applied."));
    const ReportsPage overlapping("coordinator", report_address(sample_id("round 3")));  // nobody has applied yet
    CHECK(overlapping.round().work.lines.size() == 2);
}
