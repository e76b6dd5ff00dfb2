#include "ui/map/map_file.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace counterpart::ui {
namespace {

constexpr std::string_view kMagic = "CPM1";
constexpr std::size_t kHeader_bytes = 12;
constexpr std::size_t kVertex_bytes = 4;
constexpr std::size_t kIndex_bytes = 2;
constexpr float kWidth_units = 65535;

std::uint32_t number_at(std::string_view file, std::size_t at, std::size_t bytes) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(file[at + i])) << (8 * i);
    }
    return number;
}

Point vertex_at(std::string_view file, std::size_t at) {
    return {static_cast<float>(number_at(file, at, 2)) / kWidth_units, static_cast<float>(number_at(file, at + 2, 2)) / kWidth_units};
}

// An island on both sides of the date line would be a sliver across the whole map.
bool crosses_the_edge(std::span<const Point> triangle) {
    const auto [least, most] = std::ranges::minmax(triangle, {}, &Point::x);
    return most.x - least.x > 0.5F;
}

}  // namespace

MapLand read_map(std::string_view file) {
    MapLand land;
    if (file.size() < kHeader_bytes || !file.starts_with(kMagic)) {
        return land;
    }
    const std::size_t vertices = number_at(file, 4, 4);
    const std::size_t indices = number_at(file, 8, 4);
    const std::size_t indices_at = kHeader_bytes + vertices * kVertex_bytes;
    if (vertices > 65535 || indices % 3 != 0 || file.size() != indices_at + indices * kIndex_bytes) {
        return land;
    }
    land.triangles.reserve(indices);
    for (std::size_t i = 0; i < indices; ++i) {
        const std::size_t vertex = number_at(file, indices_at + i * kIndex_bytes, kIndex_bytes);
        if (vertex >= vertices) {
            return {};
        }
        land.triangles.push_back(vertex_at(file, kHeader_bytes + vertex * kVertex_bytes));
        if (i % 3 == 2 && crosses_the_edge(std::span(land.triangles).last(3))) {
            land.triangles.resize(land.triangles.size() - 3);
        }
    }
    return land;
}

}  // namespace counterpart::ui
