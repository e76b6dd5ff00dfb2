#include "platform/shown_picture.h"

#include <catch2/catch_test_macros.hpp>

#include <imgui.h>

using counterpart::platform::ShownPicture;

namespace {

/// One frame of a canvas without a browser, with a box of a colour at a place.
struct Canvas {
    Canvas() : context(ImGui::CreateContext()) {
        unsigned char* pixels = nullptr;
        int atlas_width = 0;
        int atlas_height = 0;
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &atlas_width, &atlas_height);
    }
    ~Canvas() { ImGui::DestroyContext(context); }
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    const ImDrawData& draw(float x, unsigned colour, ImTextureID texture = {}) {
        ImGui::GetIO().DisplaySize = {width, 100};
        ImGui::NewFrame();
        ImGui::GetBackgroundDrawList()->AddRectFilled({x, 10}, {x + 20, 30}, colour);
        ImGui::GetBackgroundDrawList()->AddImage(texture, {50, 50}, {60, 60});
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

    ImGuiContext* context;
    float width = 200;
};

ImTextureID texture(int number) { return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(number)); }

}  // namespace

TEST_CASE("the first picture is new, and the same one again is not") {
    Canvas canvas;
    ShownPicture shown;
    CHECK(shown.changed_by(canvas.draw(10, 0xFF0000FFU)));
    CHECK_FALSE(shown.changed_by(canvas.draw(10, 0xFF0000FFU)));
}

TEST_CASE("another place, colour, texture or size is another picture") {
    Canvas canvas;
    ShownPicture shown;
    shown.changed_by(canvas.draw(10, 0xFF0000FFU, texture(1)));
    CHECK(shown.changed_by(canvas.draw(10.5F, 0xFF0000FFU, texture(1))));
    CHECK(shown.changed_by(canvas.draw(10.5F, 0xFF0000FEU, texture(1))));
    CHECK(shown.changed_by(canvas.draw(10.5F, 0xFF0000FEU, texture(2))));
    canvas.width = 201;
    CHECK(shown.changed_by(canvas.draw(10.5F, 0xFF0000FEU, texture(2))));
    CHECK_FALSE(shown.changed_by(canvas.draw(10.5F, 0xFF0000FEU, texture(2))));
}

TEST_CASE("a picture that was forgotten is drawn again") {
    Canvas canvas;
    ShownPicture shown;
    shown.changed_by(canvas.draw(10, 0xFF0000FFU));
    shown.forget();
    CHECK(shown.changed_by(canvas.draw(10, 0xFF0000FFU)));
}
