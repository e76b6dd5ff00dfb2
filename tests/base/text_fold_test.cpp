#include "base/text_fold.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;

TEST_CASE("case and accents do not matter in Latin, Greek and Cyrillic") {
    CHECK(fold_text("Ólafía BRYNJARSDÓTTIR") == "olafia brynjarsdottir");
    CHECK(fold_text("Søren Kjærulff") == "soren kjaerulff");
    CHECK(fold_text("Straße ŁÓDŹ Þór") == "strasse lodz thor");
    CHECK(fold_text("Γεωργία ΜΑΥΡΊΔΟΥ ς") == "γεωργια μαυριδου σ");
    CHECK(fold_text("СВЕТЛАНА Ёлкина") == fold_text("светлана елкина"));
    CHECK(fold_text("Ẹniọlá") == "eniola");
    CHECK(fold_text("Işıl İLKNUR") == "isil ilknur");
}

TEST_CASE("combining marks fold like composed letters") { CHECK(fold_text("Jose\u0301") == fold_text("José")); }

TEST_CASE("other scripts stay as they are") {
    CHECK(fold_text("林若溪") == "林若溪");
    CHECK(fold_text("نوال المرزوقي") == "نوال المرزوقي");
}

TEST_CASE("spaces are single and never at the ends") { CHECK(fold_text("  a \u00A0 b\n") == "a b"); }

TEST_CASE("words are letters and digits only") {
    CHECK(fold_words("Mª-José, O’Neill (2)") == "ma jose o neill 2");
    CHECK(fold_words("¿En qué país?") == "en que pais");
    CHECK(fold_words("…").empty());
}
