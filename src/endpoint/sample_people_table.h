#pragma once

#include <array>
#include <string_view>

#include "domain/terms.h"

namespace counterpart::endpoint {

/// Somebody of the sample programme; invented, like their workplaces.
struct SamplePerson {
    std::string_view key;  ///< their address is key@example.org
    std::string_view name;
    std::string_view country = {};
    std::string_view time_zone = {};
    std::string_view workplace = {};
    std::string_view role = {};
    std::string_view place = {};
    domain::Sector sector = domain::Sector::kPublic;
    domain::CareerStage career_stage = domain::CareerStage::kMid;
    std::string_view second_language = {};  ///< besides English
    std::array<std::string_view, 3> interests = {};
    std::string_view hopes = {};
};

inline constexpr std::array<SamplePerson, 2> kSampleOffice{
    {{.key = "director", .name = "Rosa Lindqvist"}, {.key = "coordinator", .name = "Tomás Barrios"}}};

/// The first four take part in the round that runs, two and two; the others applied to the one that is open.
inline constexpr std::array<SamplePerson, 9> kSamplePeople{{
    {"participant",
     "Lucía Ferrer",
     "ES",
     "Europe/Madrid",
     "Biblioteca del Faro",
     "Children's librarian",
     "Vigo",
     domain::Sector::kPublic,
     domain::CareerStage::kEarly,
     "es",
     {"reading promotion", "story hours", "volunteers"},
     "To see how others bring families into the library, and to practise my English."},
    {"partner",
     "Amina Wekesa",
     "KE",
     "Africa/Nairobi",
     "Lakeside University Library",
     "Subject librarian",
     "Kisumu",
     domain::Sector::kAcademic,
     domain::CareerStage::kMid,
     "sw",
     {"information literacy", "open access", "reading promotion"},
     "I would like to exchange ideas about teaching, and to know a public library from inside."},
    {"jonas",
     "Jonas Bakken",
     "NO",
     "Europe/Oslo",
     "Fjordvik Library",
     "Branch manager",
     "Fjordvik",
     domain::Sector::kPublic,
     domain::CareerStage::kLate,
     "no",
     {"library spaces", "staff training", "local history"},
     "After twenty years I want to be asked new questions."},
    {"mei",
     "Mei Hoshino",
     "JP",
     "Asia/Tokyo",
     "Museum of Paper",
     "Archivist",
     "Kochi",
     domain::Sector::kMuseum,
     domain::CareerStage::kMid,
     "ja",
     {"conservation", "digitisation", "local history"},
     "To learn how small collections elsewhere find their readers."},
    {"priya",
     "Priya Menon",
     "IN",
     "Asia/Kolkata",
     "Hillview School",
     "School librarian",
     "Munnar",
     domain::Sector::kSchool,
     domain::CareerStage::kEarly,
     "ml",
     {"reading promotion", "information literacy", "story hours"},
     "I work alone and would like a colleague to talk to."},
    {"carlos",
     "Carlos Quispe",
     "PE",
     "America/Lima",
     "Biblioteca Andina",
     "Cataloguer",
     "Cusco",
     domain::Sector::kNational,
     domain::CareerStage::kMid,
     "es",
     {"cataloguing", "metadata", "digitisation"},
     "Comparar normas y costumbres de catalogación."},
    {"hanna",
     "Hanna Zielona",
     "PL",
     "Europe/Warsaw",
     "City Archive",
     "Student of archives",
     "Toruń",
     domain::Sector::kArchives,
     domain::CareerStage::kStudent,
     "pl",
     {"digitisation", "local history", "open access"},
     "To find out what the profession is like before I am in it."},
    {"thabo",
     "Thabo Mokwena",
     "ZA",
     "Africa/Johannesburg",
     "Provincial Hospital Library",
     "Medical librarian",
     "Polokwane",
     domain::Sector::kHealth,
     domain::CareerStage::kLate,
     "zu",
     {"systematic searching", "information literacy", "staff training"},
     "Somebody outside the health sector, please: I know ours well enough."},
    {"leilani",
     "Leilani Tamaki",
     "NZ",
     "Pacific/Auckland",
     "Harbour Law Library",
     "Systems librarian",
     "Nelson",
     domain::Sector::kSpecial,
     domain::CareerStage::kMid,
     "mi",
     {"library systems", "metadata", "open access"},
     "To compare systems and to hear what readers make of them."},
}};

/// Those who applied to the round that is closed: the first four know their partner, the others hear tomorrow.
inline constexpr std::array<SamplePerson, 6> kSampleWaiting{{
    {"erik",
     "Erik Sandell",
     "SE",
     "Europe/Stockholm",
     "Norrvik Library",
     "Librarian for young people",
     "Norrvik",
     domain::Sector::kPublic,
     domain::CareerStage::kMid,
     "sv",
     {"reading promotion", "library spaces", "volunteers"},
     "To hear how others keep teenagers reading."},
    {"sofia",
     "Sofia Marques",
     "PT",
     "Europe/Lisbon",
     "Biblioteca da Ribeira",
     "Head of service",
     "Porto",
     domain::Sector::kPublic,
     domain::CareerStage::kLate,
     "pt",
     {"library spaces", "staff training", "volunteers"},
     "We are rebuilding, and I would like to hear from somebody who has."},
    {"kofi",
     "Kofi Ansah",
     "GH",
     "Africa/Accra",
     "Coast College Library",
     "Reference librarian",
     "Cape Coast",
     domain::Sector::kAcademic,
     domain::CareerStage::kEarly,
     "tw",
     {"information literacy", "open access", "metadata"},
     "I want to publish, and to find out how others began."},
    {"anh",
     "Anh Pham",
     "VN",
     "Asia/Ho_Chi_Minh",
     "Riverside Research Library",
     "Data librarian",
     "Can Tho",
     domain::Sector::kAcademic,
     domain::CareerStage::kMid,
     "vi",
     {"metadata", "open access", "digitisation"},
     "To talk about research data with somebody who has other data."},
    {"waiting",
     "Nadia Haddad",
     "MA",
     "Africa/Casablanca",
     "Médiathèque des Oliviers",
     "Music librarian",
     "Meknès",
     domain::Sector::kPublic,
     domain::CareerStage::kMid,
     "fr",
     {"local history", "digitisation", "story hours"},
     "We record our old singers. Who else collects what is not on paper?"},
    {"renata",
     "Renata Kovács",
     "HU",
     "Europe/Budapest",
     "Folk Music Archive",
     "Sound archivist",
     "Pécs",
     domain::Sector::kArchives,
     domain::CareerStage::kLate,
     "hu",
     {"digitisation", "local history", "conservation"},
     "To pass on what I know about tapes, and to learn what comes after them."},
}};

/// A post in the sample's forum.
struct SamplePost {
    int day = 0;           ///< before today, so negative
    std::string_view key;  ///< of its author; a visitor's is empty
    std::string_view id;
    std::string_view answers;  ///< another post's id
    std::string_view title;
    std::string_view language;
    std::string_view text;
    std::string_view topic = {};  ///< the key of the topic that a new thread is about
};

inline constexpr std::array<SamplePost, 8> kSamplePosts{{
    {-35, "coordinator", "topic 1", "", "Getting to know you", "en",
     "Welcome! Introduce yourselves here as well: where do you work, and what do you see from your desk?", "getting to know you"},
    {-34, "participant", "answer 1", "topic 1", "", "en",
     "Hello from Vigo. From my desk I see the harbour, a shelf of picture books, and usually somebody under a table."},
    {-33, "mei", "answer 2", "topic 1", "", "en", "A garden, and forty boxes that nobody has opened since 1962."},
    {-32, "participant", "answer 3", "answer 2", "", "en", "Forty boxes! Please tell us what is in the first one."},
    {-7, "coordinator", "topic 2", "", "Books that crossed a border", "en",
     "Which book from your partner's country have you read, and which one of yours would you send?", "books"},
    {-6, "partner", "answer 4", "topic 2", "", "en", "I am reading Spanish poems in translation, and sent a book of Swahili proverbs."},
    {-5, "carlos", "answer 5", "topic 1", "", "es", "¡Saludos desde Cusco! Desde mi mesa se ven la plaza y el catálogo pendiente."},
    {-1, "", "visitor", "topic 2", "", "en", "I am not in the programme. May I recommend a book too?"},
}};

}  // namespace counterpart::endpoint
