#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "domain/ui_language.h"

namespace counterpart::domain {

/// One row of the table of countries, made at build from public data.
struct Country {
    std::string_view code;  ///< ISO 3166-1 alpha-2
    std::string_view name_en;
    std::string_view name_es;
    std::string_view aliases;  ///< separated by '|'
    float map_x = 0;           ///< projected, of the width of the map (see the table)
    float map_y = 0;
};

/// A place on the projected map.
struct MapPoint {
    float x = 0;
    float y = 0;
};

/// All countries, by code.
std::span<const Country> all_countries();

/// The code of a country by its code, English or Spanish name or an alias; case and accents do not matter.
std::optional<std::string_view> find_country(std::string_view text);

/// The country's name; the code itself where it is unknown.
std::string_view country_name(std::string_view code, UiLanguage language);

/// Where the country's people are drawn on the map.
std::optional<MapPoint> country_centroid(std::string_view code);

/// The IANA zone of a country that has exactly one; nothing for others.
std::optional<std::string_view> only_time_zone_of_country(std::string_view code);

}  // namespace counterpart::domain
