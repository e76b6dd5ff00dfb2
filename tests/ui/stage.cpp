#include "ui/stage.h"

#include <imgui.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "ui/picture.h"

namespace counterpart::tests {

namespace {

std::string read_file(const std::string& path) {
    std::string bytes;
    if (std::FILE* const file = std::fopen(path.c_str(), "rb")) {
        std::array<char, 65536> part{};
        for (std::size_t count = 0; (count = std::fread(part.data(), 1, part.size(), file)) > 0;) {
            bytes.append(part.data(), count);
        }
        std::fclose(file);
    }
    return bytes;
}

/// The fonts of the page, where a build has made them.
std::string fonts_folder() {
    const char* const chosen = std::getenv("COUNTERPART_FONTS");
#ifdef COUNTERPART_FONTS_DIR
    return chosen != nullptr ? chosen : COUNTERPART_FONTS_DIR;
#else
    return chosen != nullptr ? chosen : "build/native/generated/fonts";
#endif
}

}  // namespace

void load_fonts(ui::Ui& ui, std::string_view letters) {
    const std::string folder = fonts_folder() + "/inter-";
    const std::string end = std::string(letters) + ".ttf";
    ui.fonts().load(read_file(folder + "400" + end), read_file(folder + "600" + end), read_file(fonts_folder() + "/icons.ttf"));
}

Stage::Stage(float width, float height, float ratio) : context_(ImGui::CreateContext()), ui_(std::make_unique<ui::Ui>()) {
    input_.width = width;
    input_.height = height;
    input_.ratio = ratio;
    load_fonts(*ui_, "");
}

Stage::~Stage() { ImGui::DestroyContext(context_); }

ui::FrameOutput Stage::frame(const Draw& draw) { return frame(draw, {}); }

ui::FrameOutput Stage::frame(const Draw& draw, ui::MirrorEvents events) {
    ImGui::SetCurrentContext(context_);
    input_.events = std::move(events);
    input_.now_s += 0.05;
    ui::FrameOutput output;
    for (int pass = 0; pass < 4; ++pass) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {input_.width, input_.height};
        io.DisplayFramebufferScale = {input_.ratio, input_.ratio};
        io.DeltaTime = 0.05f;
        ui_->prepare(input_.ratio, input_.text_scale);
        unsigned char* pixels = nullptr;
        int wide = 0, high = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &wide, &high);
        ImGui::NewFrame();
        ui_->begin_frame(input_);
        draw(*ui_);
        const std::string href = output.followed_href;
        output = ui_->end_frame();
        output.followed_href = output.followed_href.empty() ? href : output.followed_href;
        ImGui::Render();
        input_.events.clear();
        if (!output.draw_again) {
            break;
        }
    }
    return output;
}

void Stage::hover(const Draw& draw, ui::Point at) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    frame(draw);
}

void Stage::click(const Draw& draw, ui::Point at) {
    hover(draw, at);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    frame(draw);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    frame(draw);
}

const ui::Node* Stage::find(ui::Role role, std::string_view name) const {
    for (const ui::Node& node : nodes()) {
        if (node.role == role && node.name == name) {
            return &node;
        }
    }
    return nullptr;
}

void Stage::keep_picture(std::string_view name) const {
    if (const char* const folder = std::getenv("COUNTERPART_PICTURES")) {
        ImGui::SetCurrentContext(context_);
        write_picture(draw_picture(*ImGui::GetDrawData()), std::string(folder) + "/" + std::string(name) + ".ppm");
    }
}

}  // namespace counterpart::tests
