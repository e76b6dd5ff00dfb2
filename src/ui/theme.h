#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace counterpart::ui {

/// A colour of sRGB with straight alpha.
struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;

    /// The colour with `opacity` (0 to 1) times its alpha.
    [[nodiscard]] Colour faded(float opacity) const;
    /// As ImGui packs it.
    [[nodiscard]] std::uint32_t packed() const {
        return static_cast<std::uint32_t>(red) | static_cast<std::uint32_t>(green) << 8 | static_cast<std::uint32_t>(blue) << 16 |
               static_cast<std::uint32_t>(alpha) << 24;
    }
    friend bool operator==(const Colour&, const Colour&) = default;
};

/// The colour between two, `at` from 0 to 1.
Colour mixed(Colour from, Colour to, float at);

/// WCAG's contrast of two opaque colours, 1 to 21.
double contrast(Colour one, Colour other);

/// What a colour is for; each theme says which colour it is.
enum class Token : std::uint8_t {
    kPaper,        ///< ground of the page
    kSurface,      ///< ground of cards, fields and panes
    kSunken,       ///< hover, off, skeleton
    kRaised,       ///< the chosen segment
    kTrack,        ///< the empty part of a slider
    kInk,          ///< text
    kMuted,        ///< second text
    kLine,         ///< lines that only separate
    kEdge,         ///< border of everything that one can operate
    kAccent,
    kAccentHover,
    kAccentPressed,
    kAccentSoft,
    kOnAccent,
    kWarm,         ///< warm text
    kWarmMark,     ///< warm fills and lines, never text
    kWarmSoft,
    kDanger,
    kDangerSoft,
    kOnDanger,
    kSuccess,
    kSuccessSoft,
    kData1,
    kData2,
    kData3,
    kData4,
    kData5,
    kData6,          ///< score parts, always in this order
    kTint1,
    kTint2,
    kTint3,
    kTint4,
    kTint5,
    kTint6,          ///< grounds of avatars
    kTintText1,
    kTintText2,
    kTintText3,
    kTintText4,
    kTintText5,
    kTintText6,
    kLand,         ///< the map
    kShadowNear,
    kShadowFar,  ///< the two layers of a shadow, with their alpha
    kScrim,        ///< what lies under a dialog, with its alpha
    kCount_,
};

/// The colours of one theme.
struct Theme {
    bool dark = false;
    std::array<Colour, static_cast<std::size_t>(Token::kCount_)> colours;

    [[nodiscard]] Colour operator[](Token token) const { return colours[static_cast<std::size_t>(token)]; }
};

const Theme& light_theme();
const Theme& dark_theme();

/// The colour of score part `index` (0 to 5; further ones start again).
Token data_token(int index);
/// The ground and the text of tint `index` (any number).
Token tint_token(std::uint32_t index);
Token tint_text_token(std::uint32_t index);

/// The roles of text (size/line weight tracking): see `style_of`.
enum class TextRole : std::uint8_t {
    kTitle,          ///< 28/36 600 −0.5: one per screen
    kHeading,        ///< 20/28 600 −0.25: sections, names, big figures
    kLabel,          ///< 16/24 600 −0.1: panel headings
    kBody,           ///< 16/24 400: what people read
    kBodyStrong,     ///< 16/24 600: buttons and numbers on phones
    kDense,          ///< 14/20 400: tables, panels, controls on desktop
    kDenseStrong,    ///< 14/20 600
    kCaption,        ///< 13/18 400: second lines, units, times
    kCaptionStrong,  ///< 13/18 600: badges, small buttons
    kAxis,           ///< 12/16 400: axes of charts only
    kCount_,
};

/// How a role of text is set, before the person's text scale.
struct TextStyle {
    float size_px = 16;
    float line_px = 24;
    int weight = 400;
    float tracking_px = 0;
};

TextStyle style_of(TextRole role);
/// The role of the same size in weight 600.
TextRole strong(TextRole role);

}  // namespace counterpart::ui
