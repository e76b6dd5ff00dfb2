#include "ui/widgets/shell_bars.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/card.h"
#include "ui/widgets/common.h"
#include "ui/widgets/parts.h"

namespace counterpart::ui {

namespace {

constexpr float kItemHeight = 40, kBoxHeight = 48;

/// A place that leads to an address; true while it is hovered.
Interaction place_link(Ui& ui, std::string_view id, const Rect& box, std::string_view name, std::string_view href, bool current) {
    Node node = make_node(ui.id(id), href.empty() ? Role::kText : Role::kLink, box, name);
    node.href = href;
    node.state.current = current;
    if (href.empty()) {
        ui.record(std::move(node));
        return {};
    }
    node.state.focusable = true;
    const Interaction does = ui.interact(std::move(node));
    if (does.activated) {
        ui.follow(href);
    }
    return does;
}

void draw_item_ground(Ui& ui, const Rect& box, bool current, const Interaction& does) {
    if (does.ring) {
        draw_focus_ring(ui, box.grown(-2), kControlRadius);
    }
    if (current || does.hovered) {
        ui.paint().fill(does.ring ? box.grown(-2) : box, ui.colour(current ? Token::kAccentSoft : Token::kSunken), kControlRadius);
    }
}

void rail_item(Ui& ui, const Rect& box, const NavigationItem& item) {
    std::string name(item.label);
    name += item.count.empty() ? "" : " " + std::string(item.count);
    name += item.alert.empty() ? "" : " " + std::string(item.alert);
    const Interaction does = place_link(ui, item.href, box, name, item.href, item.current);
    draw_item_ground(ui, box, item.current, does);
    const Colour colour = ui.colour(item.current ? Token::kAccent : does.hovered ? Token::kInk : Token::kMuted);
    ui.text().icon({box.x + 8, box.middle_y() - 10}, item.icon, 20, colour);
    const float figure = item.count.empty() ? 0 : ui.text_width(item.count, TextRole::kCaption) + 8;
    const float alert = item.alert.empty() ? 0 : ui.text_width(item.alert, TextRole::kCaptionStrong) + 24;
    const Rect label{box.x + 38, box.y, box.width - 46 - figure - alert, box.height};
    ui.text().draw_in(label, item.label, item.current ? TextRole::kDenseStrong : TextRole::kDense, colour);
    ui.text().draw_in({box.x, box.y, box.width - 8, box.height}, item.count, TextRole::kCaption, ui.colour(Token::kMuted), Align::kEnd);
    if (alert > 0) {
        const Rect pill{box.right() - alert - 4, box.middle_y() - 11, alert, 22};
        ui.paint().fill(pill, ui.colour(Token::kWarmSoft), 11);
        ui.text().draw_in(pill, item.alert, TextRole::kCaptionStrong, ui.colour(Token::kWarm), Align::kMiddle);
    }
}

void brand(Ui& ui, const Rect& row, const ShellSpec& spec) {
    const Interaction does = place_link(ui, "brand", row, spec.brand, spec.brand_href, false);
    if (does.ring) {
        draw_focus_ring(ui, row.grown(-2), kControlRadius);
    }
    brand_mark(ui, {row.x + 8, row.middle_y() - 10, 24, 20});
    ui.text().draw_in({row.x + 42, row.y, row.width - 42, row.height}, spec.brand, TextRole::kLabel, ui.colour(Token::kInk));
}

void round_box(Ui& ui, const Rect& box, const ShellSpec& spec) {
    const std::string name = std::string(spec.round_name) + ", " + std::string(spec.round_caption);
    const Interaction does = place_link(ui, "round", box, name, spec.round_href, false);
    if (does.ring) {
        draw_focus_ring(ui, box, kControlRadius);
    }
    ui.paint().box(box, ui.colour(does.hovered ? Token::kSunken : Token::kSurface), ui.colour(Token::kLine), 1, kControlRadius);
    const float upper = ui.line_height(TextRole::kDenseStrong);
    const float lower = ui.line_height(TextRole::kCaption);
    const float top = box.middle_y() - (upper + lower) / 2 + 1;
    const float room = box.width - 26 - (spec.round_href.empty() ? 0.0f : 18.0f);
    ui.text().draw_in({box.x + 13, top - 1, room, upper}, spec.round_name, TextRole::kDenseStrong, ui.colour(Token::kInk));
    ui.text().draw_in({box.x + 13, top - 2 + upper, room, lower}, spec.round_caption, TextRole::kCaption, ui.colour(Token::kMuted));
    if (!spec.round_href.empty()) {
        ui.text().icon({box.right() - 25, box.middle_y() - 8}, Icon::kChevronsUpDown, 16, ui.colour(Token::kMuted));
    }
}

void record_status(Ui& ui, const Rect& box, const ShellSpec& spec) {
    ui.record(make_node(ui.id("status"), Role::kStatus, box, spec.status));
}

void rail_foot(Ui& ui, const Rect& rail, const ShellSpec& spec) {
    float bottom = rail.bottom() - 12;
    if (!spec.person_name.empty()) {
        const Rect row{rail.x + 20, bottom - 42, rail.width - 40, 42};
        draw_avatar(ui, {row.x, row.middle_y() - 14}, spec.person_letter, spec.person, 28);
        const float upper = ui.line_height(TextRole::kCaptionStrong);
        const float top = row.middle_y() - (spec.person_caption.empty() ? upper / 2 : upper - 1);
        const Rect words{row.x + 38, top, row.width - 30, upper};
        ui.text().draw_in(words, spec.person_name, TextRole::kCaptionStrong, ui.colour(Token::kInk));
        ui.text().draw_in({words.x, words.bottom() - 1, words.width, upper}, spec.person_caption, TextRole::kCaption,
                          ui.colour(Token::kMuted));
        std::string name(spec.person_name);
        name += spec.person_caption.empty() ? "" : ", " + std::string(spec.person_caption);
        ui.record(make_node(ui.id("person"), Role::kText, row, name));
        bottom -= 50;
        ui.paint().hairline(rail.x + 12, bottom - 1, rail.width - 25, ui.colour(Token::kLine));
        bottom -= 2;
    }
    if (!spec.status.empty()) {
        const Rect row{rail.x + 20, bottom - 30, rail.width - 32, 20};
        ui.text().icon({row.x, row.middle_y() - 8}, spec.status_icon, 16, ui.colour(Token::kMuted));
        ui.text().draw_in({row.x + 24, row.y, row.width - 24, row.height}, spec.status, TextRole::kCaption, ui.colour(Token::kMuted));
        record_status(ui, row, spec);
    }
}

Rect foot_above(const Ui& ui, const Rect& rail, const ShellSpec& spec) {
    const float foot = (spec.person_name.empty() ? 12.0f : 64.0f) + (spec.status.empty() ? 0.0f : 34.0f);
    return {rail.x, rail.y, rail.width, std::max(0.0f, rail.height - ui.scaled(foot))};
}

}  // namespace

void draw_rail(Ui& ui, const Rect& rail, const ShellSpec& spec) {
    ui.paint().vertical_hairline(rail.right() - 1, rail.y, rail.height, ui.colour(Token::kLine));
    const float left = rail.x + 12;
    const float wide = rail.width - 25;
    float top = rail.y + 20;
    const NodeScope navigation(ui, Role::kNavigation, "navigation", spec.navigation_name, rail);
    brand(ui, {left, top, wide, 32}, spec);
    top += 48;
    if (!spec.round_name.empty()) {
        round_box(ui, {left, top, wide, ui.scaled(kBoxHeight)}, spec);
        top += ui.scaled(kBoxHeight) + 12;
    }
    const Rect body = foot_above(ui, rail, spec);
    {
        const Scroll scroll(ui, "items", {rail.x, top, rail.width - 1, std::max(0.0f, body.bottom() - top)},
                            {.name = spec.navigation_name, .padding_x = 12});
        for (const NavigationItem& item : spec.items) {
            rail_item(ui, ui.place(kFill, ui.scaled(ui.touch() ? 44 : kItemHeight)), item);
        }
    }
    rail_foot(ui, rail, spec);
}

void draw_narrow_rail(Ui& ui, const Rect& rail, const ShellSpec& spec) {
    ui.paint().vertical_hairline(rail.right() - 1, rail.y, rail.height, ui.colour(Token::kLine));
    const Rect mark{rail.x + 12, rail.y + 16, rail.width - 25, 44};
    const NodeScope navigation(ui, Role::kNavigation, "navigation", spec.navigation_name, rail);
    place_link(ui, "brand", mark, spec.brand, spec.brand_href, false);
    brand_mark(ui, {mark.middle_x() - 12, mark.middle_y() - 10, 24, 20});
    const Within items(ui, {rail.x + 12, rail.y + 72, rail.width - 25, rail.height - 72});
    for (const NavigationItem& item : spec.items) {
        const Rect box = ui.place(kFill, 44);
        const Interaction does = place_link(ui, item.href, box, item.label, item.href, item.current);
        draw_item_ground(ui, box, item.current, does);
        const Colour colour = ui.colour(item.current ? Token::kAccent : Token::kMuted);
        ui.text().icon({box.middle_x() - 11, box.middle_y() - 11}, item.icon, 22, colour);
        if (!item.alert.empty()) {
            ui.paint().disc({box.middle_x() + 11, box.middle_y() - 9}, 4, ui.colour(Token::kWarmMark));
        }
        tooltip(ui, box, item.label, does.ring);
        ui.gap(4);
    }
    if (!spec.status.empty()) {
        const Rect status{rail.x + 12, rail.bottom() - 48, rail.width - 25, 36};
        ui.text().icon({status.middle_x() - 9, status.middle_y() - 9}, spec.status_icon, 18, ui.colour(Token::kMuted));
        record_status(ui, status, spec);
        tooltip(ui, status, spec.status);
    }
}

void draw_top_bar(Ui& ui, const Rect& bar, const ShellSpec& spec) {
    constexpr float kGutter = 16;
    const NodeScope region(ui, Role::kRegion, "top", spec.brand, bar);
    const float status = spec.status.empty() ? 0 : std::min(bar.width * 0.45f, ui.text_width(spec.status, TextRole::kCaption) + 24);
    const float room = bar.width - 2 * kGutter - status - 8;
    if (!spec.back_href.empty()) {
        const Rect box{bar.x + 4, bar.middle_y() - 22, 44, 44};
        const Interaction does = place_link(ui, "back", box, spec.back_label, spec.back_href, false);
        if (does.ring) {
            draw_focus_ring(ui, box.grown(-6), kControlRadius);
        }
        ui.text().icon({box.middle_x() - 12, box.middle_y() - 12}, Icon::kChevronLeft, 24, ui.colour(Token::kInk));
        ui.text().draw_in({bar.x + 46, bar.y, room - 30, bar.height}, spec.phone_title.empty() ? spec.back_label : spec.phone_title,
                          TextRole::kLabel, ui.colour(Token::kInk));
    } else {
        const Rect row{bar.x + kGutter - 6, bar.y, room, bar.height};
        place_link(ui, "brand", row, spec.brand, spec.brand_href, false);
        brand_mark(ui, {row.x + 8, row.middle_y() - 10, 24, 20});
        ui.text().draw_in({row.x + 39, row.y, row.width - 39, row.height}, spec.brand, TextRole::kLabel, ui.colour(Token::kInk));
    }
    if (status > 0) {
        const Rect box{bar.right() - kGutter - status, bar.y, status, bar.height};
        ui.text().icon({box.x, box.middle_y() - 8}, spec.status_icon, 16, ui.colour(Token::kMuted));
        ui.text().draw_in({box.x + 22, box.y, box.width - 22, box.height}, spec.status, TextRole::kCaption, ui.colour(Token::kMuted));
        record_status(ui, box, spec);
    }
}

void draw_bottom_bar(Ui& ui, const Rect& bar, const ShellSpec& spec) {
    ui.paint().fill(bar, ui.colour(Token::kSurface));
    ui.paint().hairline(bar.x, bar.y, bar.width, ui.colour(Token::kLine));
    const NodeScope navigation(ui, Role::kNavigation, "navigation", spec.navigation_name, bar);
    const float wide = bar.width / static_cast<float>(spec.bottom_items.size());
    float left = bar.x;
    for (const NavigationItem& item : spec.bottom_items) {
        const Rect box{left, bar.y, wide, ui.scaled(60)};
        const Interaction does = place_link(ui, item.href, box, item.label, item.href, item.current);
        const Colour colour = ui.colour(item.current ? Token::kAccent : Token::kMuted);
        const Rect pill{box.middle_x() - 26, box.y + 10, 52, 28};
        if (does.ring) {
            draw_focus_ring(ui, pill, 14);
        }
        if (item.current) {
            ui.paint().fill(pill, ui.colour(Token::kAccentSoft), 14);
        }
        ui.text().icon({pill.middle_x() - 11, pill.middle_y() - 11}, item.icon, 22, colour);
        const Rect label{box.x + 1, pill.bottom(), wide - 2, ui.line_height(TextRole::kCaption) + 2};
        const TextRole role = item.current ? TextRole::kCaptionStrong : TextRole::kCaption;
        const bool fits = ui.text_width(item.label, role) <= label.width;
        ui.text().draw_in(label, item.label, fits ? role : TextRole::kAxis, colour, Align::kMiddle);
        left += wide;
    }
}

}  // namespace counterpart::ui
