#pragma once

#include <array>
#include <string>
#include <string_view>

#include "domain/terms.h"
#include "random.h"

namespace make_round {

/// The interests that the form offers, by theme; a person has most of theirs within one theme.
inline constexpr std::array<std::array<std::string_view, 5>, 6> kThemes{{
    {"Social media", "Library technology", "Digitisation", "Open source software", "Makerspaces"},
    {"Information literacy", "Health literacy", "Teaching", "Online courses", "User experience"},
    {"Open access", "Research data", "Copyright", "Metadata", "Scholarly publishing"},
    {"Outreach", "Multicultural services", "Accessibility", "Adult literacy", "Advocacy"},
    {"Children’s books", "Reading promotion", "Book clubs", "Storytelling", "Graphic novels"},
    {"Archives", "Local history", "Preservation", "Oral history", "Leadership"},
}};

/// What people typed under "other": hardly anybody shares it, so that a wish for the same cannot be met.
inline constexpr std::array<std::string_view, 36> kOwnInterests{
    "Bookplates",          "Map mending",        "Braille music",   "Prison libraries",
    "Boat libraries",      "Seed lending",       "Tool lending",    "Desert manuscripts",
    "Comics of the 1930s", "Shelf robots",       "Sign languages",  "Radio plays",
    "Film posters",        "Genealogy",          "Bookbinding",     "Patent searching",
    "Weather records",     "Recipe collections", "Library cats",    "Zines",
    "Toy lending",         "Sound maps",         "Palm leaf books", "Mobile libraries by camel",
    "Folk songs",          "Sheet music",        "Chess books",     "Disaster plans",
    "Paper conservation",  "Rare fonts",         "Citizen science", "Bird books",
    "Night opening",       "Quiet rooms",        "Games nights",    "Poetry translation",
};

/// What people write they hope for.
inline constexpr std::array<std::string_view, 14> kHopes{
    "To see how others do with little money what we do with little money.",
    "A friend in the profession who is far enough away to be frank with.",
    "Ideas for teenagers, who have stopped coming.",
    "To practise my English and to help somebody with theirs.",
    "I manage a one-person library and would like somebody to think with.",
    "To learn how your library counts what it is worth.",
    "Me gustaría conocer otra manera de trabajar con las escuelas.",
    "J’aimerais comparer nos façons d’accueillir le public.",
    "To hear about a country that I only know from its books 📚",
    "Honest talk about workload, and a laugh now and then.",
    "I am new to all this and curious about everything.",
    "To find out which of our problems are ours alone.",
    "Advice on moving from a school to a university library.",
    "To give something back before I retire.",
};

/// A made-up place of work, in the local way of naming where the generator knows one.
std::string make_workplace(counterpart::domain::Sector sector, std::string_view place, std::string_view languages, Random& random);

/// What somebody does there.
std::string make_role(counterpart::domain::Sector sector, counterpart::domain::CareerStage stage, Random& random);

}  // namespace make_round
