#include <algorithm>
#include <array>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/home_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/common.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestHome = 720, kBarHeight = 12, kAsideWidth = 316, kWidthWithAside = 1'000;
constexpr float kMinutesOfDay = 1'440;

void fill_span(Ui& ui, const Rect& bar, const app::DaySpan& span, Token token) {
    const float left = bar.x + bar.width * static_cast<float>(span.from) / kMinutesOfDay;
    const float right = bar.x + bar.width * static_cast<float>(span.until) / kMinutesOfDay;
    ui.paint().fill({left, bar.y, right - left, bar.height}, ui.colour(token), kBarHeight / 2);
}

/// A person's day as a bar on the reader's clock: light while awake, strong while both are.
void draw_clock(Ui& ui, const app::ClockView& clock, const app::PartnerView& partner) {
    const Rect line = ui.place(kFill, ui.line_height(TextRole::kDense));
    const float time_width = ui.text_width(clock.time, TextRole::kDenseStrong);
    const float day_width = ui.text_width(clock.day, TextRole::kDense);
    ui.text().draw_in({line.x, line.y, line.width - time_width - day_width - 12, line.height}, clock.who, TextRole::kDense,
                      ui.colour(Token::kMuted));
    ui.text().draw_in({line.right() - time_width - day_width - 6, line.y, time_width, line.height}, clock.time, TextRole::kDenseStrong,
                      ui.colour(Token::kInk));
    ui.text().draw_in({line.right() - day_width, line.y, day_width, line.height}, clock.day, TextRole::kDense, ui.colour(Token::kMuted));
    ui.record(make_node(ui.id(clock.who), Role::kText, line, clock.who + ": " + clock.time + ", " + clock.day));
    ui.gap(6);
    const Rect bar = ui.place(kFill, kBarHeight);
    ui.paint().fill(bar, ui.colour(Token::kSunken), kBarHeight / 2);
    for (const app::DaySpan& span : clock.awake) {
        fill_span(ui, bar, span, Token::kAccentSoft);
    }
    for (const app::DaySpan& span : partner.both) {
        fill_span(ui, bar, span, Token::kAccent);
    }
    const float now = bar.x + bar.width * static_cast<float>(partner.now_minute) / kMinutesOfDay;
    ui.paint().fill({now - 1, bar.y - 3, 2, bar.height + 6}, ui.colour(Token::kInk));
}

void draw_name(Ui& ui, const app::PartnerView& partner, const app::Texts& t) {
    constexpr float kAvatar = 56;
    Row row(ui, {.height = kAvatar, .gap = 16});
    const Rect place = ui.place(kAvatar, kAvatar);
    draw_avatar(ui, {place.x, place.y}, partner.letter, 0, kAvatar);
    const Rect words = ui.place(kFill, kAvatar);
    Within within(ui, {words.x, words.y + 4, words.width, words.height});
    paragraph(ui, t("home.your_partner"), {.role = TextRole::kCaption, .colour = Token::kMuted});
    heading(ui, partner.name);
}

void draw_about(Ui& ui, const app::PartnerView& partner, const app::Texts& t) {
    paragraph(ui, partner.line, {.role = TextRole::kDense, .follows_script = true});
    draw_hints(ui, partner.hints, 0);
    if (!partner.facts.empty()) {
        paragraph(ui, partner.facts, {.role = TextRole::kDense, .colour = Token::kMuted, .follows_script = true});
    }
    if (!partner.hopes.empty()) {
        ui.gap(8);
        paragraph(ui, partner.hopes, {.role = TextRole::kDense, .colour = Token::kMuted, .follows_script = true});
    }
    ui.gap(8);
    if (!partner.profiles.empty()) {
        paragraph(ui, partner.profiles, {.role = TextRole::kDense, .colour = Token::kMuted});
        ui.gap(8);
    }
    if (!partner.away.empty()) {
        note(ui, "away", {.icon = Icon::kCalendarPlus, .icon_colour = Token::kWarm, .heading = partner.away});
        ui.gap(8);
    }
    if (partner.email.empty()) {
        paragraph(ui, t("home.no_email"), {.role = TextRole::kDenseStrong});
    } else {
        link(ui, "email", {.label = partner.email, .href = partner.mail_href, .icon_before = Icon::kMail});
    }
}

void draw_clocks(Ui& ui, const app::PartnerView& partner) {
    draw_clock(ui, partner.you, partner);
    ui.gap(12);
    draw_clock(ui, partner.they, partner);
    ui.gap(12);
    paragraph(ui, partner.both_text, {.role = TextRole::kDense});
}

void draw_partner(Ui& ui, const app::PartnerView& partner, const app::Texts& t) {
    IdScope scope(ui, partner.name);
    Card card(ui, {.raised = true});
    draw_name(ui, partner, t);
    ui.gap(16);
    if (!partner.has_clock || ui.is_phone()) {
        draw_about(ui, partner, t);
        if (partner.has_clock) {
            divider(ui, 16, 16);
            draw_clocks(ui, partner);
        }
        return;
    }
    Columns columns(ui, {kFill, kFill}, 40);
    columns.next();
    draw_about(ui, partner, t);
    columns.next();
    draw_clocks(ui, partner);
}

Icon icon_of(domain::ContactKind kind) {
    switch (kind) {
        case domain::ContactKind::kIWrote: return Icon::kSend;
        case domain::ContactKind::kTheyWrote: return Icon::kMailOpen;
        case domain::ContactKind::kWeMet: return Icon::kPhone;
        case domain::ContactKind::kAllWell: return Icon::kSmile;
        case domain::ContactKind::kSeen: break;
    }
    return Icon::kSend;
}

void draw_contacts(Ui& ui, const app::HomeView& view, app::Intents& out) {
    heading(ui, view.heading);
    if (!view.heading_text.empty()) {
        paragraph(ui, view.heading_text, {.role = TextRole::kDense, .colour = Token::kMuted});
    }
    if (!view.problem.empty()) {
        ui.gap(12);
        banner(ui, "problem", {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .text = view.problem});
    }
    ui.gap(12);
    const std::size_t in_a_row = ui.is_phone() ? 2 : view.tiles.size();
    for (std::size_t first = 0; first < view.tiles.size(); first += in_a_row) {
        ui.gap(first > 0 ? 8.0F : 0.0F);
        Columns columns(ui, std::vector<float>(in_a_row, kFill), ui.is_phone() ? 8.0F : 12.0F);
        for (std::size_t k = 0; k < in_a_row && first + k < view.tiles.size(); ++k) {
            const app::ContactTileView& tile = view.tiles[first + k];
            const float width = ui.is_phone() ? columns.width(k) : kFill;
            columns.next();
            if (choice_tile(
                    ui, tile.label,
                    {.icon = icon_of(tile.kind), .label = tile.label, .caption = tile.caption, .chosen = tile.last, .width = width}) &&
                view.may_write) {
                out.emplace_back(app::NoteContact{tile.kind});
            }
        }
    }
}

void draw_journal(Ui& ui, const app::HomeView& view, const app::Texts& t) {
    if (view.journal.empty()) {
        return;
    }
    ui.gap(28);
    heading(ui, t("home.journal"));
    ui.gap(4);
    NodeScope list(ui, Role::kList, "journal", t("home.journal"));
    int number = 0;
    for (const app::JournalLineView& line : view.journal) {
        const Rect row = ui.place(kFill, ui.scaled(36));
        IdScope scope(ui, number++);
        ui.record(make_node(ui.id("line"), Role::kListItem, row, line.text + ", " + line.when));
        const float when = ui.text_width(line.when, TextRole::kCaption) + 12;
        ui.text().draw_in({row.x, row.y, row.width - when, row.height}, line.text, TextRole::kDense, ui.colour(Token::kInk));
        ui.text().draw_in(row, line.when, TextRole::kCaption, ui.colour(Token::kMuted), Align::kEnd);
        ui.paint().hairline(row.x, row.bottom() - 1, row.width, ui.colour(Token::kLine));
    }
}

void draw_first_message(Ui& ui, const app::HomeView& view, const app::Texts& t, app::Intents& out) {
    ui.gap(28);
    heading(ui, t("home.message"));
    ui.gap(4);
    const FieldResult typed = text_area(
        ui, "message", {.label = t("home.message_label"), .value = view.first_message, .help = t("home.message_help"), .rows = 7});
    if (typed.text) {
        out.emplace_back(app::TypeFirstMessage{*typed.text});
    }
    for (std::size_t k = 0; k < view.partners.size(); ++k) {
        IdScope one(ui, static_cast<std::int64_t>(k));
        if (!view.partners[k].email.empty()) {
            ui.gap(12);
            link(ui, "mail", {.label = t("home.message_open"), .href = view.partners[k].mail_href, .icon_before = Icon::kMail});
        }
    }
    ui.gap(24);
    heading(ui, t("home.ice"));
    ui.gap(4);
    NodeScope list(ui, Role::kList, "ice", t("home.ice"));
    for (std::size_t k = 0; k < view.icebreakers.size(); ++k) {
        IdScope one(ui, static_cast<std::int64_t>(k) + 20);
        note(ui, "ice", {.icon = Icon::kMessageCircle, .icon_colour = Token::kAccent, .heading = view.icebreakers[k]});
        ui.gap(6);
    }
}

}  // namespace

void draw_home(Ui& ui, const Rect& area, const app::HomeView& view, const app::Texts& t, app::Intents& out) {
    Rect rest = area;
    if (!view.partners.empty() && area.width >= kWidthWithAside) {
        const Rect aside = take_right(rest, kAsideWidth);
        draw_home_aside(ui, aside, view, t, out);
    }
    Pane pane(ui, "home", rest, {.name = t("home.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestHome, ui.available_width())});
    column.next();
    if (view.partners.empty()) {
        draw_waiting(ui, view.waiting, t, out);
        return;
    }
    title(ui, view.greeting);
    ui.gap(16);
    for (const app::PartnerView& partner : view.partners) {
        draw_partner(ui, partner, t);
        ui.gap(16);
    }
    draw_agreement(ui, view, t, out);
    ui.gap(28);
    draw_contacts(ui, view, out);
    if (!view.first_message.empty()) {
        draw_first_message(ui, view, t, out);
    }
    draw_round(ui, view, t);
    draw_journal(ui, view, t);
    ui.gap(24);
    paragraph(ui, view.ends, {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(8);
    {
        Wrap wrap(ui);
        if (button(ui, "calendar", {.label = t("home.calendar"), .icon = Icon::kCalendarPlus})) {
            out.emplace_back(app::SaveCalendar{});
        }
        if (ui.is_phone()) {
            button(ui, "photos", {.label = t("home.all_photos"), .icon = Icon::kImage, .href = app::kPhotosAddress});
            button(ui, "words", {.label = t("nav.words"), .icon = Icon::kLanguages, .href = app::kWordsAddress});
        }
        button(ui, "sharing", {.label = t("home.sharing"), .icon = Icon::kEye, .href = app::kSharingAddress});
        button(ui, "farewell", {.label = t("home.farewell"), .icon = Icon::kHeartHandshake, .href = app::kFarewellAddress});
    }
    ui.gap(16);
    paragraph(ui, t("home.not_right"), {.role = TextRole::kDense, .colour = Token::kMuted});
}

}  // namespace counterpart::ui
