#pragma once

#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "app/fake_page.h"
#include "ui/screens/page.h"
#include "ui/stage.h"

namespace counterpart::tests {

/// A size of the screen that the page is drawn at.
struct ScreenSize {
    const char* name;
    float width, height, ratio;
    bool touch;
};

inline constexpr ScreenSize kScreenSizes[] = {
    {"desktop", 1280, 800, 1, false}, {"tablet", 820, 1100, 1, true}, {"phone", 390, 844, 2, true}, {"narrow", 320, 640, 2, true}};

/// Draws the page and does what is asked for, until nothing is.
inline void settle_page(Stage& stage, app::FakePage& page, ui::MirrorEvents events = {}) {
    for (int pass = 0; pass < 4; ++pass) {
        app::Intents intents;
        stage.frame([&](ui::Ui& ui) { ui::draw(page.view(), ui, intents); }, std::move(events));
        events = {};
        if (intents.empty()) {
            return;
        }
        for (const app::Intent& intent : intents) {
            page.say(intent);
        }
    }
}

inline void check_page_fits(const Stage& stage, const ScreenSize& size) {
    for (const ui::Node& node : stage.nodes()) {
        if (node.state.focusable && !node.state.hidden) {
            INFO(size.name << " " << node.name << " x " << node.rect.x << " width " << node.rect.width);
            CHECK(node.rect.x >= -0.5F);
            CHECK(node.rect.x + node.rect.width <= size.width + 0.5F);
            CHECK_FALSE(node.name.empty());
        }
    }
}

inline std::unique_ptr<Stage> stage_of_size(const ScreenSize& size, bool dark = false) {
    auto stage = std::make_unique<Stage>(size.width, size.height, size.ratio);
    stage->input().touch = size.touch;
    stage->input().dark = dark;
    return stage;
}

}  // namespace counterpart::tests
