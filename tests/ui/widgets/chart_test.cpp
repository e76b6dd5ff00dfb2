#include <catch2/catch_test_macros.hpp>

#include <array>

#include "ui/layout.h"
#include "ui/stage.h"
#include "ui/widgets/chart.h"

using namespace counterpart;
using tests::Stage;
using ui::Role;

namespace {

constexpr std::array<ui::Bar, 3> kBars{ui::Bar{.label = "35 to 39", .amount_text = "1 pair", .amount = 1},
                                       ui::Bar{.label = "40 to 44", .amount_text = "4 pairs", .amount = 4},
                                       ui::Bar{.label = "45 to 49", .amount_text = "2 pairs", .amount = 2}};

/// A chart that can be pressed, and what was pressed last.
struct Chart {
    ui::BarChartSpec spec{.name = "Scores", .bars = kBars, .choosable = true};
    int pressed = -1;

    void operator()(ui::Ui& ui) {
        const ui::Within page(ui, {40, 40, 300, 400});
        pressed = ui::bar_chart(ui, "chart", spec).value_or(pressed);
    }
};

}  // namespace

TEST_CASE("a chart that only shows is a table to a screen reader") {
    Stage stage;
    Chart chart;
    chart.spec.choosable = false;
    stage.frame(std::ref(chart));
    REQUIRE(stage.find(Role::kTable, "Scores") != nullptr);
    CHECK(stage.find(Role::kCell, "40 to 44") != nullptr);
    CHECK(stage.find(Role::kCell, "4 pairs") != nullptr);
    CHECK(stage.find(Role::kOption, "40 to 44: 4 pairs") == nullptr);
}

TEST_CASE("a bar that can be pressed answers the mouse anywhere in its column, and the mirror") {
    Stage stage;
    Chart chart;
    stage.frame(std::ref(chart));
    const ui::Node* bar = stage.find(Role::kOption, "35 to 39: 1 pair");
    REQUIRE(bar != nullptr);
    stage.click(std::ref(chart), {bar->rect.x + 2, bar->rect.y + 2});
    CHECK(chart.pressed == 0);
    stage.frame(std::ref(chart), {ui::NodeActivated{stage.find(Role::kOption, "45 to 49: 2 pairs")->id}});
    CHECK(chart.pressed == 2);
}

TEST_CASE("one bar is reached by the Tab key, the others by arrow keys") {
    Stage stage;
    Chart chart;
    chart.spec.chosen = 1;
    stage.frame(std::ref(chart));
    const ui::Node* first = stage.find(Role::kOption, "35 to 39: 1 pair");
    const ui::Node* chosen = stage.find(Role::kOption, "40 to 44: 4 pairs");
    CHECK(chosen->state.selected);
    CHECK(first->state.focusable);
    CHECK_FALSE(chosen->state.focusable);
    stage.frame(std::ref(chart), {ui::NodeFocused{first->id, true}});
    stage.frame(std::ref(chart), {ui::KeyPressed{stage.find(Role::kOption, "35 to 39: 1 pair")->id, "ArrowLeft", false, false}});
    const ui::Node* last = stage.find(Role::kOption, "45 to 49: 2 pairs");
    CHECK(last->state.focusable);
    CHECK(last->state.focused);
    CHECK(chart.pressed == -1);
    stage.frame(std::ref(chart), {ui::KeyPressed{last->id, "Enter", false, false}});
    CHECK(chart.pressed == 2);
}

TEST_CASE("a chart without bars draws nothing and answers nothing") {
    Stage stage;
    Chart chart;
    chart.spec.bars = {};
    stage.frame(std::ref(chart));
    CHECK(stage.find(Role::kListBox, "Scores") == nullptr);
    CHECK(chart.pressed == -1);
}
