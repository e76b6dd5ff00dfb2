#include "ui/text_engine.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "ui/stage.h"

using namespace counterpart;
using tests::Stage;
using ui::TextRole;

namespace {

/// Knows widths and remembers what it was asked for.
class FakeImages : public ui::TextImages {
  public:
    ui::TextImage image_of(std::string_view text, float size_px, int) override {
        asked.emplace_back(text);
        return {.texture = 7, .width = size_px * 3, .height = size_px, .baseline = size_px * 0.8f};
    }
    std::vector<std::string> asked;
};

}  // namespace

TEST_CASE("a text that is too long ends with an ellipsis between graphemes") {
    Stage stage;
    stage.frame([](ui::Ui& ui) {
        const std::string name = "Jean-Aimé Rakotondravelo";
        const float whole = ui.text_width(name, TextRole::kDense);
        CHECK(ui.text().shortened(name, TextRole::kDense, whole + 1) == name);
        const std::string cut = ui.text().shortened(name, TextRole::kDense, whole - 20);
        CHECK(cut.ends_with("…"));
        CHECK(ui.text_width(cut, TextRole::kDense) <= whole - 20);
        CHECK(ui.text().shortened("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", TextRole::kDense, 30).find("\u0301…") != std::string::npos);
    });
}

TEST_CASE("lines break at spaces and hold every word") {
    Stage stage;
    stage.frame([](ui::Ui& ui) {
        const std::string_view text = "Two applications look like one person: same name, library and phone.";
        std::string joined;
        for (const ui::TextLine& line : ui.text().wrap(text, TextRole::kDense, 180)) {
            CHECK(line.width <= 180.5f);
            joined += (joined.empty() ? "" : " ") + std::string(text.substr(line.begin, line.end - line.begin));
        }
        CHECK(joined == text);
        const std::string_view word = "Donaudampfschifffahrtsgesellschaftskapitän";
        CHECK(ui.text().wrap(word, TextRole::kBody, 80).size() > 2);
        CHECK(ui.text().wrap("", TextRole::kBody, 80).size() == 1);
    });
}

TEST_CASE("letters outside the font come as images, whole lines where directions mix") {
    Stage stage;
    FakeImages images;
    stage.input().text_images = &images;
    stage.frame([](ui::Ui& ui) {
        ui.text().draw({10, 10}, "and 林若溪, too", TextRole::kDense, ui.colour(ui::Token::kInk));
        ui.text().draw({10, 40}, "Nawal نوال", TextRole::kDense, ui.colour(ui::Token::kInk));
    });
    REQUIRE(images.asked.size() >= 2);
    CHECK(images.asked[0] == "林若溪");
    CHECK(images.asked[1] == "Nawal نوال");
}

TEST_CASE("text grows with the person's text size") {
    Stage stage;
    float usual = 0, larger = 0;
    stage.frame([&](ui::Ui& ui) { usual = ui.text_width("Match preview", TextRole::kBody); });
    stage.input().text_scale = 1.5f;
    stage.frame([&](ui::Ui& ui) { larger = ui.text_width("Match preview", TextRole::kBody); });
    CHECK(larger > usual * 1.45f);
    CHECK(larger < usual * 1.55f);
}

TEST_CASE("a first frame settles in two drawings and later ones in one") {
    Stage stage;
    int drawings = 0;
    const auto draw = [&](ui::Ui& ui) {
        ++drawings;
        ui.text().draw({10, 10}, "Widgets Γεωργία", TextRole::kTitle, ui.colour(ui::Token::kInk));
    };
    stage.frame(draw);
    CHECK(drawings <= 3);
    drawings = 0;
    stage.frame(draw);
    CHECK(drawings == 1);
}

TEST_CASE("letters that only the larger font files have are images until those come, and letters then") {
    Stage stage;
    FakeImages images;
    stage.input().text_images = &images;
    float as_image = 0, as_letters = 0;
    tests::load_fonts(stage.ui(), "-latin");
    stage.frame([&](ui::Ui& ui) { as_image = ui.text_width("Елена", TextRole::kBody); });
    CHECK(images.asked == std::vector<std::string>{"Елена"});
    tests::load_fonts(stage.ui(), "");
    stage.frame([&](ui::Ui& ui) { as_letters = ui.text_width("Елена", TextRole::kBody); });
    CHECK(images.asked.size() == 1);
    CHECK(as_image != as_letters);
}
