#include <algorithm>

#include "ui/layout.h"
#include "ui/screens/pair_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/common.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kAvatar = 56;
constexpr float kLabelWidth = 164;
constexpr float kPointsWidth = 72;
constexpr float kBarWidth_per_point = 2.8F;

void record_text(Ui& ui, std::string_view id, const Rect& box, std::string text, Role role = Role::kText, int level = 0) {
    Node node = make_node(ui.id(id), role, box, text);
    node.level = level;
    ui.record(std::move(node));
}

/// Where a person's lines stand in the card.
struct PersonPlace {
    Rect box;
    Align align = Align::kStart;
    std::string_view id;
};

void draw_person(Ui& ui, const app::PairPersonView& person, const PersonPlace& place) {
    const bool right = place.align == Align::kEnd;
    const Rect& box = place.box;
    const Point disc{right ? box.right() - kAvatar : box.x, box.y + (box.height - kAvatar) / 2};
    draw_avatar(ui, disc, person.initial, person.tint, kAvatar);
    const float width = box.width - kAvatar - 16;
    const float x = right ? box.x : box.x + kAvatar + 16;
    const float heading_line = ui.line_height(TextRole::kHeading);
    const float dense_line = ui.line_height(TextRole::kDense);
    const float caption_line = ui.line_height(TextRole::kCaption);
    float y = box.y + (box.height - heading_line - dense_line - caption_line) / 2;
    ui.text().draw_in({x, y, width, heading_line}, person.name, TextRole::kHeading, ui.colour(Token::kInk), place.align);
    y += heading_line;
    ui.text().draw_in({x, y, width, dense_line}, person.line, TextRole::kDense, ui.colour(Token::kInk), place.align);
    y += dense_line;
    ui.text().draw_in({x, y, width, caption_line}, person.caption, TextRole::kCaption, ui.colour(Token::kMuted), place.align);
    record_text(ui, place.id, {x, box.y, width, box.height}, person.name + ", " + person.line + ", " + person.caption);
}

void draw_total(Ui& ui, const Rect& box, const app::PairView& view) {
    const float title_line = ui.line_height(TextRole::kTitle);
    const float caption_line = ui.line_height(TextRole::kCaption);
    const float y = box.y + (box.height - title_line - caption_line) / 2;
    ui.text().draw_in({box.x, y, box.width, title_line}, view.score, TextRole::kTitle, ui.colour(Token::kInk), Align::kMiddle);
    ui.text().draw_in({box.x, y + title_line, box.width, caption_line}, view.of_points, TextRole::kCaption, ui.colour(Token::kMuted),
                      Align::kMiddle);
    record_text(ui, "score", box, view.score + " " + view.of_points);
}

void draw_facts(Ui& ui, std::string_view letter, std::string_view facts, Token letter_colour, float width) {
    if (facts.empty()) {
        return;
    }
    const float line = ui.line_height(TextRole::kCaption);
    const Point at = ui.cursor();
    ui.text().draw_in({at.x, at.y, 16, line}, letter, TextRole::kCaptionStrong, ui.colour(letter_colour));
    Columns columns(ui, {18, width - 18}, 0);
    columns.next();
    ui.place(18, line);
    columns.next();
    paragraph(ui, facts, {.role = TextRole::kCaption, .colour = Token::kMuted, .follows_script = false});
}

void draw_sentence(Ui& ui, const app::PairView& view, const app::ReasonView& reason, float width) {
    paragraph(ui, reason.sentence, {.role = ui.is_phone() ? TextRole::kBody : TextRole::kDense, .width = width});
    draw_facts(ui, view.first.initial, reason.first_facts, Token::kWarm, width);
    draw_facts(ui, view.second.initial, reason.second_facts, Token::kAccent, width);
}

void draw_points(Ui& ui, const app::ReasonView& reason) {
    const Rect box = ui.place(kFill, ui.line_height(TextRole::kDense));
    const std::string_view rest = std::string_view(reason.points_spoken).substr(std::to_string(reason.points).size());
    const float rest_width = ui.text_width(rest, TextRole::kDense);
    ui.text().draw_in(box, rest, TextRole::kDense, ui.colour(Token::kMuted), Align::kEnd);
    ui.text().draw_in({box.x, box.y, box.width - rest_width, box.height}, std::to_string(reason.points), TextRole::kDenseStrong,
                      ui.colour(Token::kInk), Align::kEnd);
    record_text(ui, "points", box, reason.points_spoken);
}

void draw_reason(Ui& ui, const app::PairView& view, const app::ReasonView& reason, int number) {
    IdScope scope(ui, number);
    NodeScope item(ui, Role::kListItem, "reason");
    const float bar_width = std::max(4.0F, static_cast<float>(reason.weight_points) * kBarWidth_per_point);
    if (ui.is_phone()) {
        {
            Columns head(ui, {kFill, kPointsWidth}, 8);
            head.next();
            line_of_text(ui, reason.label, {.role = TextRole::kBodyStrong});
            head.next();
            draw_points(ui, reason);
        }
        ui.gap(4);
        part_bar(ui, reason.points, reason.weight_points, number, std::min(bar_width * 1.5F, ui.available_width()));
        ui.gap(6);
        draw_sentence(ui, view, reason, ui.available_width());
    } else {
        Columns columns(ui, {kLabelWidth - 12, kFill, kPointsWidth}, 12);
        columns.next();
        line_of_text(ui, reason.label, {.role = TextRole::kDenseStrong});
        ui.gap(6);
        part_bar(ui, reason.points, reason.weight_points, number, std::min(bar_width, kLabelWidth - 24));
        columns.next();
        draw_sentence(ui, view, reason, columns.width(1));
        columns.next();
        draw_points(ui, reason);
    }
}

}  // namespace

void draw_pair_card(Ui& ui, const app::PairView& view) {
    const bool phone = ui.is_phone();
    const Rect box = ui.place(kFill, phone ? ui.scaled(216) : ui.scaled(108));
    ui.paint().box(box, ui.colour(Token::kSurface), ui.colour(Token::kLine), 1, kCardRadius);
    record_text(ui, "names", {box.x, box.y, box.width, 1}, view.first.name + " \u2013 " + view.second.name, Role::kHeading, 1);
    const Rect inner = box.grown(phone ? -16.0F : -24.0F, 0);
    if (phone) {
        const float third = box.height / 3;
        draw_person(ui, view.first, {{inner.x, box.y + 8, inner.width, third}, Align::kStart, "first"});
        draw_total(ui, {inner.x, box.y + third + 2, inner.width, third}, view);
        draw_person(ui, view.second, {{inner.x, box.y + 2 * third - 8, inner.width, third}, Align::kEnd, "second"});
        return;
    }
    const float side = (inner.width - 140) / 2;
    draw_person(ui, view.first, {{inner.x, box.y, side, box.height}, Align::kStart, "first"});
    draw_total(ui, {inner.x + side, box.y, 140, box.height}, view);
    draw_person(ui, view.second, {{inner.right() - side, box.y, side, box.height}, Align::kEnd, "second"});
}

void draw_pair_reasons(Ui& ui, const app::PairView& view, const app::Texts& t) {
    heading(ui, view.heading);
    ui.gap(8);
    {
        NodeScope list(ui, Role::kList, "reasons", view.heading);
        int number = 0;
        for (const app::ReasonView& reason : view.reasons) {
            divider(ui, 0, 6);
            draw_reason(ui, view, reason, number++);
            ui.gap(6);
        }
    }
    divider(ui, 0, 12);
    const Point at = ui.cursor();
    ui.text().icon({at.x, at.y}, view.verdict_known ? Icon::kBadgeCheck : Icon::kClock, 20,
                   ui.colour(view.verdict_known ? Token::kSuccess : Token::kMuted));
    Columns columns(ui, {22, kFill}, 8);
    columns.next();
    ui.place(22, 20);
    columns.next();
    paragraph(ui, view.verdict, {.role = ui.is_phone() ? TextRole::kBody : TextRole::kDense, .status = true});
    static_cast<void>(t);
}

}  // namespace counterpart::ui
