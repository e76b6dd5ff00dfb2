#include "ui/screens/gallery.h"

#include <array>

#include "ui/layout.h"
#include "ui/screens/gallery_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {

namespace {

using DrawSection = void (*)(Ui&, const app::Texts&);

struct Section {
    std::string_view caption_key;
    float gap_above;
    DrawSection draw;
};

constexpr std::array kSections{
    Section{"gallery.buttons", 18, gallery_buttons},   Section{"gallery.choices", 18, gallery_choices},
    Section{"gallery.slider", 18, gallery_sliders},    Section{"gallery.fields", 16, gallery_fields},
    Section{"gallery.select", 18, gallery_select},     Section{"gallery.table", 18, gallery_table},
    Section{"gallery.badges", 18, gallery_badges},     Section{"gallery.progress", 18, gallery_progress},
    Section{"gallery.floating", 18, gallery_floating}, Section{"gallery.cards", 18, gallery_cards},
    Section{"gallery.type", 20, gallery_type},
};

enum class TitleRole : std::uint8_t { kTitle, kPlain };

/// All sections in one theme, in the flow.
void draw_sections(Ui& ui, const app::Texts& t, TitleRole role) {
    {
        Row row(ui, {.height = 36, .gap = 14});
        const Rect mark = ui.place(26, 36);
        brand_mark(ui, {mark.x, mark.y + 5, 26, 24});
        if (role == TitleRole::kTitle) {
            title(ui, t("gallery.heading"));
        } else {
            line_of_text(ui, t("gallery.heading"), {.role = TextRole::kTitle, .decorative = true});
        }
    }
    for (const Section& section : kSections) {
        const IdScope scope(ui, section.caption_key);
        ui.gap(section.gap_above);
        caption(ui, t(section.caption_key));
        ui.gap(10);
        section.draw(ui, t);
    }
}

/// One theme beside the other.
void draw_halves(Ui& ui, const Rect& area, const app::Texts& t) {
    const Theme& before = ui.theme();
    const Point start = ui.cursor();
    const float half = area.width / 2;
    float height = 0;
    for (const bool dark : {false, true}) {
        ui.set_theme(dark ? dark_theme() : light_theme());
        const Rect side{start.x + (dark ? half : 0), start.y, half, 0};
        // The ground is taller than any content, the scroll region cuts it off.
        ui.paint().fill({side.x, side.y, half, 4 * kGalleryHeight}, ui.colour(Token::kPaper));
        const IdScope scope(ui, dark ? "dark" : "light");
        const Within column(ui, {side.x + 32, side.y + 30, half - 64, 0});
        draw_sections(ui, t, dark ? TitleRole::kPlain : TitleRole::kTitle);
        height = std::max(height, column.used_height());
    }
    ui.set_theme(before);
    ui.place(kFill, height + 60);
}

/// One theme at a time.
void draw_stacked(Ui& ui, const app::Texts& t) {
    const Theme& before = ui.theme();
    int& chosen = gallery_state(ui, "theme", before.dark ? 1 : 0);
    const std::array<std::string_view, 2> names{t("gallery.light"), t("gallery.dark")};
    if (const auto next = segments(ui, "theme", {.name = t("gallery.theme"), .options = names, .chosen = chosen})) {
        chosen = *next;
    }
    ui.gap(16);
    ui.set_theme(chosen == 1 ? dark_theme() : light_theme());
    const Point start = ui.cursor();
    ui.paint().fill({start.x - 16, start.y, ui.available_width() + 32, 8 * kGalleryHeight}, ui.colour(Token::kPaper));
    ui.gap(16);
    draw_sections(ui, t, TitleRole::kTitle);
    ui.gap(40);
    ui.set_theme(before);
}

}  // namespace

int& gallery_state(Ui& ui, std::string_view name, int initial) {
    const IdScope scope(ui, "state");
    Memory& kept = ui.memory(ui.id(name));
    if (!kept.open) {
        kept.open = true;
        kept.number = initial;
    }
    return kept.number;
}

void draw_gallery(Ui& ui, const Rect& area, const app::Texts& t) {
    const IdScope scope(ui, "gallery");
    constexpr float kTwoThemes = 1000;
    const bool halves = area.width >= kTwoThemes;
    const Scroll scroll(ui, "scroll", area,
                        {.name = t("gallery.title"), .padding_x = halves ? 0.0f : 16.0f, .padding_top = halves ? 0.0f : 16.0f});
    if (halves) {
        draw_halves(ui, area, t);
    } else {
        draw_stacked(ui, t);
    }
}

}  // namespace counterpart::ui
