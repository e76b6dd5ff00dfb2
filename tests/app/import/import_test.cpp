#include <catch2/catch_test_macros.hpp>

#include "app/fake_page.h"

namespace counterpart::app {
namespace {

constexpr const char* kFile =
    "Name;E-mail;Country;Sector;Career stage;Languages;Time zone\n"
    "Ana Silva;ana@biblioteca.example;Brazil;public;mid;Portuguese, English;America/Sao_Paulo\n"
    "Bo Holm;bo.holm-kirja.example;Denmark;school;early;Danish, English;Europe/Copenhagen\n"
    "Chidi Obi;chidi@library.example;Atlantis;health;late;English;Africa/Lagos\n"
    "Devi Rao;devi@granthalaya.example;India;academic;mid;Hindi, English;Asia/Kolkata\n";

}  // namespace

TEST_CASE("a dropped CSV is mapped by its headings, and every bad row has line, column and reason") {
    FakePage page;
    page.start();
    page.tell(FileChosen{"round.csv", kFile});
    CHECK(page.state.shell.route.screen == Screen::kImport);
    const ImportView view = page.import();
    REQUIRE(view.has_report);
    REQUIRE(view.bad.size() == 2);
    CHECK(view.bad[0].line == 3);
    CHECK(view.bad[0].column_name == "E-mail");
    CHECK(view.bad[1].line == 4);
    CHECK(view.bad[1].problem.code == "unknown_country");
    CHECK(view.accept_label == "Open 2 applications");
    CHECK(view.first_rows.size() == 4);
}

TEST_CASE("good rows become the open round, which is solved") {
    FakePage page;
    page.start();
    page.tell(FileChosen{"round.csv", kFile});
    page.say(NameImportedRound{"Round 4"});
    page.say(DateImportedRound{"2026-08-31"});
    page.say(AcceptImport{});
    REQUIRE(page.state.round.round.has_value());
    CHECK(page.state.round.round->name == "Round 4");
    CHECK(page.state.round.round->applications.size() == 2);
    CHECK(page.preview().facts.pairs == "1");
}

TEST_CASE("a column that is taken from a mandatory field stops the import until it is said again") {
    FakePage page;
    page.start();
    page.tell(FileChosen{"round.csv", kFile});
    page.say(MapColumn{codec::ImportField::kEmail, std::nullopt});
    ImportView view = page.import();
    CHECK_FALSE(view.can_accept);
    CHECK_FALSE(view.fields[static_cast<std::size_t>(codec::ImportField::kEmail)].problem.empty());
    page.say(MapColumn{codec::ImportField::kEmail, 1});
    CHECK(page.import().can_accept);
}

TEST_CASE("a start that is no day is said beside the field") {
    FakePage page;
    page.start();
    page.tell(FileChosen{"round.csv", kFile});
    page.say(DateImportedRound{"31/02"});
    CHECK_FALSE(page.import().starts_on_problem.empty());
    page.say(AcceptImport{});
    CHECK_FALSE(page.state.round.round.has_value());
}

TEST_CASE("an import under way survives a reload, mapping and report included") {
    FakePage page;
    page.start();
    page.tell(FileChosen{"round.csv", kFile});
    page.say(MapColumn{codec::ImportField::kSector, std::nullopt});
    page.say(NameImportedRound{"Half done"});
    FakePage again;
    again.files = page.files;
    again.start("#/import");
    const ImportView view = again.import();
    CHECK(view.round_name == "Half done");
    CHECK_FALSE(view.fields[static_cast<std::size_t>(codec::ImportField::kSector)].column.has_value());
    CHECK(view.bad.size() == page.import().bad.size());
}

TEST_CASE("a file that is none of ours is refused with a sentence") {
    FakePage page;
    page.start();
    page.tell(FileChosen{"x.json", "{\"format\": \"something\"}"});
    CHECK(page.import().file_problem.find("x.json") != std::string::npos);
    page.tell(FileChosen{"y.csv", std::string("a,b\n\"open", 9)});
    CHECK(page.import().file_problem.find("quotation mark") != std::string::npos);
}

TEST_CASE("the list of refused rows can be downloaded") {
    FakePage page;
    page.start();
    page.tell(FileChosen{"round.csv", kFile});
    page.say(ExportBadRows{});
    const auto files = page.all<SaveFile>();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "round-rows-not-taken.csv");
    CHECK(files[0].content.find("Atlantis") != std::string::npos);
}

}  // namespace counterpart::app
