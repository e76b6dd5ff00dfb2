#include "ui/widgets/line_chart.h"

#include <array>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "ui/layout.h"
#include "ui/stage.h"

using namespace counterpart;
using tests::Stage;

namespace {

using CurvePoints = std::vector<std::pair<std::int32_t, float>>;

void draw_sample_curves(ui::Ui& ui, const CurvePoints& own, const CurvePoints& former) {
    const ui::Within within(ui, {20, 20, 320, 200});
    const std::array<ui::Curve, 2> curves{{{.name = "Round 3", .end_label = "today 88 %", .points = own, .strong = true},
                                           {.name = "Round 2", .end_label = "Round 2", .points = former}}};
    ui::line_chart(ui, "chart", {.name = "First contact", .axis_name = "day", .unit = "%", .curves = curves, .last = 28});
}

}  // namespace

TEST_CASE("a screen reader gets the values of a line chart as a table, as far as each curve goes") {
    Stage stage(360, 240);
    const CurvePoints own{{0, 0.0F}, {7, 60.0F}, {16, 88.0F}};
    const CurvePoints former{{1, 10.0F}, {14, 70.0F}, {28, 86.0F}};
    stage.frame([&](ui::Ui& ui) { draw_sample_curves(ui, own, former); });
    stage.keep_picture("line-chart");
    const ui::Node* table = stage.find(ui::Role::kTable, "First contact");
    REQUIRE(table != nullptr);
    CHECK(table->row_count == 5);
    CHECK(stage.find(ui::Role::kCell, "day 0") != nullptr);
    CHECK(stage.find(ui::Role::kCell, "Round 3: 0 %") != nullptr);
    CHECK(stage.find(ui::Role::kCell, "Round 3: 60 %") != nullptr);
    CHECK(stage.find(ui::Role::kCell, "Round 3: 88 %") == nullptr);
    CHECK(stage.find(ui::Role::kCell, "Round 2: 10 %") != nullptr);
    CHECK(stage.find(ui::Role::kCell, "Round 2: 86 %") != nullptr);
}

TEST_CASE("a curve of one point, of none and one that goes beyond the axis are drawn without harm") {
    Stage stage(360, 240);
    stage.frame([&](ui::Ui& ui) { draw_sample_curves(ui, {{0, 100.0F}}, {}); });
    CHECK(stage.find(ui::Role::kCell, "Round 3: 100 %") != nullptr);
    stage.frame([&](ui::Ui& ui) { draw_sample_curves(ui, {{40, 100.0F}}, {{3, 120.0F}, {50, 10.0F}}); });
    CHECK(stage.find(ui::Role::kCell, "Round 2: 120 %") != nullptr);
}
