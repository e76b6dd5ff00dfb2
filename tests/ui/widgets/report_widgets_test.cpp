#include <catch2/catch_test_macros.hpp>

#include <array>
#include <string>
#include <vector>

#include "ui/layout.h"
#include "ui/stage.h"
#include "ui/widgets/heat_table.h"
#include "ui/widgets/share_curve.h"

using namespace counterpart;
using tests::Stage;
using ui::Role;

TEST_CASE("a curve of shares is a table to a screen reader, and one without points is drawn too") {
    constexpr std::array<ui::SharePoint, 3> kPoints{{{0, 0}, {7, 0.5F}, {14, 1}}};
    constexpr std::array<ui::SharePoint, 1> kOnePoint{{{3, 0.2F}}};
    const std::array<ui::ShareLine, 3> lines{{{"This round", kPoints}, {"The last one", kOnePoint}, {"None", {}}}};
    constexpr std::array<ui::ShareRow, 2> kRows{{{"7", "20 of 40"}, {"14", "40 of 40"}}};
    Stage stage;
    stage.frame([&](ui::Ui& ui) {
        const ui::Within page(ui, {40, 40, 300, 400});
        ui::share_curve(ui, "curve", {.name = "In touch", .lines = lines, .rows = kRows, .half = "50%", .all = "100%", .last_day = 14});
    });
    REQUIRE(stage.find(Role::kTable, "In touch") != nullptr);
    CHECK(stage.find(Role::kTable, "In touch")->row_count == 2);
    CHECK(stage.find(Role::kCell, "20 of 40") != nullptr);
}

TEST_CASE("a heat table has headers, rows with their totals and cells that say theirs") {
    const std::vector<std::string> columns{"Very", "Not at all"};
    const std::vector<ui::HeatTableRow> rows{{"Every week", "20 of 40", {{"14", "14 of 20", 0.7F}, {"6", "6 of 20", 0.3F}}},
                                             {"Never", "withheld", {{"\u2013", "withheld", 0}, {"\u2013", "withheld", 0}}}};
    Stage stage;
    stage.frame([&](ui::Ui& ui) {
        const ui::Within page(ui, {40, 40, 300, 400});
        ui::heat_table(ui, "heat", {.name = "Contentment", .row_title = "In touch", .columns = columns, .rows = rows});
    });
    CHECK(stage.find(Role::kTable, "Contentment") != nullptr);
    CHECK(stage.find(Role::kColumnHeader, "Not at all") != nullptr);
    CHECK(stage.find(Role::kCell, "Every week, 20 of 40") != nullptr);
    CHECK(stage.find(Role::kCell, "14 of 20") != nullptr);
    CHECK(stage.find(Role::kCell, "withheld") != nullptr);
}

TEST_CASE("ink has contrast enough on every ground of a heat table, in both themes") {
    constexpr double kLeastContrast = 4.5;
    for (const bool dark : {false, true}) {
        const ui::Theme& theme = dark ? ui::dark_theme() : ui::light_theme();
        for (int tenth = 0; tenth <= 10; ++tenth) {
            INFO(dark << " " << tenth);
            CHECK(ui::contrast(theme[ui::Token::kInk], ui::heat_ground(theme, static_cast<float>(tenth) / 10)) >= kLeastContrast);
        }
    }
}
