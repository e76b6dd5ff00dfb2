#include "professions.h"

#include <cstddef>

namespace make_round {
namespace {

using counterpart::domain::CareerStage;
using counterpart::domain::Sector;
using Patterns = std::array<std::array<std::string_view, 3>, counterpart::domain::kSectorCount>;

// '#' is the town. By sector: public, academic, school, health, special, national, archives, museum.
constexpr Patterns kEnglishPatterns{{
    {"# Riverside Library", "# Old Market Library", "# Hillside Branch Library"},
    {"# Lakeside University Library", "# Technical Institute Library", "North # College Library"},
    {"# Harbour School Library", "St Brannoc’s School, #", "# Girls’ High School Library"},
    {"# General Hospital Library", "# Nursing College Library", "# Health Sciences Library"},
    {"# Chamber of Law Library", "# Broadcasting Reference Library", "Farm Research Library, #"},
    {"National Library, # office", "Parliament Reading Room, #", "National Legal Deposit, #"},
    {"# Town Archives", "# Regional Record Office", "Railway Archive, #"},
    {"# Museum of Everyday Life", "# Maritime Museum Library", "Textile Museum, #"},
}};
constexpr Patterns kSpanishPatterns{{
    {"Biblioteca del Barrio Viejo, #", "Biblioteca Ribera de #", "Biblioteca El Molino, #"},
    {"Biblioteca Universitaria del Río, #", "Instituto Técnico de #", "Biblioteca de Letras, #"},
    {"Colegio Las Encinas, #", "Instituto La Alameda, #", "Escuela del Puerto, #"},
    {"Biblioteca del Hospital de #", "Escuela de Enfermería de #", "Biblioteca de Salud, #"},
    {"Biblioteca del Foro, #", "Centro de Documentación del Campo, #", "Radio # Documentación"},
    {"Biblioteca Nacional, sede de #", "Depósito Legal, #", "Sala del Parlamento, #"},
    {"Archivo del Concejo de #", "Archivo Regional, #", "Archivo del Ferrocarril, #"},
    {"Museo del Mar, #", "Museo de la Vida Diaria, #", "Museo Textil de #"},
}};
constexpr Patterns kFrenchPatterns{{
    {"Médiathèque des Tilleuls, #", "Bibliothèque du Vieux Pont, #", "Médiathèque de la Gare, #"},
    {"Bibliothèque universitaire du Lac, #", "Institut technique de #", "Bibliothèque de lettres, #"},
    {"Collège des Ormes, #", "Lycée du Phare, #", "École de la Rivière, #"},
    {"Bibliothèque de l’hôpital de #", "École d’infirmières de #", "Bibliothèque de santé, #"},
    {"Bibliothèque du barreau, #", "Centre de documentation rurale, #", "Radio # documentation"},
    {"Bibliothèque nationale, site de #", "Dépôt légal, #", "Salle du parlement, #"},
    {"Archives de la ville de #", "Archives régionales, #", "Archives du rail, #"},
    {"Musée de la vie quotidienne, #", "Musée de la mer, #", "Musée du textile, #"},
}};

const Patterns& patterns_of(std::string_view languages) {
    if (languages.starts_with("es")) {
        return kSpanishPatterns;
    }
    return languages.starts_with("fr") ? kFrenchPatterns : kEnglishPatterns;
}

}  // namespace

std::string make_workplace(Sector sector, std::string_view place, std::string_view languages, Random& random) {
    std::string text(random.pick(patterns_of(languages)[static_cast<std::size_t>(sector)]));
    text.replace(text.find('#'), 1, place);
    return text;
}

std::string make_role(Sector sector, CareerStage stage, Random& random) {
    constexpr std::array<std::array<std::string_view, 3>, counterpart::domain::kSectorCount> kRoles{{
        {"Branch librarian", "Children’s librarian", "Local history librarian"},
        {"Subject librarian", "Research support librarian", "Cataloguer"},
        {"Teacher librarian", "School librarian", "Library and media teacher"},
        {"Hospital librarian", "Health sciences librarian", "Clinical librarian"},
        {"Law librarian", "Information specialist", "Documentalist"},
        {"Legal deposit librarian", "Bibliographer", "Digitisation officer"},
        {"Archivist", "Records manager", "Conservator"},
        {"Museum librarian", "Collections registrar", "Curator of printed works"},
    }};
    switch (stage) {
        case CareerStage::kStudent: return random.chance(50) ? "Student of library and information science" : "Trainee";
        case CareerStage::kEarly:
            return random.chance(30) ? "Library assistant" : std::string(random.pick(kRoles[static_cast<std::size_t>(sector)]));
        case CareerStage::kLate:
            return random.chance(45) ? "Head of library" : std::string(random.pick(kRoles[static_cast<std::size_t>(sector)]));
        case CareerStage::kMid: break;
    }
    return std::string(random.pick(kRoles[static_cast<std::size_t>(sector)]));
}

}  // namespace make_round
