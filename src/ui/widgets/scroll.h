#pragma once

#include <string_view>

#include "ui/layout.h"

namespace counterpart::ui {

struct ScrollSpec {
    std::string_view name = {};      ///< what it holds, for a screen reader
    float padding_x = 0;             ///< inside, at both sides
    float padding_top = 0, padding_bottom = 0;
};

/// A region that scrolls up and down: what is drawn in its life stands in a column that may be longer than the region.
class Scroll {
  public:
    Scroll(Ui& ui, std::string_view id, const Rect& region, const ScrollSpec& spec = {});
    ~Scroll();
    Scroll(const Scroll&) = delete;
    Scroll& operator=(const Scroll&) = delete;

    [[nodiscard]] float offset() const { return offset_; }
    [[nodiscard]] Id id() const { return id_; }
    /// Says how high the content is where not all of it is placed (virtual rows).
    void set_content_height(float height) { content_height_ = height; }

  private:
    void move_offset();
    void draw_bar(float content_height);

    Ui& ui_;
    Id id_;
    Rect region_;
    ScrollSpec spec_;
    std::size_t node_;
    float offset_ = 0, top_ = 0, content_height_ = -1;
};

/// Scrolls a region to a place in the next frame; `id` as ui.id(...) gave it where the region is drawn.
void scroll_to(Ui& ui, Id id, float y);

}  // namespace counterpart::ui
