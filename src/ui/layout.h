#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace counterpart::ui {

/// What is drawn in its life stands one below the other in a rectangle.
class Within {
  public:
    Within(Ui& ui, const Rect& area);
    ~Within();
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;
    /// The height used so far.
    [[nodiscard]] float used_height() const;

  private:
    Ui& ui_;
    float top_;
};

struct RowSpec {
    float height = 0;               ///< 0 = the height of a control; everything stands in its vertical middle
    float gap = 8;
    Align align = Align::kMiddle;   ///< kStart: at the row's top
};

/// What is drawn in its life stands one beside the other.
class Row {
  public:
    Row(Ui& ui, const RowSpec& spec = {});
    ~Row();
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    /// Leaves room so that what follows, `width` wide in all with its gaps, ends at the right edge.
    void to_right(float width);

  private:
    Ui& ui_;
};

/// What is drawn in its life stands in lines that wrap.
class Wrap {
  public:
    Wrap(Ui& ui, float gap = 8, float line_gap = 8);
    ~Wrap();
    Wrap(const Wrap&) = delete;
    Wrap& operator=(const Wrap&) = delete;

  private:
    Ui& ui_;
};

/// Columns side by side: `next()` starts each. A width below 0 is a share of what is left (kFill = 1 share).
class Columns {
  public:
    Columns(Ui& ui, std::vector<float> widths, float gap = 24);
    ~Columns();
    Columns(const Columns&) = delete;
    Columns& operator=(const Columns&) = delete;
    void next();
    /// The width of a column, 0-based.
    [[nodiscard]] float width(std::size_t column) const { return widths_[column]; }

  private:
    Ui& ui_;
    std::vector<float> widths_;
    Rect area_;
    float gap_, bottom_;
    std::size_t next_ = 0;
};

/// Ids made in its life lie below this one.
class IdScope {
  public:
    IdScope(Ui& ui, std::string_view name) : ui_(ui) { ui_.push_id(name); }
    IdScope(Ui& ui, std::int64_t number) : ui_(ui) { ui_.push_id(number); }
    ~IdScope() { ui_.pop_id(); }
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;

  private:
    Ui& ui_;
};

/// Elements recorded in its life are children of this one (a navigation, a form, a list …).
class NodeScope {
  public:
    NodeScope(Ui& ui, Role role, std::string_view id, std::string_view name = {}, const Rect& rect = {});
    ~NodeScope();
    NodeScope(const NodeScope&) = delete;
    NodeScope& operator=(const NodeScope&) = delete;

  private:
    Ui& ui_;
    std::size_t index_;
    float top_;
    bool measured_;
};

/// Widgets drawn in its life show a state (the gallery).
class ForcedScope {
  public:
    ForcedScope(Ui& ui, Forced forced) : ui_(ui), before_(ui.forced()) { ui_.set_forced(forced); }
    ~ForcedScope() { ui_.set_forced(before_); }
    ForcedScope(const ForcedScope&) = delete;
    ForcedScope& operator=(const ForcedScope&) = delete;

  private:
    Ui& ui_;
    Forced before_;
};

/// Widgets drawn in its life stand on another ground.
class GroundScope {
  public:
    GroundScope(Ui& ui, Token ground) : ui_(ui), before_(ui.ground()) { ui_.set_ground(ground); }
    ~GroundScope() { ui_.set_ground(before_); }
    GroundScope(const GroundScope&) = delete;
    GroundScope& operator=(const GroundScope&) = delete;

  private:
    Ui& ui_;
    Token before_;
};

/// A line over the whole width, with space above and below it.
void divider(Ui& ui, float above = 0, float below = 0);

}  // namespace counterpart::ui
