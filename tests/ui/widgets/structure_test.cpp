#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <string>

#include "domain/ui_language.h"
#include "ui/layout.h"
#include "ui/screens/gallery.h"
#include "ui/stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/table.h"
#include "ui/widgets/texts.h"

using namespace counterpart;
using tests::Stage;
using ui::Role;

namespace {

constexpr std::array<ui::Column, 2> kColumns{ui::Column{.title = "Person", .sortable = true},
                                             ui::Column{.title = "Score", .width = 60, .align = ui::Align::kEnd}};

ui::TableSpec table_spec(int rows, int selected) {
    return {.name = "Pairs",
            .columns = kColumns,
            .row_count = rows,
            .selected = selected,
            .draw_cell = [](ui::Ui& ui, int row, int, const ui::Rect& cell) { ui::one_line(ui, cell, std::to_string(row)); },
            .cell_text = [](int row, int column) { return "row " + std::to_string(row) + " column " + std::to_string(column); }};
}

int count(const ui::Nodes& nodes, Role role) {
    int found = 0;
    for (const ui::Node& node : nodes) {
        found += node.role == role ? 1 : 0;
    }
    return found;
}

}  // namespace

TEST_CASE("a table of ten thousand rows records the visible ones and a page around them") {
    Stage stage(1280, 800);
    int selected = 0;
    const auto draw = [&](ui::Ui& ui) {
        const ui::TableResult result = ui::table(ui, "pairs", table_spec(10'000, selected));
        selected = result.selected.value_or(selected);
    };
    stage.frame(draw);
    const int rows = count(stage.nodes(), Role::kRow);
    CHECK(rows > 16);
    CHECK(rows < 60);
    const ui::Node* table = stage.find(Role::kTable, "Pairs");
    REQUIRE(table != nullptr);
    CHECK(table->row_count == 10'001);
    const ui::Node* first = stage.find(Role::kRow, "row 0 column 0, row 0 column 1");
    REQUIRE(first != nullptr);
    CHECK(first->row_index == 2);
    stage.frame(draw, {ui::NodeFocused{first->id, true}, ui::KeyPressed{first->id, "End", false, false}});
    CHECK(selected == 9'999);
    for (int frame = 0; frame < 80; ++frame) {
        stage.frame(draw);
    }
    const ui::Node* last = stage.find(Role::kRow, "row 9999 column 0, row 9999 column 1");
    REQUIRE(last != nullptr);
    CHECK(last->state.focused);
    CHECK(last->rect.y + last->rect.height <= 801);
}

TEST_CASE("a row is chosen by the mouse, and a header sorts") {
    Stage stage;
    std::optional<int> chosen, sorted;
    const auto draw = [&](ui::Ui& ui) {
        const ui::Within page(ui, {40, 40, 600, 500});
        const ui::TableResult result = ui::table(ui, "pairs", table_spec(50, 0));
        chosen = result.selected ? result.selected : chosen;
        sorted = result.sort_column ? result.sort_column : sorted;
    };
    stage.frame(draw);
    stage.click(draw, {100, 40 + 36 + 48 * 2 + 20});
    CHECK(chosen == 2);
    const ui::Node* header = stage.find(Role::kColumnHeader, "Person");
    REQUIRE(header != nullptr);
    CHECK(header->state.focusable);
    stage.frame(draw, {ui::NodeActivated{header->id}});
    CHECK(sorted == 0);
}

TEST_CASE("a dialog hides the page, takes the focus and gives it back on Escape") {
    Stage stage;
    bool open = false;
    const auto draw = [&](ui::Ui& ui) {
        open = ui::button(ui, "send", {.label = "Send"}) || open;
        if (open) {
            ui::Dialog dialog(ui, "sure", {.title = "Send 72 letters now?"});
            ui::paragraph(ui, "A letter cannot be called back.");
            const std::array<ui::ButtonSpec, 2> buttons{ui::ButtonSpec{.label = "Not yet"},
                                                        ui::ButtonSpec{.label = "Send 72 letters", .look = ui::ButtonLook::kPrimary}};
            open = !dialog.answers(buttons) && !dialog.closed();
        }
    };
    stage.frame(draw);
    const ui::Id opener = stage.find(Role::kButton, "Send")->id;
    stage.frame(draw, {ui::NodeFocused{opener, true}, ui::NodeActivated{opener}});
    stage.frame(draw);
    CHECK(stage.find(Role::kButton, "Send")->state.hidden);
    const ui::Node* dialog = stage.find(Role::kDialog, "Send 72 letters now?");
    REQUIRE(dialog != nullptr);
    CHECK(dialog->state.modal);
    CHECK(dialog->rect.y > 200);
    const ui::Node* answer = stage.find(Role::kButton, "Send 72 letters");
    CHECK(answer->state.focused);
    stage.click(draw, {60, 20});
    stage.frame(draw);
    CHECK_FALSE(open);
    stage.frame(draw, {ui::NodeActivated{opener}});
    stage.frame(draw);
    CHECK(open);
    stage.frame(draw, {ui::KeyPressed{stage.find(Role::kButton, "Not yet")->id, "Escape", false, false}});
    stage.frame(draw);
    CHECK_FALSE(open);
    CHECK(stage.find(Role::kButton, "Send")->state.focused);
    CHECK_FALSE(stage.find(Role::kButton, "Send")->state.hidden);
}

TEST_CASE("rows that all fit stay where they are when the first one gets the focus") {
    Stage stage(1280, 800);
    const auto draw = [](ui::Ui& ui) { ui::table(ui, "pairs", table_spec(3, -1)); };
    const auto first_row = [&stage] { return *std::ranges::find(stage.nodes(), Role::kRow, &ui::Node::role); };
    stage.frame(draw);
    const ui::Node before = first_row();
    stage.frame(draw, {ui::NodeFocused{before.id, true}});
    stage.frame(draw);
    CHECK(first_row().rect == before.rect);
}

TEST_CASE("a toast that is longer than a phone is wide says all of it") {
    constexpr std::string_view kLong = "Done. People are told in five minutes.";
    Stage stage(390, 844);
    float high = 0;
    stage.frame([&](ui::Ui& ui) {
        const std::array<ui::Toast, 1> list{ui::Toast{.id = 1, .text = kLong, .action = "Take it back", .icon = ui::Icon::kCheck}};
        ui::toasts(ui, list, "Dismiss");
        high = ui.line_height(ui::TextRole::kDense);
    });
    REQUIRE(stage.find(Role::kStatus, kLong) != nullptr);
    CHECK(stage.find(Role::kStatus, kLong)->rect.height >= 48 + high);
}

TEST_CASE("a toast stays clear of the bars at the bottom, whose buttons it would cover") {
    for (const float width : {390.0F, 1280.0F}) {
        Stage stage(width, 800);
        float bar_top = 0;
        stage.frame([&](ui::Ui& ui) {
            const std::array<ui::NavigationItem, 1> items{ui::NavigationItem{.label = "Start", .href = "#/"}};
            {
                ui::Shell shell(ui, {.brand = "Counterpart", .items = items, .bottom_items = items});
                ui::Rect content = shell.content();
                const ui::Rect bar = ui::take_bottom(content, ui::ActionBar::height(ui));
                bar_top = bar.y;
                const ui::ActionBar actions(ui, bar);
                ui::button(ui, "forbid", {.label = "Forbid this pair"});
            }
            const std::array<ui::Toast, 1> list{ui::Toast{.id = 1, .text = "The pair is fixed", .action = "Undo"}};
            ui::toasts(ui, list, "Dismiss");
        });
        const ui::Node* text = stage.find(Role::kStatus, "The pair is fixed");
        REQUIRE(text != nullptr);
        CHECK(text->rect.y + text->rect.height < bar_top);
    }
}

TEST_CASE("a long second line of a switch wraps instead of being cut") {
    Stage stage;
    float height = 0;
    stage.frame([&](ui::Ui& ui) {
        const ui::Within column(ui, {0, 0, 200, 400});
        ui::toggle_switch(ui, "keep", {.label = "Keep the saved pairs", .caption = "and match only the other people among themselves"});
        height = ui.cursor().y;
    });
    CHECK(height >= 20 + 2 * 18);
}

TEST_CASE("toasts go by themselves unless they offer something") {
    Stage stage;
    std::set<ui::Id> gone;
    const auto draw = [&](ui::Ui& ui) {
        const std::array<ui::Toast, 2> list{ui::Toast{.id = 1, .text = "Saved."},
                                            ui::Toast{.id = 2, .text = "Pair fixed.", .action = "Undo"}};
        const ui::ToastResult result = ui::toasts(ui, list, "Dismiss");
        if (result.dismissed) {
            gone.insert(*result.dismissed);
        }
    };
    const ui::FrameOutput first = stage.frame(draw);
    CHECK(first.wake_in_s > 5);
    stage.input().now_s += 7;
    stage.frame(draw);
    CHECK(gone == std::set<ui::Id>{1});
    CHECK(stage.find(Role::kButton, "Undo") != nullptr);
}

TEST_CASE("the page has a rail where it is wide and bars on a phone") {
    constexpr std::array<ui::NavigationItem, 2> kItems{
        ui::NavigationItem{.label = "Match preview", .href = "#/preview", .icon = ui::Icon::kShuffle, .current = true},
        ui::NavigationItem{.label = "Settings", .href = "#/settings", .icon = ui::Icon::kSettings}};
    for (const float width : {320.0f, 390.0f, 640.0f, 1024.0f, 1280.0f}) {
        Stage stage(width, 800);
        ui::Rect content;
        stage.frame([&](ui::Ui& ui) {
            const ui::Shell shell(ui, {.brand = "Counterpart",
                                       .brand_href = "#/",
                                       .navigation_name = "Main",
                                       .items = kItems,
                                       .bottom_items = kItems,
                                       .status = "All changes saved"});
            content = shell.content();
        });
        INFO(width);
        const ui::Node* current = stage.find(Role::kLink, "Match preview");
        REQUIRE(current != nullptr);
        CHECK(current->state.current);
        CHECK(stage.find(Role::kMain, "") != nullptr);
        CHECK(content.x == (width < 640 ? 0 : width < 1024 ? 72 : 200));
        CHECK(content.right() == width);
        for (const ui::Node& node : stage.nodes()) {
            CHECK(node.rect.x + node.rect.width <= width + 0.5f);
        }
    }
}

TEST_CASE("ids are unique and focus goes in reading order down the gallery") {
    Stage stage(1280, ui::kGalleryHeight);
    stage.frame([](ui::Ui& ui) { ui::draw_gallery(ui, ui.viewport(), app::texts(domain::UiLanguage::kEnglish)); });
    std::set<ui::Id> ids;
    for (const ui::Node& node : stage.nodes()) {
        INFO(node.name);
        CHECK(node.id != 0);
        CHECK(ids.insert(node.id).second);
        CHECK(node.parent < static_cast<std::int32_t>(&node - stage.nodes().data()));
    }
}

TEST_CASE("controls are large enough for fingers") {
    Stage stage(390, 3200, 2);
    stage.input().touch = true;
    stage.frame([](ui::Ui& ui) { ui::draw_gallery(ui, ui.viewport(), app::texts(domain::UiLanguage::kEnglish)); });
    for (const ui::Node& node : stage.nodes()) {
        const bool block = node.role == Role::kButton || node.role == Role::kCheckbox || node.role == Role::kRadio ||
                           node.role == Role::kSwitch || node.role == Role::kTextField || node.role == Role::kSelect ||
                           node.role == Role::kTab;
        if (block && node.state.focusable && node.name != "Undo" && node.name != "Cancel") {
            INFO(node.name);
            CHECK(node.rect.height >= 44);
        }
    }
}

TEST_CASE("a card is as high as what it holds") {
    Stage stage;
    float below = 0;
    stage.frame([&](ui::Ui& ui) {
        {
            const ui::Card card(ui, {.padding = 20});
            ui.place(ui::kFill, 300);
        }
        below = ui.cursor().y;
    });
    CHECK(below == 340);
}
