#include <algorithm>
#include <string>

#include "ui/layout.h"
#include "ui/widgets/common.h"
#include "ui/widgets/link.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {

namespace {

struct BannerColours {
    Token ground, mark;
};

BannerColours colours_of(BannerKind kind) {
    switch (kind) {
        case BannerKind::kSuccess: return {Token::kSuccessSoft, Token::kSuccess};
        case BannerKind::kWarm: return {Token::kWarmSoft, Token::kWarm};
        case BannerKind::kDanger: return {Token::kDangerSoft, Token::kDanger};
        case BannerKind::kPlain: break;
    }
    return {Token::kSunken, Token::kMuted};
}

bool banner_line(Ui& ui, const Rect& box, const BannerSpec& spec, Token mark) {
    const LinkSpec more{.label = spec.link_label, .href = spec.link_href};
    const float link_space = spec.link_label.empty() ? 0 : link_width(ui, more) + 16;
    ui.text().icon({box.x + 14, box.middle_y() - 10}, spec.icon, 20, ui.colour(mark));
    const float left = box.x + 44;
    const float room = box.right() - 14 - link_space - left;
    const float drawn = ui.text().draw_in({left, box.y, room, box.height}, spec.heading, TextRole::kLabel, ui.colour(Token::kInk));
    ui.text().draw_in({left + drawn + 10, box.y, std::max(0.0f, room - drawn - 10), box.height}, spec.text, TextRole::kDense,
                      ui.colour(Token::kMuted));
    if (spec.link_label.empty()) {
        return false;
    }
    const float high = ui.line_height(more.role);
    const Within corner(ui, {box.right() - 14 - link_space + 16, box.middle_y() - high / 2, link_space - 16, high});
    return link(ui, "more", more);
}

bool banner_block(Ui& ui, const Rect& box, const BannerSpec& spec, Token mark, float padding) {
    ui.text().icon({box.x + padding, box.y + padding + 2}, spec.icon, 20, ui.colour(mark));
    const Within inside(ui, {box.x + padding + 30, box.y + padding, box.width - 2 * padding - 30, 0});
    paragraph(ui, spec.heading, {.role = TextRole::kLabel, .decorative = true});
    if (!spec.text.empty()) {
        paragraph(ui, spec.text, {.role = TextRole::kDense, .colour = Token::kMuted, .decorative = true});
    }
    if (spec.link_label.empty()) {
        return false;
    }
    ui.gap(4);
    return link(ui, "more", {.label = spec.link_label, .href = spec.link_href});
}

float block_height(Ui& ui, const BannerSpec& spec, float width, float padding) {
    const float room = width - 2 * padding - 30;
    float high = 2 * padding + paragraph_height(ui, spec.heading, TextRole::kLabel, room);
    high += spec.text.empty() ? 0 : paragraph_height(ui, spec.text, TextRole::kDense, room);
    return high + (spec.link_label.empty() ? 0 : 4 + ui.line_height(TextRole::kDense));
}

constexpr float kFigureDotRoom = 14;

}  // namespace

void note(Ui& ui, std::string_view id, const NoteSpec& spec) {
    const IdScope scope(ui, id);
    const Point start = ui.cursor();
    ui.text().icon(start, spec.icon, 20, ui.colour(spec.icon_colour));
    const float wide = ui.available_width() - 28;
    ui.push_flow({.area = {start.x + 28, start.y, wide, 0}, .x = start.x + 28, .y = start.y, .bottom = start.y});
    if (!spec.heading.empty()) {
        paragraph(ui, spec.heading, {.role = TextRole::kDenseStrong});
    }
    if (!spec.text.empty()) {
        paragraph(ui, spec.text, {.role = TextRole::kCaption, .colour = Token::kMuted});
    }
    const Ui::Flow ended = ui.pop_flow();
    ui.place(kFill, std::max(20.0f, ended.y - start.y));
}

bool banner(Ui& ui, std::string_view id, const BannerSpec& spec) {
    constexpr float kBlockPadding = 12;
    const IdScope scope(ui, id);
    const BannerColours colours = colours_of(spec.kind);
    const float width = ui.available_width();
    const float link_space = spec.link_label.empty() ? 0 : ui.text_width(spec.link_label, TextRole::kDense) + 16;
    const float needed =
        58 + ui.text_width(spec.heading, TextRole::kLabel) + link_space + std::min(120.0f, ui.text_width(spec.text, TextRole::kDense));
    const bool one_row = needed <= width;
    const Rect box = ui.place(kFill, one_row ? ui.scaled(44) : block_height(ui, spec, width, kBlockPadding));
    ui.paint().fill(box, ui.colour(colours.ground), kControlRadius);
    const Token ground = ui.ground();
    ui.set_ground(colours.ground);
    std::string said(spec.heading);
    said += spec.text.empty() ? "" : " ";
    said += spec.text;
    ui.record(make_node(ui.id("said"), spec.status ? Role::kStatus : Role::kText, box, said));
    const bool followed = one_row ? banner_line(ui, box, spec, colours.mark) : banner_block(ui, box, spec, colours.mark, kBlockPadding);
    ui.set_ground(ground);
    return followed;
}

void figures(Ui& ui, std::string_view id, std::string_view name, std::initializer_list<Figure> list) {
    const IdScope scope(ui, id);
    const float high = ui.line_height(TextRole::kHeading) + ui.line_height(TextRole::kCaption);
    const Rect box = ui.place(kFill, high);
    Node node = make_node(ui.id("list"), Role::kList, box, name);
    ui.begin_node(std::move(node));
    float natural = 0;
    std::vector<float> widths;
    for (const Figure& figure : list) {
        const float dot = figure.dot ? kFigureDotRoom : 0.0F;
        widths.push_back(std::max(ui.text_width(figure.value, TextRole::kHeading), dot + ui.text_width(figure.unit, TextRole::kCaption)));
        natural += widths.back();
    }
    const float equal = box.width / static_cast<float>(std::max<std::size_t>(1, list.size()));
    const bool fits = std::ranges::all_of(widths, [&](float wide) { return wide <= equal - 4; });
    const float between = fits ? 0 : std::max(6.0f, (box.width - natural) / static_cast<float>(std::max<std::size_t>(1, list.size())));
    float left = box.x;
    std::size_t at = 0;
    for (const Figure& figure : list) {
        const float wide = fits ? equal : widths[at] + between;
        const Rect item{left, box.y, std::min(wide - 2, box.right() - left), high};
        ui.record(make_node(ui.id(std::to_string(at)), Role::kListItem, item, std::string(figure.value) + " " + std::string(figure.unit)));
        const float upper = ui.line_height(TextRole::kHeading);
        ui.text().draw_in({item.x, item.y, item.width, upper}, figure.value, TextRole::kHeading,
                          ui.colour(figure.warm ? Token::kWarm : Token::kInk));
        Rect unit{item.x, item.y + upper, item.width, high - upper};
        if (figure.dot) {
            ui.paint().disc({unit.x + 4, unit.middle_y()}, 4, ui.colour(*figure.dot));
            unit = {unit.x + kFigureDotRoom, unit.y, unit.width - kFigureDotRoom, unit.height};
        }
        ui.text().draw_in(unit, figure.unit, TextRole::kCaption, ui.colour(Token::kMuted));
        left += wide;
        ++at;
    }
    ui.end_node();
}

void key_values(Ui& ui, std::string_view id, std::initializer_list<KeyValue> list, float key_width) {
    const NodeScope scope(ui, Role::kList, id);
    const IdScope ids(ui, id);
    const float keys = std::min(key_width, ui.available_width() * 0.45f);
    int at = 0;
    for (const KeyValue& pair : list) {
        const float wide = ui.available_width() - keys - 12;
        const float high = std::max(paragraph_height(ui, pair.value, TextRole::kDense, wide), ui.line_height(TextRole::kDense)) + 8;
        const Rect row = ui.place(kFill, high);
        ui.record(make_node(ui.id(std::to_string(at++)), Role::kListItem, row, std::string(pair.key) + ": " + plain_text(pair.value)));
        ui.text().draw_in({row.x, row.y + 4, keys, ui.line_height(TextRole::kDense)}, pair.key, TextRole::kDense, ui.colour(Token::kMuted));
        const Within value(ui, {row.x + keys + 12, row.y + 4, wide, high - 8});
        paragraph(ui, pair.value, {.role = TextRole::kDense, .decorative = true});
    }
}

}  // namespace counterpart::ui
