#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace counterpart::ui {

namespace {

constexpr Colour rgb(std::uint32_t hex, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(hex >> 16 & 0xFF), static_cast<std::uint8_t>(hex >> 8 & 0xFF), static_cast<std::uint8_t>(hex & 0xFF),
            alpha};
}

struct Entry {
    Token token;
    Colour light;
    Colour dark;
};

// The tokens of the visual targets; alpha as parts of 255.
constexpr std::array kTable{
    Entry{Token::kPaper, rgb(0xFAF8F4), rgb(0x14171C)},
    Entry{Token::kSurface, rgb(0xFFFFFF), rgb(0x1C2128)},
    Entry{Token::kSunken, rgb(0xF2EEE6), rgb(0x262C35)},
    Entry{Token::kRaised, rgb(0xFFFFFF), rgb(0x3A434F)},
    Entry{Token::kTrack, rgb(0xE4DFD6), rgb(0x3A434F)},
    Entry{Token::kInk, rgb(0x1F2430), rgb(0xE8EAED)},
    Entry{Token::kMuted, rgb(0x5B6472), rgb(0x9AA4B2)},
    Entry{Token::kLine, rgb(0xE4DFD6), rgb(0x2C333D)},
    Entry{Token::kEdge, rgb(0x8C8577), rgb(0x6B7686)},
    Entry{Token::kAccent, rgb(0x0F6E6E), rgb(0x4FB3AE)},
    Entry{Token::kAccentHover, rgb(0x0C5F5F), rgb(0x63C2BD)},
    Entry{Token::kAccentPressed, rgb(0x0A5050), rgb(0x7BD0CB)},
    Entry{Token::kAccentSoft, rgb(0xE2F1EF), rgb(0x16302F)},
    Entry{Token::kOnAccent, rgb(0xFFFFFF), rgb(0x0C1F1E)},
    Entry{Token::kWarm, rgb(0x8F5600), rgb(0xE0A144)},
    Entry{Token::kWarmMark, rgb(0xB36B00), rgb(0xE0A144)},
    Entry{Token::kWarmSoft, rgb(0xFAEFD9), rgb(0x32270F)},
    Entry{Token::kDanger, rgb(0xB3261E), rgb(0xF2B8B5)},
    Entry{Token::kDangerSoft, rgb(0xFBE9E6), rgb(0x3A1F1E)},
    Entry{Token::kOnDanger, rgb(0xFFFFFF), rgb(0x2A0F0D)},
    Entry{Token::kSuccess, rgb(0x27724A), rgb(0x7BC796)},
    Entry{Token::kSuccessSoft, rgb(0xE3F2E8), rgb(0x193024)},
    Entry{Token::kData1, rgb(0x0F6E6E), rgb(0x4FB3AE)},
    Entry{Token::kData2, rgb(0xBF8015), rgb(0xE0A144)},
    Entry{Token::kData3, rgb(0x5B7DB1), rgb(0x86A8DB)},
    Entry{Token::kData4, rgb(0x9A6FA8), rgb(0xC39BD0)},
    Entry{Token::kData5, rgb(0x7E9A55), rgb(0xA3C077)},
    Entry{Token::kData6, rgb(0x8F8778), rgb(0xA8A294)},
    Entry{Token::kTint1, rgb(0xE2F1EF), rgb(0x1B3A39)},
    Entry{Token::kTint2, rgb(0xF6E7CB), rgb(0x3D3016)},
    Entry{Token::kTint3, rgb(0xE3E9F4), rgb(0x25324A)},
    Entry{Token::kTint4, rgb(0xF0E4F3), rgb(0x3A2A40)},
    Entry{Token::kTint5, rgb(0xE8EFDB), rgb(0x2B361C)},
    Entry{Token::kTint6, rgb(0xF7E1DC), rgb(0x432622)},
    Entry{Token::kTintText1, rgb(0x0F5C5C), rgb(0x8FD6D2)},
    Entry{Token::kTintText2, rgb(0x7A4A00), rgb(0xEBC07C)},
    Entry{Token::kTintText3, rgb(0x38558A), rgb(0xAFC6EA)},
    Entry{Token::kTintText4, rgb(0x74437F), rgb(0xD9BCE2)},
    Entry{Token::kTintText5, rgb(0x4B6526), rgb(0xBDD59A)},
    Entry{Token::kTintText6, rgb(0x8F3A2B), rgb(0xF0B5A8)},
    Entry{Token::kLand, rgb(0xE7E1D5), rgb(0x2A313B)},
    Entry{Token::kShadowNear, rgb(0x1F2430, 15), rgb(0x000000, 77)},
    Entry{Token::kShadowFar, rgb(0x1F2430, 23), rgb(0x000000, 89)},
    Entry{Token::kScrim, rgb(0x1F2430, 97), rgb(0x000000, 140)},
};
static_assert(kTable.size() == static_cast<std::size_t>(Token::kCount_));

Theme make_theme(bool dark) {
    Theme theme;
    theme.dark = dark;
    for (const Entry& entry : kTable) {
        theme.colours[static_cast<std::size_t>(entry.token)] = dark ? entry.dark : entry.light;
    }
    return theme;
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) { return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue); }

std::uint8_t between(std::uint8_t from, std::uint8_t to, float at) {
    return static_cast<std::uint8_t>(std::lround(static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * at));
}

Token nth(Token first, std::uint32_t index) { return static_cast<Token>(static_cast<std::uint32_t>(first) + index % 6); }

constexpr std::array<TextStyle, static_cast<std::size_t>(TextRole::kCount_)> kStyles{{
    {28, 36, 600, -0.5f},
    {20, 28, 600, -0.25f},
    {16, 24, 600, -0.1f},
    {16, 24, 400, 0},
    {16, 24, 600, 0},
    {14, 20, 400, 0},
    {14, 20, 600, 0},
    {13, 18, 400, 0},
    {13, 18, 600, 0},
    {12, 16, 400, 0},
}};

}  // namespace

Colour Colour::faded(float opacity) const {
    return {red, green, blue, static_cast<std::uint8_t>(std::lround(static_cast<float>(alpha) * std::clamp(opacity, 0.0f, 1.0f)))};
}

Colour mixed(Colour from, Colour to, float at) {
    const float share = std::clamp(at, 0.0f, 1.0f);
    return {between(from.red, to.red, share), between(from.green, to.green, share), between(from.blue, to.blue, share),
            between(from.alpha, to.alpha, share)};
}

double contrast(Colour one, Colour other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

const Theme& light_theme() {
    static const Theme theme = make_theme(false);
    return theme;
}

const Theme& dark_theme() {
    static const Theme theme = make_theme(true);
    return theme;
}

Token data_token(int index) { return nth(Token::kData1, static_cast<std::uint32_t>(std::max(index, 0))); }
Token tint_token(std::uint32_t index) { return nth(Token::kTint1, index); }
Token tint_text_token(std::uint32_t index) { return nth(Token::kTintText1, index); }

TextStyle style_of(TextRole role) { return kStyles[static_cast<std::size_t>(role)]; }

TextRole strong(TextRole role) {
    switch (role) {
        case TextRole::kBody: return TextRole::kBodyStrong;
        case TextRole::kDense: return TextRole::kDenseStrong;
        case TextRole::kCaption: return TextRole::kCaptionStrong;
        default: return role;
    }
}

}  // namespace counterpart::ui
