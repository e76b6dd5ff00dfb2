#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace counterpart::endpoint {

/// The entities of HTML that stand for U+00A0 to U+00FF, in their order.
inline constexpr std::array<std::string_view, 96> kLatinEntities{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",   "laquo",
    "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",  "para",   "middot",
    "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",
    "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute",
    "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

/// Others that blogs write.
inline constexpr std::array<std::pair<std::string_view, char32_t>, 24> kOtherEntities{
    {{"amp", U'&'},     {"lt", U'<'},       {"gt", U'>'},      {"quot", U'"'},    {"apos", U'\''},   {"hellip", 0x2026},
     {"mdash", 0x2014}, {"ndash", 0x2013},  {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"sbquo", 0x201A}, {"ldquo", 0x201C},
     {"rdquo", 0x201D}, {"bdquo", 0x201E},  {"bull", 0x2022},  {"euro", 0x20AC},  {"trade", 0x2122}, {"larr", 0x2190},
     {"rarr", 0x2192},  {"hearts", 0x2665}, {"zwj", 0x200D},   {"zwnj", 0x200C},  {"OElig", 0x0152}, {"oelig", 0x0153}}};

}  // namespace counterpart::endpoint
