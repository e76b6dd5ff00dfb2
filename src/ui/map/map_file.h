#pragma once

#include <string_view>
#include <vector>

#include "ui/geometry.h"

namespace counterpart::ui {

/// The land of the world as triangles; x from 0 to 1, y in parts of the map's width.
struct MapLand {
    float height = 0.45F;           ///< of the map, in parts of its width
    std::vector<Point> triangles;   ///< three points each
};

/// Reads data/map.bin; an empty land for anything that is not one.
MapLand read_map(std::string_view file);

}  // namespace counterpart::ui
