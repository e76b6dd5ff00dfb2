#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/cockpit_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/common.h"
#include "ui/widgets/link.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kNarrowestFigure = 108, kFigureBar = 12, kRowSide = 16, kDaysWidth = 40, kActWidth = 170, kNarrowRow = 520,
                kLabelOfFigure = 14, kFigureGap = 8;

/// In the order of the figures: in touch, first answer due, away, quiet, one-sided, silent, never met, asked for help.
constexpr std::array<Token, 8> kFigureColours{Token::kData1, Token::kData3, Token::kData6, Token::kData5,
                                              Token::kEdge,  Token::kData2, Token::kData4, Token::kDanger};

Token figure_colour(int colour) { return kFigureColours[static_cast<std::size_t>(colour) % kFigureColours.size()]; }

/// The parts of all partnerships that go on, without a node: the figures below say them.
void draw_share_bar(Ui& ui, const app::CockpitView& view) {
    const Rect bar = ui.place(kFill, kFigureBar);
    std::size_t all = 0;
    for (const app::CockpitFigureView& figure : view.figures) {
        all += figure.count;
    }
    if (all == 0) {
        ui.paint().fill(bar, ui.colour(Token::kTrack), kFigureBar / 2);
        return;
    }
    float x = bar.x;
    for (const app::CockpitFigureView& figure : view.figures) {
        const float wide = bar.width * static_cast<float>(figure.count) / static_cast<float>(all);
        if (figure.count > 0) {
            ui.paint().fill({x, bar.y, std::max(2.0F, wide - 2), bar.height}, ui.colour(figure_colour(figure.colour)),
                            std::min(6.0F, wide / 2));
        }
        x += wide;
    }
}

void draw_figure(Ui& ui, const Rect& box, const app::CockpitFigureView& figure, app::Intents& out) {
    const IdScope scope(ui, figure.colour);
    Node node = make_node(ui.id("figure"), Role::kCheckbox, box, figure.label + ": " + figure.figure);
    node.state.focusable = true;
    node.state.checked = figure.chosen;
    const Interaction does = ui.interact(std::move(node), box);
    if (does.hovered || figure.chosen) {
        ui.paint().fill(box.grown(6, 2), ui.colour(figure.chosen ? Token::kAccentSoft : Token::kSunken), kControlRadius);
    }
    if (does.hovered) {
        ui.show_hand();
    }
    if (does.ring) {
        draw_focus_ring(ui, box.grown(4, 0), kControlRadius);
    }
    const float upper = ui.line_height(TextRole::kHeading);
    const float lower = ui.line_height(TextRole::kCaption);
    ui.text().draw_in({box.x, box.y, box.width - 8, upper}, figure.figure, TextRole::kHeading, ui.colour(Token::kInk));
    ui.paint().disc({box.x + 4, box.y + upper + lower / 2}, 4, ui.colour(figure_colour(figure.colour)));
    float top = box.y + upper;
    for (const TextLine& line : ui.text().wrap(figure.label, TextRole::kCaption, box.width - kLabelOfFigure)) {
        const std::string_view words = std::string_view(figure.label).substr(line.begin, line.end - line.begin);
        ui.text().draw_in({box.x + kLabelOfFigure, top, box.width - kLabelOfFigure, lower}, words, TextRole::kCaption,
                          ui.colour(Token::kMuted));
        top += lower;
    }
    if (does.activated) {
        out.emplace_back(app::CockpitIntent(app::ChooseCockpitGroup{figure.group}));
    }
}

/// The height of the labels where the longest one wraps.
float label_height(Ui& ui, const app::CockpitView& view, const std::vector<float>& widths) {
    std::size_t lines = 1;
    for (std::size_t at = 0; at < view.figures.size(); ++at) {
        lines = std::max(lines, ui.text().wrap(view.figures[at].label, TextRole::kCaption, widths[at] - kLabelOfFigure).size());
    }
    return static_cast<float>(lines) * ui.line_height(TextRole::kCaption);
}

/// How wide each figure is, in lines of so many: as its label needs where all fit on one line, else all the same.
std::vector<float> figure_widths(Ui& ui, const app::CockpitView& view, std::size_t in_line) {
    const float room = ui.available_width();
    std::vector<float> widths;
    float all = 0;
    for (const app::CockpitFigureView& figure : view.figures) {
        widths.push_back(ui.text_width(figure.label, TextRole::kCaption) + kLabelOfFigure + kFigureGap);
        all += widths.back();
    }
    const float spare = (room - all) / static_cast<float>(std::max<std::size_t>(1, widths.size()));
    const float same = room / static_cast<float>(std::min(in_line, std::max<std::size_t>(1, widths.size())));
    std::ranges::transform(widths, widths.begin(),
                           [&](float wide) { return spare >= 0 && in_line >= view.figures.size() ? wide + spare : same; });
    return widths;
}

/// The list is one card: its first and its last row have its round corners.
void draw_row_ground(Ui& ui, const Rect& row, Token ground, Corners corners) {
    if (corners != Corners::kNone) {
        const float edge = std::max(1.0F, std::round(ui.paint().ratio())) / ui.paint().ratio();
        ui.paint().fill(row, ui.colour(Token::kLine), kCardRadius, corners);
        ui.paint().fill({row.x + edge, row.y + (corners == Corners::kTop ? edge : 0), row.width - 2 * edge, row.height - edge},
                        ui.colour(ground), kCardRadius - edge, corners);
        if (corners == Corners::kTop) {
            ui.paint().hairline(row.x, row.bottom() - 1, row.width, ui.colour(Token::kLine));
        }
        return;
    }
    ui.paint().fill(row, ui.colour(ground));
    ui.paint().vertical_hairline(row.x, row.y, row.height, ui.colour(Token::kLine));
    ui.paint().vertical_hairline(row.right() - 1, row.y, row.height, ui.colour(Token::kLine));
    ui.paint().hairline(row.x, row.bottom() - 1, row.width, ui.colour(Token::kLine));
}

/// What the numbers of the rows are; over the first group alone, where there is room.
void draw_days_heading(Ui& ui, const Rect& row, float left, const app::Texts& t) {
    const float right = row.right() - kRowSide - kActWidth - 8;
    const float wide = ui.text_width(t("cockpit.days_silent"), TextRole::kCaption);
    if (row.width >= kNarrowRow && right - wide >= left) {
        ui.text().draw_in({right - wide, row.y, wide, row.height}, t("cockpit.days_silent"), TextRole::kCaption, ui.colour(Token::kMuted));
    }
}

void draw_group_head(Ui& ui, const app::CockpitView& view, app::CockpitGroup group, bool is_first, const app::Texts& t, app::Intents& out) {
    const app::CockpitHeadView& head = view.heads[static_cast<std::size_t>(group)];
    const IdScope scope(ui, static_cast<std::int64_t>(group));
    const Rect row = ui.place(kFill, ui.scaled(ui.touch() ? 48.0F : 40.0F));
    draw_row_ground(ui, row, Token::kPaper, is_first ? Corners::kTop : Corners::kNone);
    Within within(ui, {row.x + kRowSide, row.y, row.width - 2 * kRowSide, row.height});
    Row line(ui, {.height = row.height, .gap = 10});
    const std::string all_name = head.title + ": " + head.remind_all;
    const LinkSpec all{.label = head.remind_all, .name = all_name};
    const float all_width = head.remind_all.empty() ? 0.0F : link_width(ui, all);
    const float room = ui.available_width() - all_width - 10;
    const float title_width = std::min(ui.text_width(head.title, TextRole::kDenseStrong) + 2, room);
    line_of_text(ui, head.title, {.role = TextRole::kDenseStrong, .width = title_width});
    line_of_text(ui, head.count, {.role = TextRole::kDense, .colour = Token::kMuted, .width = 0});
    const std::string unfold_name = head.title + ": " + head.unfold;
    const LinkSpec unfold{.label = head.unfold, .name = unfold_name};
    if (!head.unfold.empty() && ui.available_width() > link_width(ui, unfold) + all_width + 10) {
        if (link(ui, "unfold", unfold)) {
            out.emplace_back(app::CockpitIntent(app::UnfoldCockpitGroup{group}));
        }
    }
    if (is_first) {
        draw_days_heading(ui, row, row.right() - kRowSide - ui.available_width() + 10, t);
    }
    if (!head.remind_all.empty() && ui.available_width() > all_width) {
        line.to_right(all_width);
        if (link(ui, "all", all)) {
            out.emplace_back(app::CockpitIntent(app::OpenGroupNudge{group}));
        }
    }
}

/// The names with a muted word between them, and the quiet line; a link to the partnership.
void draw_line_names(Ui& ui, const Rect& box, const app::CockpitLine& line, const app::Texts& t) {
    Node node =
        make_node(ui.id("open"), Role::kLink, box,
                  t.fill("cockpit.row_name", {{"names", line.first_name + " " + std::string(t("cockpit.and")) + " " + line.other_names},
                                              {"text", line.caption},
                                              {"days", line.days}}));
    node.href = app::cockpit_address(line.id);
    node.state.focusable = true;
    const Interaction does = ui.interact(std::move(node), box);
    if (does.hovered) {
        ui.paint().fill(box.grown(8, -4), ui.colour(Token::kSunken), kControlRadius);
        ui.show_hand();
    }
    if (does.ring) {
        draw_focus_ring(ui, box.grown(8, -4), kControlRadius);
    }
    const float upper = ui.line_height(TextRole::kDense);
    const float lower = ui.line_height(TextRole::kCaption);
    const float top = box.middle_y() - (upper + lower) / 2;
    float x = box.x;
    const auto add = [&](std::string_view text, Token colour) {
        x += ui.text().draw_in({x, top, std::max(0.0F, box.right() - x), upper}, text, TextRole::kDense, ui.colour(colour));
    };
    add(line.first_name, Token::kInk);
    x += ui.text_width(" ", TextRole::kDense);
    add(t("cockpit.and"), Token::kMuted);
    x += ui.text_width(" ", TextRole::kDense);
    add(line.other_names, Token::kInk);
    ui.text().draw_in({box.x, top + upper, box.width, lower}, line.caption, TextRole::kCaption, ui.colour(Token::kMuted));
    if (does.activated) {
        ui.follow(app::cockpit_address(line.id));
    }
}

void draw_line_act(Ui& ui, const Rect& box, const app::CockpitLine& line, app::Intents& out) {
    const std::string name = line.act_label + ": " + line.first_name + ", " + line.other_names;
    const bool asks = !line.request_id.empty() || line.act == app::CockpitAct::kRematch;
    ButtonSpec spec{
        .label = line.act_label, .look = asks ? ButtonLook::kSecondary : ButtonLook::kQuiet, .size = ControlSize::kSmall, .name = name};
    const std::string href = line.request_id.empty() ? std::string() : app::inbox_address(line.request_id);
    spec.href = href;
    const float wide = std::min(button_width(ui, spec), box.width);
    spec.width = wide;
    const float high = ui.small_control_height();
    Within within(ui, {box.right() - wide, box.middle_y() - high / 2, wide, high});
    if (button(ui, "act", spec) && line.act) {
        out.emplace_back(app::CockpitIntent(app::OpenAct{line.id, *line.act}));
    }
}

void draw_partnership_row(Ui& ui, const app::CockpitLine& line, bool is_last, const app::Texts& t, app::Intents& out) {
    const IdScope scope(ui, line.id);
    const bool has_act = !line.act_label.empty();
    const bool is_narrow = ui.available_width() < kNarrowRow;
    const bool below = is_narrow && has_act;
    const Rect row = ui.place(kFill, ui.scaled(60) + (below ? ui.small_control_height() + 10 : 0));
    draw_row_ground(ui, row, Token::kSurface, is_last ? Corners::kBottom : Corners::kNone);
    const Rect inner{row.x + kRowSide, row.y, row.width - 2 * kRowSide, ui.scaled(60)};
    const Rect names{inner.x, inner.y, inner.width - kDaysWidth - 12 - (is_narrow ? 0.0F : kActWidth), inner.height};
    draw_line_names(ui, names, line, t);
    ui.text().draw_in({names.right() + 4, inner.y, kDaysWidth, inner.height}, line.days,
                      line.days_warn ? TextRole::kDenseStrong : TextRole::kDense, ui.colour(line.days_warn ? Token::kWarm : Token::kMuted),
                      Align::kEnd);
    if (below) {
        draw_line_act(ui, {inner.x, inner.bottom() - 4, inner.width, ui.small_control_height()}, line, out);
    } else if (has_act) {
        draw_line_act(ui, {inner.right() - kActWidth, inner.y, kActWidth, inner.height}, line, out);
    }
}

}  // namespace

void draw_cockpit_figures(Ui& ui, const app::CockpitView& view, const app::Texts& t, app::Intents& out) {
    draw_share_bar(ui, view);
    ui.gap(8);
    const float wide = ui.available_width();
    const std::size_t in_line = std::max<std::size_t>(1, static_cast<std::size_t>(wide / ui.scaled(kNarrowestFigure)));
    const std::vector<float> widths = figure_widths(ui, view, in_line);
    std::vector<float> rooms(widths.size());
    std::ranges::transform(widths, rooms.begin(), [](float one) { return one - kFigureGap; });
    const float high = std::max(ui.line_height(TextRole::kHeading) + label_height(ui, view, rooms), ui.touch() ? 44.0F : 0.0F);
    const NodeScope group(ui, Role::kGroup, "figures", t("cockpit.figures"));
    for (std::size_t first = 0; first < view.figures.size(); first += in_line) {
        const Rect line = ui.place(kFill, high + 6);
        float left = line.x;
        for (std::size_t at = first; at < std::min(first + in_line, view.figures.size()); ++at) {
            draw_figure(ui, {left, line.y, rooms[at], high}, view.figures[at], out);
            left += widths[at];
        }
    }
}

void draw_cockpit_row(Ui& ui, const app::CockpitView& view, const app::CockpitRow& row, const app::Texts& t, app::Intents& out) {
    if (row.line) {
        draw_partnership_row(ui, view.lines[*row.line], &row == &view.rows.back(), t, out);
    } else {
        draw_group_head(ui, view, row.group, &row == view.rows.data(), t, out);
    }
}

}  // namespace counterpart::ui
