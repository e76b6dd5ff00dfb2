#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ui/frame.h"

struct ImGuiContext;

namespace counterpart::tests {

/// A canvas without a browser: runs frames of a drawing, with mouse and mirror events.
class Stage {
  public:
    using Draw = std::function<void(ui::Ui&)>;

    explicit Stage(float width = 1280, float height = 800, float ratio = 1);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// Draws until nothing is left to settle; returns the last output. Events reach the first drawing only.
    ui::FrameOutput frame(const Draw& draw);
    /// The same with events of the mirror.
    ui::FrameOutput frame(const Draw& draw, ui::MirrorEvents events);
    /// Moves the mouse there, presses and lets go: three frames.
    void click(const Draw& draw, ui::Point at);
    void hover(const Draw& draw, ui::Point at);

    ui::Ui& ui() { return *ui_; }
    ui::FrameInput& input() { return input_; }
    [[nodiscard]] const ui::Nodes& nodes() const { return ui_->nodes(); }
    /// The element of a role and name; null if there is none.
    [[nodiscard]] const ui::Node* find(ui::Role role, std::string_view name) const;
    /// Writes the last frame under $COUNTERPART_PICTURES if that is set.
    void keep_picture(std::string_view name) const;

  private:
    ImGuiContext* context_;
    std::unique_ptr<ui::Ui> ui_;
    ui::FrameInput input_;
};

/// Loads the fonts of the page: all letters, or those of the first frame ("-latin").
void load_fonts(ui::Ui& ui, std::string_view letters);

}  // namespace counterpart::tests
