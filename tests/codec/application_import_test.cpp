#include "codec/application_import.h"

#include <algorithm>
#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "domain/duplicates.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

constexpr std::string_view kHeader = "Name,Email,Country,Sector,Career stage,Time zone,Languages,Timestamp,Wish sector,Shoe size\n";

ImportReport imported(std::string_view rows, const ImportOptions& options = {}) {
    const auto table = read_csv(std::string(kHeader) + std::string(rows));
    REQUIRE(table.has_value());
    return import_applications(*table, propose_mapping(*table), options);
}

bool has(const std::vector<CellFinding>& findings, std::string_view code) {
    return std::ranges::any_of(findings, [code](const CellFinding& finding) { return finding.problem.code == code; });
}

}  // namespace

TEST_CASE("a good row becomes an application with everything it says") {
    const auto report = imported(
        "María José,Mj@example.org,Sudáfrica,Public,early,africa/johannesburg,\"English (fluent), zulu - basic\",2014-08-20 "
        "09:12,different,38\n");
    CHECK(report.bad_rows.empty());
    REQUIRE(report.applications.size() == 1);
    const auto& person = report.applications[0];
    CHECK(person.name == "María José");
    CHECK(person.email == "Mj@example.org");
    CHECK(person.country == "ZA");
    CHECK(person.time_zone == "Africa/Johannesburg");
    CHECK(person.languages ==
          std::vector<domain::LanguageSkill>{{"en", domain::LanguageLevel::kFluent}, {"zu", domain::LanguageLevel::kBasic}});
    CHECK(person.wishes[1] == domain::Wish::kDifferent);
    CHECK(format_date_time_utc(person.arrived_at_s) == "2014-08-20T09:12:00Z");
    CHECK(person.other_answers == std::vector<std::pair<std::string, std::string>>{{"Shoe size", "38"}});
}

TEST_CASE("all problems of a row are listed with line, column and the words that were typed") {
    const auto report =
        imported("Ana,ana@example.org,Spain,Public,mid,,English (good),,,\n,not an address,Atlantis,zoo,soon,,,yesterday,perhaps,\n");
    CHECK(report.applications.size() == 1);
    CHECK(report.row_count == 2);
    CHECK(report.bad_row_count == 1);
    REQUIRE(report.bad_rows.size() == 7);
    CHECK(report.bad_rows[0] == CellFinding{3, 1, "Name", problem("missing_value", "name")});
    CHECK(report.bad_rows[1] == CellFinding{3, 2, "Email", problem("email_space", "email", "not an address")});
    CHECK(report.bad_rows[2] == CellFinding{3, 17, "Country", problem("unknown_country", "country", "Atlantis")});
    CHECK(report.bad_rows[3] == CellFinding{3, 26, "Sector", problem("unknown_sector", "sector", "zoo")});
    CHECK(report.bad_rows[4].problem.code == "unknown_career_stage");
    CHECK(report.bad_rows[5].problem.code == "unknown_wish");
    CHECK(report.bad_rows[6].problem.code == "bad_date_time");
}

TEST_CASE("a repeated address keeps both rows under ids of their own, and names the line of the first") {
    const auto report = imported(
        "Ana,ana@example.org,Spain,Public,mid,,,,,\nAna,ANA+x@example.org,Spain,Public,mid,,,,,\nLuis,ana@example.org,Spain,Public,mid,,,,,"
        "\n");
    CHECK(report.bad_rows.empty());
    REQUIRE(report.applications.size() == 3);
    CHECK(std::set{report.applications[0].id, report.applications[1].id, report.applications[2].id}.size() == 3);
    CHECK(std::ranges::count(report.notes, problem("repeated_address", "email", "2"), &CellFinding::problem) == 2);
}

TEST_CASE("of one person's rows the later takes part, and a household is asked about") {
    const auto report = imported(
        "Ana Pérez,ana@example.org,Spain,Public,mid,,,,,\nAna Pérez,ana@example.org,Spain,Public,late,,,,,\nLuis "
        "Gómez,ana@example.org,Spain,Public,mid,,,,,\n");
    CHECK(domain::find_repeated_applications(report.applications).size() == 1);
    const auto asked = domain::find_likely_duplicates(report.applications);
    REQUIRE_FALSE(asked.empty());
    CHECK(asked.front().reason == domain::DuplicateReason::kSameAddress);
}

TEST_CASE("an address of a refused row may come again") {
    const auto report = imported("Ana,ana@example.org,Atlantis,Public,mid,,,,,\nAna,ana@example.org,Spain,Public,mid,,,,,\n");
    CHECK(report.applications.size() == 1);
    CHECK(report.bad_row_count == 1);
}

TEST_CASE("nothing about zones, languages and addresses is guessed in silence") {
    const auto report =
        imported("Ana,ana@gmial.com,Poland,Public,mid,,Klingon,,,\nEva,eva@example.org,Australia,Public,7 years,Sydney time,Polish,,,\n");
    REQUIRE(report.applications.size() == 2);
    CHECK(report.applications[0].time_zone == "Europe/Warsaw");
    CHECK(report.applications[0].languages[0].language == "Klingon");
    CHECK(report.applications[1].time_zone.empty());
    for (const char* code : {"time_zone_from_country", "unknown_language", "likely_email_slip", "unknown_time_zone",
                             "career_stage_from_years", "language_level_missing", "arrival_missing"}) {
        INFO(code);
        CHECK(has(report.notes, code));
    }
}

TEST_CASE("an ambiguous date is a problem unless its column or the options decide") {
    const std::string open = "Ana,ana@example.org,Spain,Public,mid,,,03/04/2014,,\n";
    CHECK(has(imported(open).bad_rows, "ambiguous_date"));
    CHECK(imported(open, {DateOrder::kDayFirst, "UTC"}).bad_rows.empty());
    const auto decided = imported(open + "Eva,eva@example.org,Spain,Public,mid,,,21/04/2014,,\n");
    CHECK(decided.bad_rows.empty());
    CHECK(format_date_time_utc(decided.applications[0].arrived_at_s) == "2014-04-03T00:00:00Z");
}

TEST_CASE("cells beyond the header refuse the row, missing ones at its end are empty") {
    const auto report = imported("Ana,ana@example.org,Spain,Public,mid\nEva,eva@example.org,Spain,Public,mid,,,,,,extra\n");
    CHECK(report.applications.size() == 1);
    CHECK(has(report.bad_rows, "too_many_cells"));
}

TEST_CASE("the same file gives the same ids, in whatever order its rows stand") {
    const std::string one = "Ana,ana@example.org,Spain,Public,mid,,,,,\n";
    const std::string two = "Eva,eva@example.org,Spain,Public,mid,,,,,\n";
    const auto forwards = imported(one + two);
    const auto backwards = imported(two + one);
    CHECK(forwards.applications[0].id == backwards.applications[1].id);
    CHECK(forwards.applications[1].id == backwards.applications[0].id);
}

TEST_CASE("every row is an application or listed as bad") {
    std::string rows;
    for (int k = 0; k < 200; ++k) {
        rows += "P" + std::to_string(k) + ",p" + std::to_string(k % 150) + "@example.org," + (k % 7 == 0 ? "Nowhere" : "Spain") +
                ",Public,mid,,,,,\n";
    }
    const auto report = imported(rows);
    CHECK(report.row_count == 200);
    CHECK(report.applications.size() + report.bad_row_count == 200);
}

TEST_CASE("the apostrophe that guards against formulas is taken off again") {
    const auto report = imported("'=Ana,ana@example.org,Spain,Public,mid,,,,,\n'Umi,umi@example.org,Spain,Public,mid,,,,,\n");
    CHECK(report.applications[0].name == "=Ana");
    CHECK(report.applications[1].name == "'Umi");
}
