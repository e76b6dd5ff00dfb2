#include "ui/widgets/scatter.h"

#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "ui/layout.h"
#include "ui/stage.h"

using namespace counterpart;
using tests::Stage;

TEST_CASE("dots over two axes are one picture whose name says what they show, also outside the axes") {
    Stage stage(360, 260);
    const std::vector<std::pair<float, float>> dots{{40, 60}, {40, 60}, {0, 100}, {100, 0}, {130, -5}};
    stage.frame([&](ui::Ui& ui) {
        const ui::Within within(ui, {20, 20, 320, 220});
        ui::scatter(ui, "dots", {.name = "Five people change", .dots = dots});
    });
    stage.keep_picture("scatter");
    const ui::Node* picture = stage.find(ui::Role::kImage, "Five people change");
    REQUIRE(picture != nullptr);
    CHECK(picture->rect.width == 320);
    CHECK(picture->rect.height == 200);
}
