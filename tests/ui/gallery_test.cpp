#include "ui/screens/gallery.h"

#include <catch2/catch_test_macros.hpp>

#include "domain/ui_language.h"
#include "ui/stage.h"

using namespace counterpart;
using tests::Stage;

TEST_CASE("the gallery shows every widget in both themes") {
    Stage stage(1280, ui::kGalleryHeight);
    const auto draw = [](ui::Ui& ui) { ui::draw_gallery(ui, ui.viewport(), app::texts(domain::UiLanguage::kEnglish)); };
    stage.frame(draw);
    stage.keep_picture("gallery");
    CHECK(stage.find(ui::Role::kButton, "Send batch") != nullptr);
}

TEST_CASE("the gallery stands in one column on a phone") {
    Stage stage(390, 844, 2);
    stage.input().touch = true;
    const auto draw = [](ui::Ui& ui) { ui::draw_gallery(ui, ui.viewport(), app::texts(domain::UiLanguage::kSpanish)); };
    stage.frame(draw);
    stage.keep_picture("gallery-phone");
    for (const ui::Node& node : stage.nodes()) {
        if (node.state.focusable) {
            CHECK(node.rect.x >= -0.5f);
            CHECK(node.rect.x + node.rect.width <= 390.5f);
        }
    }
}
