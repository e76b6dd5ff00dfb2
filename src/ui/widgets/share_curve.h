#pragma once

#include <span>
#include <string_view>

#include "ui/frame.h"

namespace counterpart::ui {

/// A point of a curve of shares.
struct SharePoint {
    int day = 0;
    float share = 0;  ///< 0 to 1
};

struct ShareLine {
    std::string_view label = {};
    std::span<const SharePoint> points;  ///< ascending by day
};

/// What a screen reader reads of a point of the first line.
struct ShareRow {
    std::string_view label = {};   ///< "7"
    std::string_view amount = {};  ///< "412 of 573"
};

struct ShareCurveSpec {
    std::string_view name = {};
    std::span<const ShareLine> lines;  ///< the first one stands out
    std::span<const ShareRow> rows;
    std::string_view half = {}, all = {};  ///< how 50 and 100 per cent are written
    int last_day = 1;                  ///< at the right edge
    float height = 200;                ///< with the axis and the names of the lines
};

/// Shares that grow from day to day: lines over an axis of days, with their names above. A screen reader gets a table of the first line.
void share_curve(Ui& ui, std::string_view id, const ShareCurveSpec& spec);

}  // namespace counterpart::ui
