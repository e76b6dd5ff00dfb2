#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.h"
#include "ui/icons.h"

namespace counterpart::ui {

struct TextSpec {
    TextRole role = TextRole::kBody;
    Token colour = Token::kInk;
    Align align = Align::kStart;
    int max_lines = 0;                    ///< 0 = all; the last one ends with an ellipsis
    float width = kFill;                  ///< 0 = as wide as its text (one line)
    bool follows_script = false;          ///< right-to-left text stands at the right
    std::string_view language = {};
    Token strong_colour = Token::kInk;    ///< of **numbers**
    bool status = false;                  ///< a screen reader says it when it changes
    bool decorative = false;              ///< said elsewhere: no node
    bool plain = false;                   ///< what people wrote: nothing in it is a mark, addresses of the web are links
};

/// The title of the screen: one. The keyboard's place after a change of address (Node level 1).
void title(Ui& ui, std::string_view text, float width = kFill);
/// A heading of level 2 (role heading) or 3 (role label).
void heading(Ui& ui, std::string_view text, int level = 2, float width = kFill);
/// A heading in the size of a label at any level, 2 to 4.
void label_heading(Ui& ui, std::string_view text, int level, float width = kFill);
/// A panel heading: level 2 set as a label (16/24 600); it wraps, or has a muted caption at the right edge and is one line.
void panel_heading(Ui& ui, std::string_view text, std::string_view caption = {});

/// Text that wraps. In it `**strong**` sets numbers and `[label](#/address)` makes links.
void paragraph(Ui& ui, std::string_view text, const TextSpec& spec = {});
/// The height that a paragraph takes at a width.
float paragraph_height(Ui& ui, std::string_view text, TextRole role, float width);
/// One line, shortened where it does not fit.
void line_of_text(Ui& ui, std::string_view text, const TextSpec& spec = {});
/// Small muted text that wraps.
void caption(Ui& ui, std::string_view text);

/// An icon in the flow, without a node unless it has a name.
void icon(Ui& ui, Icon icon, float size = 20, Token colour = Token::kInk, std::string_view name = {});

struct NoteSpec {
    Icon icon = Icon::kInfo;
    Token icon_colour = Token::kMuted;
    std::string_view heading = {};        ///< dense 600
    std::string_view text = {};           ///< caption, muted; may hold **numbers** and links
};

/// An icon with a strong line and a second text beside it ("Nobody stays alone").
void note(Ui& ui, std::string_view id, const NoteSpec& spec);

enum class BannerKind : std::uint8_t { kSuccess, kWarm, kDanger, kPlain };

struct BannerSpec {
    BannerKind kind = BannerKind::kSuccess;
    Icon icon = Icon::kBadgeCheck;
    std::string_view heading = {};        ///< label
    std::string_view text = {};           ///< dense, muted, after it (below it on phones)
    std::string_view link_label = {};
    std::string_view link_href = {};
    bool status = true;
};

/// A band of 44 on a soft ground ("No other choice of pairs scores higher"); true when its link was pressed.
bool banner(Ui& ui, std::string_view id, const BannerSpec& spec);

struct Figure {
    std::string_view value = {};
    std::string_view unit = {};
    bool warm = false;                    ///< in warm, as it asks for attention
    std::optional<Token> dot = {};        ///< before the unit: the colour of its part of a bar
};

/// Large figures with their units below, side by side ("286 pairs").
void figures(Ui& ui, std::string_view id, std::string_view name, std::initializer_list<Figure> list);

struct KeyValue {
    std::string_view key = {};
    std::string_view value = {};
};

/// A list of names and values in two columns.
void key_values(Ui& ui, std::string_view id, std::initializer_list<KeyValue> list, float key_width = 160);

}  // namespace counterpart::ui
