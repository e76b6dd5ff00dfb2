#include "codec/column_mapping.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;
using namespace counterpart::codec;

namespace {

ColumnMapping mapped(std::string_view header) { return propose_mapping(*read_csv(header)); }

}  // namespace

TEST_CASE("questions of an English form find their fields") {
    const auto mapping = mapped(
        "Timestamp,Username,What is your name?,Which country are you based in?,Name of your institution,Type of library,Career stage,"
        "Languages,Areas of interest,Preferred partner: same or different sector?,Would you prefer a partner at a different career stage?,"
        "Open to any match?,How would you like to keep in touch with your partner?,Previous partners,Can we share your email with your "
        "partner?\n");
    CHECK(mapping.column_of(ImportField::kArrivedAt) == 0);
    CHECK(mapping.column_of(ImportField::kEmail) == 1);
    CHECK(mapping.column_of(ImportField::kName) == 2);
    CHECK(mapping.column_of(ImportField::kCountry) == 3);
    CHECK(mapping.column_of(ImportField::kWorkplace) == 4);
    CHECK(mapping.column_of(ImportField::kSector) == 5);
    CHECK(mapping.column_of(ImportField::kCareerStage) == 6);
    CHECK(mapping.column_of(ImportField::kLanguages) == 7);
    CHECK(mapping.column_of(ImportField::kInterests) == 8);
    CHECK(mapping.column_of(ImportField::kWishSector) == 9);
    CHECK(mapping.column_of(ImportField::kWishCareerStage) == 10);
    CHECK(mapping.column_of(ImportField::kOpenToAny) == 11);
    CHECK(mapping.column_of(ImportField::kContactMethods) == 12);
    CHECK(mapping.column_of(ImportField::kEarlierPartners) == 13);
    CHECK(check_mapping(mapping, 15).empty());
}

TEST_CASE("questions of a Spanish form find their fields") {
    const auto mapping = mapped(
        "Marca temporal;Dirección de correo electrónico;Nombre;Apellidos;¿En qué país trabajas?;Lugar de trabajo;Tipo de biblioteca;Etapa "
        "profesional;"
        "¿Qué idiomas hablas?;Temas de interés;¿Quieres una pareja de un sector igual o distinto?;¿Qué esperas del programa?;Zona "
        "horaria\n");
    CHECK(mapping.column_of(ImportField::kArrivedAt) == 0);
    CHECK(mapping.column_of(ImportField::kEmail) == 1);
    CHECK(mapping.column_of(ImportField::kName) == 2);
    CHECK(mapping.column_of(ImportField::kFamilyName) == 3);
    CHECK(mapping.column_of(ImportField::kCountry) == 4);
    CHECK(mapping.column_of(ImportField::kWorkplace) == 5);
    CHECK(mapping.column_of(ImportField::kSector) == 6);
    CHECK(mapping.column_of(ImportField::kCareerStage) == 7);
    CHECK(mapping.column_of(ImportField::kLanguages) == 8);
    CHECK(mapping.column_of(ImportField::kInterests) == 9);
    CHECK(mapping.column_of(ImportField::kWishSector) == 10);
    CHECK(mapping.column_of(ImportField::kHopes) == 11);
    CHECK(mapping.column_of(ImportField::kTimeZone) == 12);
}

TEST_CASE("our own names of fields always find them") {
    std::string header;
    for (std::size_t k = 0; k < kImportFieldCount; ++k) {
        header += (k == 0 ? "" : ",") + std::string(field_name(static_cast<ImportField>(k)));
    }
    const auto mapping = mapped(header + "\n");
    for (std::size_t k = 0; k < kImportFieldCount; ++k) {
        INFO(field_name(static_cast<ImportField>(k)));
        CHECK(mapping.columns[k] == k);
    }
}

TEST_CASE("what must be mended in a mapping is listed whole") {
    ColumnMapping mapping;
    mapping.set(ImportField::kName, 0);
    mapping.set(ImportField::kEmail, 0);
    mapping.set(ImportField::kCountry, 9);
    const Problems problems = check_mapping(mapping, 3);
    REQUIRE(problems.size() == 4);
    CHECK(problems[0] == problem("column_used_twice", "email", "name"));
    CHECK(problems[1] == problem("column_out_of_range", "country", "10"));
    CHECK(problems[2] == problem("field_not_mapped", "sector"));
    CHECK(problems[3] == problem("field_not_mapped", "career_stage"));
}
