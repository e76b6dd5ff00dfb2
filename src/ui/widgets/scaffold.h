#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/icons.h"
#include "ui/layout.h"
#include "ui/widgets/scroll.h"

namespace counterpart::ui {

struct NavigationItem {
    std::string_view label = {};
    std::string_view href = {};
    Icon icon = Icon::kNone;
    std::string_view count = {};          ///< muted figure at the right
    std::string_view alert = {};          ///< figure in a warm badge
    bool current = false;
};

struct ShellSpec {
    std::string_view brand = {};          ///< "Counterpart"
    std::string_view brand_href = {};
    std::string_view navigation_name = {};///< "Main"
    std::string_view round_name = {};     ///< empty: no round box
    std::string_view round_caption = {};
    std::string_view round_href = {};
    std::span<const NavigationItem> items;        ///< the rail
    std::span<const NavigationItem> bottom_items; ///< at most five, for phones
    Icon status_icon = Icon::kNone;       ///< cloud
    std::string_view status = {};         ///< "All changes saved"
    std::string_view person_name = {};    ///< empty: nobody
    std::string_view person_caption = {};
    std::string_view person_letter = {};
    std::uint32_t person = 0;
    std::string_view back_label = {};     ///< on phones instead of the brand ("Match preview")
    std::string_view back_href = {};
    std::string_view phone_title = {};    ///< on phones instead of the brand
};

/// The page around a screen: a rail of 200 (icons alone on tablets), or a top and a bottom bar on phones. What is drawn in its life is the
/// main part, in a column that fills `content()`.
class Shell {
  public:
    Shell(Ui& ui, const ShellSpec& spec);
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;
    [[nodiscard]] const Rect& content() const { return content_; }

  private:
    Ui& ui_;
    Rect content_;
};

struct PaneSpec {
    Role role = Role::kRegion;            ///< kComplementary for a side pane
    std::string_view name = {};
    Token ground = Token::kPaper;
    bool line_left = false, line_right = false, line_top = false, line_bottom = false;
    float padding_x = 24;
    float padding_top = 20, padding_bottom = 20;
    bool scrolls = true;
};

/// A part of the screen with its own ground, lines and scrolling: what is drawn in its life stands in it.
class Pane {
  public:
    Pane(Ui& ui, std::string_view id, const Rect& rect, const PaneSpec& spec);
    ~Pane();
    Pane(const Pane&) = delete;
    Pane& operator=(const Pane&) = delete;

  private:
    Ui& ui_;
    GroundScope ground_;
    std::optional<Scroll> scroll_;
    std::optional<Within> within_;
    bool clipped_ = false;
};

/// The part of a rectangle at one edge, and the rest of it in `rest`.
Rect take_left(Rect& rest, float width);
Rect take_right(Rect& rest, float width);
Rect take_top(Rect& rest, float height);
Rect take_bottom(Rect& rest, float height);

/// A bar of actions at the bottom of a screen: 72 high, on phones 96. What is drawn in its life stands in a row.
class ActionBar {
  public:
    ActionBar(Ui& ui, const Rect& rect, float padding_x = 32);
    ~ActionBar();
    ActionBar(const ActionBar&) = delete;
    ActionBar& operator=(const ActionBar&) = delete;
    static float height(const Ui& ui);

  private:
    Ui& ui_;
    GroundScope ground_;
    std::optional<Within> within_;
    std::optional<Row> row_;
};

}  // namespace counterpart::ui
