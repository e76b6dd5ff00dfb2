#pragma once

#include <functional>

#include "platform/shown_picture.h"
#include "platform/surroundings.h"

namespace counterpart::platform {

/// The canvas with its WebGL 2 context, SDL's mouse and ImGui's backends. One at a time.
class Window {
  public:
    Window() = default;
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Makes the context; an ImGui context must exist. False if the device has no WebGL 2.
    bool open(const Surroundings& surroundings, std::function<void()> input_came);

    /// The canvas takes this size at the next frame.
    void adapt(const Surroundings& surroundings) { wanted_ = surroundings; }

    /// Hands the input that came to ImGui and gives the canvas its size. Once a frame, before `begin_pass`.
    /// Returns whether a button of the mouse was pressed or let go; a finger counts as one.
    bool begin_frame();
    /// Prepares the backends for ImGui::NewFrame; `fonts_changed` makes the atlas texture anew.
    void begin_pass(bool fonts_changed);
    /// Shows what ImGui::Render left; nothing is drawn where the canvas shows the same already.
    void show();
    /// Nothing is under the mouse any more, as after a touch.
    void move_mouse_away();

    /// The graphics context is gone: no frame can be drawn until `restore`.
    void lose();
    void restore();
    [[nodiscard]] bool can_draw() const { return open_ && !lost_; }

  private:
    void resize();

    Surroundings wanted_;
    std::function<void()> input_came_;
    void* window_ = nullptr;
    ShownPicture picture_;
    int width_px_ = 0, height_px_ = 0;
    bool open_ = false, lost_ = false;
};

}  // namespace counterpart::platform
