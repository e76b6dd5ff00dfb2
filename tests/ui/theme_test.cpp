#include "ui/theme.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace counterpart::ui;

namespace {

struct Pairing {
    Token text, ground;
};

// A canvas hides its contrast from every checker of pages: the table is checked here.
constexpr std::array kTexts{
    Pairing{Token::kInk, Token::kPaper},
    Pairing{Token::kInk, Token::kSurface},
    Pairing{Token::kInk, Token::kSunken},
    Pairing{Token::kInk, Token::kRaised},
    Pairing{Token::kInk, Token::kAccentSoft},
    Pairing{Token::kInk, Token::kSuccessSoft},
    Pairing{Token::kInk, Token::kWarmSoft},
    Pairing{Token::kInk, Token::kDangerSoft},
    Pairing{Token::kMuted, Token::kPaper},
    Pairing{Token::kMuted, Token::kSurface},
    Pairing{Token::kMuted, Token::kSunken},
    Pairing{Token::kMuted, Token::kAccentSoft},
    Pairing{Token::kMuted, Token::kSuccessSoft},
    Pairing{Token::kAccent, Token::kPaper},
    Pairing{Token::kAccent, Token::kSurface},
    Pairing{Token::kAccent, Token::kAccentSoft},
    Pairing{Token::kOnAccent, Token::kAccent},
    Pairing{Token::kOnAccent, Token::kAccentHover},
    Pairing{Token::kOnAccent, Token::kAccentPressed},
    Pairing{Token::kWarm, Token::kPaper},
    Pairing{Token::kWarm, Token::kSurface},
    Pairing{Token::kWarm, Token::kWarmSoft},
    Pairing{Token::kDanger, Token::kPaper},
    Pairing{Token::kDanger, Token::kSurface},
    Pairing{Token::kDanger, Token::kDangerSoft},
    Pairing{Token::kOnDanger, Token::kDanger},
    Pairing{Token::kSuccess, Token::kSuccessSoft},
    Pairing{Token::kPaper, Token::kInk},
};

constexpr std::array kEdges{
    Pairing{Token::kEdge, Token::kPaper},    Pairing{Token::kEdge, Token::kSurface},     Pairing{Token::kAccent, Token::kPaper},
    Pairing{Token::kAccent, Token::kTrack},  Pairing{Token::kWarmMark, Token::kSurface}, Pairing{Token::kDanger, Token::kSurface},
    Pairing{Token::kData1, Token::kSurface}, Pairing{Token::kData2, Token::kSurface},    Pairing{Token::kData3, Token::kSurface},
    Pairing{Token::kData4, Token::kSurface}, Pairing{Token::kData5, Token::kSurface},    Pairing{Token::kData6, Token::kSurface},
};

}  // namespace

TEST_CASE("every text has a contrast of five to its ground") {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
        for (const Pairing& pairing : kTexts) {
            INFO((theme->dark ? "dark " : "light ") << static_cast<int>(pairing.text) << " on " << static_cast<int>(pairing.ground));
            CHECK(contrast((*theme)[pairing.text], (*theme)[pairing.ground]) >= 4.95);
        }
        for (std::uint32_t tint = 0; tint < 6; ++tint) {
            INFO((theme->dark ? "dark tint " : "light tint ") << tint);
            CHECK(contrast((*theme)[tint_text_token(tint)], (*theme)[tint_token(tint)]) >= 4.95);
        }
    }
}

TEST_CASE("everything that one can operate has an edge of three to its ground") {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
        for (const Pairing& pairing : kEdges) {
            INFO((theme->dark ? "dark " : "light ") << static_cast<int>(pairing.text) << " on " << static_cast<int>(pairing.ground));
            CHECK(contrast((*theme)[pairing.text], (*theme)[pairing.ground]) >= 2.95);
        }
    }
}

TEST_CASE("contrast is that of the guidelines") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) > 20.99);
    CHECK(contrast({255, 255, 255}, {255, 255, 255}) == 1.0);
}
