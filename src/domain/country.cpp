#include "domain/country.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "domain/country_time_zone_table.h"
#include "domain/name_index.h"

namespace counterpart::domain {
namespace {

constexpr Country kCountries[] = {
#include "generated/country_table.inc"
};

/// Names that people type in forms and that lists of countries leave out.
constexpr std::array<std::pair<std::string_view, std::string_view>, 62> kTypedNames{{
    {"AE", "uae|emirates|emiratos|dubai|abu dhabi"},
    {"BA", "bosnia|bih"},
    {"BN", "brunei darussalam"},
    {"BO", "plurinational state of bolivia"},
    {"BQ", "bonaire"},
    {"CD",
     "drc|dr congo|congo kinshasa|democratic republic of the congo|democratic republic of congo|república democrática del congo|zaire"},
    {"CG", "republic of the congo|congo republic|congo brazzaville|república del congo"},
    {"CI", "ivory coast|cote d'ivoire|costa de marfil"},
    {"CN", "pr china|people's republic of china|mainland china|república popular china"},
    {"CV", "cape verde|cabo verde"},
    {"CZ", "czechia|czech republic|república checa|chequia"},
    {"DE", "deutschland|federal republic of germany"},
    {"DO", "dominican republic|república dominicana|rd"},
    {"ES", "españa|espana|kingdom of spain"},
    {"FK", "falkland islands|malvinas|islas malvinas"},
    {"FM", "micronesia|federated states of micronesia"},
    {"GB",
     "uk|u.k.|united kingdom|great britain|britain|england|scotland|wales|northern ireland|inglaterra|escocia|gales|"
     "irlanda del norte|gran bretaña|reino unido"},
    {"GF", "french guyana|french guiana|guayana francesa|guyane"},
    {"GG", "guernsey"},
    {"GL", "greenland|groenlandia|kalaallit nunaat"},
    {"GM", "gambia|the gambia"},
    {"GR", "hellas|grecia"},
    {"HK", "hong kong|hong kong sar|hksar"},
    {"IE", "eire|republic of ireland|ireland (republic)|república de irlanda"},
    {"IR", "iran|islamic republic of iran|persia"},
    {"IT", "italia"},
    {"JP", "nippon|nihon|japón"},
    {"KG", "kyrgyz republic|kirguistán"},
    {"KN", "st kitts and nevis|saint kitts"},
    {"KP", "north korea|dprk|corea del norte"},
    {"KR", "south korea|korea|republic of korea|korea south|corea|corea del sur|rok"},
    {"LA", "laos|lao pdr|lao"},
    {"LC", "st lucia|saint lucia|st. lucia|santa lucía"},
    {"LY", "libya|libia"},
    {"MD", "moldova|republic of moldova|moldavia"},
    {"MK", "macedonia|north macedonia|fyrom|former yugoslav republic of macedonia"},
    {"MM", "burma|myanmar|birmania"},
    {"MO", "macao|macau"},
    {"MX", "méxico|méjico|mejico"},
    {"NL", "holland|the netherlands|nederland|holanda|países bajos"},
    {"NZ", "aotearoa|new zealand|nz|aotearoa new zealand"},
    {"PG", "papua new guinea|png|papúa nueva guinea"},
    {"PH", "philippines|the philippines|filipinas|pilipinas"},
    {"PS", "palestine|state of palestine|palestinian territories|west bank|gaza|palestina"},
    {"RU", "russia|russian federation|rusia|federación rusa"},
    {"SA", "ksa|kingdom of saudi arabia|saudi"},
    {"SV", "salvador"},
    {"SY", "syria|syrian arab republic|siria"},
    {"SZ", "eswatini|swaziland|suazilandia"},
    {"TL", "timor leste|east timor|timor oriental"},
    {"TR", "turkey|türkiye|turkiye|turquía"},
    {"TT", "trinidad|tobago"},
    {"TW", "taiwan|taiwan roc|republic of china|chinese taipei|taiwán"},
    {"TZ", "tanzania|united republic of tanzania|zanzibar"},
    {"US",
     "usa|u.s.a.|u.s.|united states|united states of america|america|the states|eeuu|ee uu|ee.uu.|estados unidos|"
     "estados unidos de américa"},
    {"VA", "vatican|holy see|vatican city|vaticano"},
    {"VC", "st vincent|saint vincent|st vincent and the grenadines"},
    {"VE", "venezuela|bolivarian republic of venezuela"},
    {"VG", "british virgin islands|bvi"},
    {"VI", "us virgin islands|usvi|u.s. virgin islands"},
    {"VN", "vietnam|viet nam"},
    {"ZA", "south africa|rsa|sudáfrica|suráfrica"},
}};

const Country* country_row(std::string_view code) {
    const auto* row = std::ranges::lower_bound(kCountries, code, {}, &Country::code);
    return row != std::end(kCountries) && row->code == code ? row : nullptr;
}

NameIndex country_index() {
    NameIndex index;
    std::uint32_t row = 0;
    for (const Country& country : kCountries) {
        index.add(country.code, row);
        index.add(country.name_en, row);
        index.add(country.name_es, row);
        ++row;
    }
    // Aliases come after all names: "Congo" is a name of one country and an alias of another.
    row = 0;
    for (const Country& country : kCountries) {
        index.add_list(country.aliases, row);
        ++row;
    }
    for (const auto& [code, names] : kTypedNames) {
        if (const Country* country = country_row(code); country != nullptr) {
            index.add_list(names, static_cast<std::uint32_t>(country - std::begin(kCountries)));
        }
    }
    index.finish();
    return index;
}

}  // namespace

std::span<const Country> all_countries() { return kCountries; }

std::optional<std::string_view> find_country(std::string_view text) {
    static const NameIndex kIndex = country_index();
    if (const Country* row = country_row(text); row != nullptr) {
        return row->code;
    }
    return kIndex.find(text).transform([](std::uint32_t row) { return kCountries[row].code; });
}

std::string_view country_name(std::string_view code, UiLanguage language) {
    const Country* row = country_row(code);
    if (row == nullptr) {
        return code;
    }
    return language == UiLanguage::kSpanish ? row->name_es : row->name_en;
}

std::optional<MapPoint> country_centroid(std::string_view code) {
    const Country* row = country_row(code);
    return row == nullptr ? std::nullopt : std::optional(MapPoint{row->map_x, row->map_y});
}

std::optional<std::string_view> only_time_zone_of_country(std::string_view code) {
    const auto* row = std::ranges::lower_bound(kCountryTimeZones, code, {}, &CountryTimeZone::country);
    const bool found = row != std::end(kCountryTimeZones) && row->country == code;
    return found ? std::optional(row->time_zone) : std::nullopt;
}

}  // namespace counterpart::domain
