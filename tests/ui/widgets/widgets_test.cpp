#include <catch2/catch_test_macros.hpp>

#include <array>
#include <optional>
#include <set>

#include "ui/layout.h"
#include "ui/stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/select.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/texts.h"

using namespace counterpart;
using tests::Stage;
using ui::Role;

namespace {

ui::Point middle(const ui::Node& node) { return {node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2}; }

constexpr std::array<std::string_view, 3> kOptions{"The same", "Different", "Any"};

}  // namespace

TEST_CASE("a button answers the mouse and the mirror alike") {
    Stage stage;
    int presses = 0;
    const auto draw = [&](ui::Ui& ui) {
        const ui::Within page(ui, {40, 40, 400, 400});
        presses += ui::button(ui, "save", {.label = "Save preview", .look = ui::ButtonLook::kPrimary}) ? 1 : 0;
    };
    stage.frame(draw);
    const ui::Node* node = stage.find(Role::kButton, "Save preview");
    REQUIRE(node != nullptr);
    CHECK(node->state.focusable);
    CHECK(node->rect.height >= 40);
    const ui::Id id = node->id;
    stage.click(draw, middle(*node));
    CHECK(presses == 1);
    stage.frame(draw, {ui::NodeActivated{id}});
    CHECK(presses == 2);
    CHECK(stage.find(Role::kButton, "Save preview")->id == id);
}

TEST_CASE("a button that is off or busy does nothing") {
    Stage stage;
    bool pressed = false;
    const auto draw = [&](ui::Ui& ui) {
        pressed = ui::button(ui, "off", {.label = "Off", .disabled = true}) || pressed;
        pressed = ui::button(ui, "busy", {.label = "Sending", .busy = true}) || pressed;
    };
    stage.frame(draw);
    CHECK(stage.find(Role::kButton, "Off")->state.disabled);
    CHECK(stage.find(Role::kButton, "Sending")->state.busy);
    stage.click(draw, middle(*stage.find(Role::kButton, "Off")));
    stage.click(draw, middle(*stage.find(Role::kButton, "Sending")));
    CHECK_FALSE(pressed);
}

TEST_CASE("a link says its address and follows it") {
    Stage stage;
    const auto draw = [](ui::Ui& ui) { ui::link(ui, "proof", {.label = "How this is proved", .href = "#/proof"}); };
    stage.frame(draw);
    const ui::Node* node = stage.find(Role::kLink, "How this is proved");
    REQUIRE(node != nullptr);
    CHECK(node->href == "#/proof");
    CHECK(stage.frame(draw, {ui::NodeActivated{node->id}}).followed_href == "#/proof");
}

TEST_CASE("checkboxes, radios, switches and segments say what they hold") {
    Stage stage;
    std::optional<int> wish;
    const auto draw = [&](ui::Ui& ui) {
        ui::checkbox(ui, "on", {.label = "On", .state = ui::CheckState::kOn});
        ui::checkbox(ui, "some", {.label = "Some", .state = ui::CheckState::kSome});
        ui::checkbox(ui, "rule", {.label = "Different countries", .locked = true});
        ui::toggle_switch(ui, "lift", {.label = "Lift the lowest pair", .on = true});
        if (const auto next = ui::radio_group(ui, "wish", {.name = "Wish", .options = kOptions, .chosen = 1})) {
            wish = next;
        }
        ui::segments(ui, "view", {.name = "View", .options = std::span(kOptions).first(2), .chosen = 0});
    };
    stage.frame(draw);
    CHECK(stage.find(Role::kCheckbox, "On")->state.checked);
    CHECK(stage.find(Role::kCheckbox, "Some")->state.mixed);
    CHECK(stage.find(Role::kCheckbox, "Different countries")->state.disabled);
    CHECK(stage.find(Role::kSwitch, "Lift the lowest pair")->state.checked);
    CHECK(stage.find(Role::kRadioGroup, "Wish") != nullptr);
    const ui::Node* chosen = stage.find(Role::kRadio, "Different");
    CHECK(chosen->state.checked);
    stage.frame(draw, {ui::KeyPressed{chosen->id, "ArrowDown", false, false}});
    CHECK(wish == 2);
}

TEST_CASE("a slider moves by keys, by the mirror and by the mouse, in whole steps") {
    Stage stage;
    int value = 20;
    const auto draw = [&](ui::Ui& ui) {
        const ui::Within page(ui, {100, 100, 218, 300});
        value = ui::slider(ui, "interests",
                           {.label = "Shared interests",
                            .value = value,
                            .minimum = 0,
                            .maximum = 40,
                            .saved = 30,
                            .value_text = "20 points",
                            .saved_text = "saved: 30"})
                    .value_or(value);
    };
    stage.frame(draw);
    const ui::Node node = *stage.find(Role::kSlider, "Shared interests");
    CHECK(node.value == "20 points");
    CHECK(node.description == "saved: 30");
    CHECK(node.maximum == 40);
    stage.frame(draw, {ui::KeyPressed{node.id, "ArrowRight", false, false}});
    CHECK(value == 21);
    stage.frame(draw, {ui::ValueSet{node.id, 33.4f}});
    CHECK(value == 33);
    CHECK(stage.find(Role::kSlider, "Shared interests")->now == 33);  // so a key that comes before the next frame starts from there
    stage.click(draw, {100 + 9, 100 + 36});
    CHECK(value == 0);
    stage.click(draw, {100 + 209, 100 + 36});
    CHECK(value == 40);
}

TEST_CASE("a field passes on what was typed and says its error") {
    Stage stage;
    std::string email = "thandeka@";
    const auto draw = [&](ui::Ui& ui) {
        if (const ui::FieldResult typed =
                ui::text_field(ui, "email", {.label = "E-mail", .value = email, .error = "The end seems to be missing", .hint = "email"})) {
            email = *typed.text;
        }
    };
    stage.frame(draw);
    const ui::Node* node = stage.find(Role::kTextField, "E-mail");
    REQUIRE(node != nullptr);
    CHECK(node->state.invalid);
    CHECK(node->description == "The end seems to be missing");
    CHECK(node->hint == "email");
    const ui::Id id = node->id;
    stage.frame(draw, {ui::NodeFocused{id, true}, ui::TextTyped{id, "thandeka@ulwazi.example"}});
    CHECK(email == "thandeka@ulwazi.example");
    CHECK(stage.find(Role::kTextField, "E-mail")->state.focused);
}

TEST_CASE("a select opens below itself, takes the focus into its list and gives it back") {
    Stage stage;
    std::optional<int> kind;
    const auto draw = [&](ui::Ui& ui) {
        const ui::Within page(ui, {40, 40, 300, 400});
        if (const auto next = ui::select(ui, "kind", {.label = "Kind", .options = kOptions, .chosen = 1})) {
            kind = next;
        }
    };
    stage.frame(draw);
    const ui::Id id = stage.find(Role::kSelect, "Kind")->id;
    CHECK(stage.find(Role::kOption, "Any") == nullptr);
    stage.frame(draw, {ui::NodeActivated{id}});
    stage.frame(draw);
    CHECK(stage.find(Role::kSelect, "Kind")->state.expanded);
    const ui::Node* option = stage.find(Role::kOption, "Different");
    REQUIRE(option != nullptr);
    CHECK(option->state.focused);
    stage.frame(draw, {ui::KeyPressed{option->id, "ArrowDown", false, false}});
    stage.frame(draw);
    CHECK(stage.find(Role::kOption, "Any")->state.focused);
    stage.frame(draw, {ui::KeyPressed{stage.find(Role::kOption, "Any")->id, "Enter", false, false}});
    stage.frame(draw);
    CHECK(kind == 2);
    CHECK(stage.find(Role::kOption, "Any") == nullptr);
    CHECK(stage.find(Role::kSelect, "Kind")->state.focused);
}

TEST_CASE("tabs say which one is chosen and how many things each holds") {
    Stage stage;
    std::optional<int> tab;
    constexpr std::array<ui::Tab, 2> kTabs{ui::Tab{"All pairs", "286"}, ui::Tab{"Fixed", "1"}};
    const auto draw = [&](ui::Ui& ui) {
        if (const auto next = ui::tabs(ui, "tabs", {.name = "Pairs", .tabs = kTabs, .chosen = 0})) {
            tab = next;
        }
    };
    stage.frame(draw);
    const ui::Node* all = stage.find(Role::kTab, "All pairs");
    REQUIRE(all != nullptr);
    CHECK(all->state.selected);
    CHECK(all->value == "286");
    stage.frame(draw, {ui::KeyPressed{all->id, "ArrowRight", false, false}});
    CHECK(tab == 1);
}

TEST_CASE("a paragraph is read as one text and its links as links") {
    Stage stage;
    const auto draw = [](ui::Ui& ui) {
        ui::paragraph(ui, "Forbidding costs **3 points**. [What would help](#/help) or [not](javascript:x)");
    };
    stage.frame(draw);
    CHECK(stage.find(Role::kText, "Forbidding costs 3 points. What would help or [not](javascript:x)") != nullptr);
    int links = 0;
    for (const ui::Node& node : stage.nodes()) {
        links += node.role == Role::kLink && !node.state.hidden ? 1 : 0;
        CHECK(node.href.find("javascript") == std::string::npos);
    }
    CHECK(links == 1);
}
