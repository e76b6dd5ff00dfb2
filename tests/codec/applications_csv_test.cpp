#include "codec/applications_csv.h"

#include <catch2/catch_test_macros.hpp>

#include "codec/application_import.h"
#include "codec/sample_records.h"
#include "domain/language.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

std::vector<domain::Application> imported_again(const std::vector<domain::Application>& applications, char separator) {
    const auto table = read_csv(encode_applications_csv(applications, separator));
    REQUIRE(table.has_value());
    const ColumnMapping mapping = propose_mapping(*table);
    REQUIRE(check_mapping(mapping, table->row(0).size()).empty());
    ImportReport report = import_applications(*table, mapping, {});
    CHECK(report.bad_rows.empty());
    return report.applications;
}

/// As the import has it: the id is that of the address, and fields without a column are empty.
domain::Application expected_of(domain::Application one, const domain::Application& found) {
    one.id = found.id;
    return one;
}

}  // namespace

TEST_CASE("applications survive their table, with every separator") {
    std::vector<domain::Application> applications = sample_round().applications;
    applications[0].interests.emplace_back("Games, toys and (board) play");
    applications[1].interests = {"One, with a comma"};
    applications[2].hopes = "=HYPERLINK(\"x\")";
    applications[3].role = "- and +";
    for (domain::Application& one : applications) {
        one.time_zone = one.time_zone.empty() ? "UTC" : one.time_zone;
    }
    for (const char separator : {',', ';'}) {
        const auto found = imported_again(applications, separator);
        REQUIRE(found.size() == applications.size());
        for (std::size_t k = 0; k < found.size(); ++k) {
            CHECK(found[k] == expected_of(applications[k], found[k]));
        }
    }
}

TEST_CASE("every language with every level survives") {
    std::vector<domain::Application> applications;
    for (const domain::Language& language : domain::all_languages()) {
        domain::Application one = sample_round().applications[1];
        one.email = std::string(language.code) + "@example.org";
        one.time_zone = "UTC";
        for (std::size_t level = 0; level < domain::kLanguageLevelCount; ++level) {
            one.languages = {{std::string(language.code), static_cast<domain::LanguageLevel>(level)}};
            applications.push_back(one);
        }
    }
    const auto found = imported_again(applications, ',');
    REQUIRE(found.size() == applications.size());
    for (std::size_t k = 0; k < found.size(); ++k) {
        CHECK(found[k].languages == applications[k].languages);
    }
}

TEST_CASE("no cell of the table is a formula") {
    std::vector<domain::Application> applications{sample_round().applications[0]};
    applications[0].name = "@SUM(A1)";
    CHECK(encode_applications_csv(applications).contains("\"'@SUM(A1)\""));
}
