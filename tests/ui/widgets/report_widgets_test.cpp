#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "ui/layout.h"
#include "ui/stage.h"
#include "ui/widgets/heat_table.h"
#include "ui/widgets/line_chart.h"

using namespace counterpart;
using tests::Stage;
using ui::Role;

TEST_CASE("a chart of lines is a table to a screen reader, with what each line says at the figures of its axis") {
    using Points = std::vector<std::pair<std::int32_t, float>>;
    const Points points{{0, 0.0F}, {7, 50.0F}, {28, 90.0F}}, one_point{{3, 20.0F}};
    const std::array<ui::Curve, 2> curves{{{.name = "This round", .end_label = "today 90 %", .points = points, .strong = true},
                                           {.name = "The last one", .end_label = "The last one", .points = one_point}}};
    Stage stage;
    stage.frame([&](ui::Ui& ui) {
        const ui::Within page(ui, {40, 40, 300, 400});
        ui::line_chart(ui, "curve", {.name = "In touch", .axis_name = "day", .unit = "%", .curves = curves, .last = 28});
    });
    REQUIRE(stage.find(Role::kTable, "In touch") != nullptr);
    CHECK(stage.find(Role::kTable, "In touch")->row_count == 5);
    CHECK(stage.find(Role::kCell, "day 7") != nullptr);
    CHECK(stage.find(Role::kCell, "This round: 50 %") != nullptr);
    CHECK(stage.find(Role::kCell, "This round: 90 %") != nullptr);
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
