#include <algorithm>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/cockpit_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/common.h"
#include "ui/widgets/field.h"
#include "ui/widgets/line_chart.h"
#include "ui/widgets/link.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kAvatarRoom = 44, kWhenWidth = 60;
constexpr std::size_t kWeeksNamed = 9;  ///< so many weeks are all named under their bars
constexpr std::size_t kNamedWeek = 8;   ///< of more every so many

void draw_first_contact(Ui& ui, const app::CockpitView& view, const app::Texts& t) {
    panel_heading(ui, t("cockpit.first_contact"), view.contact_text);
    ui.gap(8);
    if (view.curves.empty()) {
        caption(ui, t("cockpit.too_few"));
        return;
    }
    std::vector<Curve> curves;
    for (const app::CurveView& curve : view.curves) {
        curves.push_back({.name = curve.name, .end_label = curve.end_text, .points = curve.points, .strong = curve.is_own});
    }
    line_chart(ui, "first contact",
               {.name = t("cockpit.curve_name"), .axis_name = t("cockpit.day"), .unit = "%", .curves = curves, .last = view.days});
    ui.gap(4);
    caption(ui, t("cockpit.curve_note"));
}

void draw_weeks(Ui& ui, const app::CockpitView& view, const app::Texts& t) {
    panel_heading(ui, t("cockpit.weeks"), view.weeks_text);
    ui.gap(8);
    const auto most = std::ranges::max_element(view.weeks, {}, &app::WeekView::amount);
    std::vector<std::string> numbers;
    for (std::size_t week = 1; week <= view.weeks.size(); ++week) {
        const bool is_named = view.weeks.size() <= kWeeksNamed || week == 1 || week % kNamedWeek == 0;
        numbers.push_back(is_named ? std::to_string(week) : std::string());
    }
    std::vector<Bar> bars;
    for (std::size_t at = 0; at < view.weeks.size(); ++at) {
        const app::WeekView& week = view.weeks[at];
        bars.push_back({.label = week.label,
                        .amount_text = week.amount_text,
                        .axis = numbers[at],
                        .top = &week == &*most && week.amount > 0 ? std::string_view(week.figure) : std::string_view(),
                        .amount = week.amount,
                        .to_come = week.to_come});
    }
    bar_chart(ui, "weeks", {.name = t("cockpit.weeks"), .bars = bars, .height = 92, .grid_lines = 0});
}

/// A disc with a letter, and beside it a name and a quiet line.
void draw_name_lines(Ui& ui, const app::PartnerLineView& person) {
    const Rect top = ui.place(kFill, ui.scaled(44));
    draw_avatar(ui, {top.x, top.middle_y() - 16}, person.letter, person.tint);
    const Rect text{top.x + kAvatarRoom, top.y, top.width - kAvatarRoom, top.height};
    ui.record(make_node(ui.id("who"), Role::kText, text, person.name + ", " + person.caption));
    two_lines_of(ui, text, person.name, person.caption);
}

/// Who wait for a partner, and the way to match them.
void draw_waiting(Ui& ui, const app::WaitingPeopleView& waiting, bool may_write, const app::Texts& t, app::Intents& out) {
    const NodeScope list(ui, Role::kGroup, "waiting", t("cockpit.waiting"));
    panel_heading(ui, t("cockpit.waiting"), waiting.count_text);
    ui.gap(4);
    std::int64_t number = 0;
    for (const app::PartnerLineView& person : waiting.people) {
        const IdScope one(ui, number++);
        draw_name_lines(ui, person);
    }
    if (!waiting.more.empty()) {
        caption(ui, waiting.more);
    }
    ui.gap(8);
    if (!waiting.match_label.empty()) {
        if (button(ui, "match", {.label = waiting.match_label, .icon = Icon::kShuffle, .disabled = !may_write})) {
            out.emplace_back(app::CockpitIntent(app::MatchWaiting{}));
        }
        ui.gap(4);
    }
    caption(ui, waiting.note);
    if (!waiting.can_pair) {
        link(ui, "applications", {.label = t("cockpit.waiting_applications"), .href = app::kIntakeAddress});
    }
}

/// What one person of a partnership is, for a coordinator.
void draw_partner(Ui& ui, const app::PartnerLineView& person, bool may_write, const app::Texts& t, app::Intents& out) {
    draw_name_lines(ui, person);
    Columns below(ui, {kAvatarRoom, kFill}, 0);
    below.next();
    below.next();
    const auto line = [&](const std::string& value, Token colour = Token::kMuted) {
        if (!value.empty()) {
            paragraph(ui, value, {.role = TextRole::kCaption, .colour = colour, .plain = true});
        }
    };
    line(person.state, Token::kWarm);
    line(person.clock);
    line(person.address);
    if (!person.second_contact.empty()) {
        line(t.fill("cockpit.second_contact", {{"contact", person.second_contact}}));
    }
    line(person.mail, person.mail_warns ? Token::kDanger : Token::kMuted);
    line(person.mail_reason);
    if (!person.back_application_id.empty()) {
        ui.gap(6);
        if (button(ui, "back",
                   {.label = t("cockpit.take_back"), .icon = Icon::kUndo2, .size = ControlSize::kSmall, .disabled = !may_write})) {
            out.emplace_back(app::CockpitIntent(app::TakeActBack{{}, person.back_application_id}));
        }
    }
}

void draw_acts(Ui& ui, const app::PartnershipView& view, bool may_write, app::Intents& out) {
    Wrap wrap(ui);
    for (std::size_t at = 0; at < view.acts.size(); ++at) {
        const bool removes = view.acts[at] == app::CockpitAct::kRemove;
        if (button(ui, view.act_labels[at],
                   {.label = view.act_labels[at],
                    .look = removes ? ButtonLook::kDanger : ButtonLook::kSecondary,
                    .size = ControlSize::kSmall,
                    .disabled = !may_write})) {
            out.emplace_back(app::CockpitIntent(app::OpenAct{view.id, view.acts[at]}));
        }
    }
}

void draw_happened(Ui& ui, std::string_view id, std::string_view heading_text, std::string_view empty,
                   const std::vector<app::HappenedView>& lines) {
    const NodeScope list(ui, Role::kGroup, id, heading_text);
    ui.gap(20);
    label_heading(ui, heading_text, 3);
    ui.gap(4);
    if (lines.empty()) {
        caption(ui, empty);
    }
    for (const app::HappenedView& line : lines) {
        paragraph(ui, line.text, {.role = TextRole::kDense, .plain = true});
        caption(ui, line.when);
        ui.gap(6);
    }
}

void draw_act_choices(Ui& ui, const app::ActView& act, const app::Texts& t, app::Intents& out) {
    if (!act.reasons.empty()) {
        const std::vector<std::string_view> reasons(act.reasons.begin(), act.reasons.end());
        if (const auto chosen = select(ui, "reason", {.label = t("cockpit.reason"), .options = reasons, .chosen = act.reason})) {
            out.emplace_back(app::CockpitIntent(app::ChooseActReason{act.reason_values[static_cast<std::size_t>(*chosen)]}));
        }
        ui.gap(12);
    }
    if (!act.people.empty()) {
        label_heading(ui, act.people_label, 3);
        for (const app::ActPersonView& person : act.people) {
            if (checkbox(ui, person.id, {.label = person.name, .state = person.chosen ? CheckState::kOn : CheckState::kOff})) {
                out.emplace_back(app::CockpitIntent(app::FlipActPerson{person.id}));
            }
        }
        ui.gap(12);
    }
    if (act.asks_text) {
        const FieldResult typed = text_area(
            ui, "decided", {.label = t("cockpit.decided"), .value = act.text, .help = t("cockpit.decided_help"), .required = true});
        if (typed.text) {
            out.emplace_back(app::CockpitIntent(app::TypeActReason{*typed.text}));
        }
        ui.gap(12);
    }
}

void draw_act_mails(Ui& ui, const app::ActView& act, const app::Texts& t) {
    if (act.mails_text.empty()) {
        return;
    }
    label_heading(ui, t("cockpit.mails"), 3);
    ui.gap(4);
    if (!act.mails_note.empty()) {
        caption(ui, act.mails_note);
        ui.gap(4);
    }
    for (const app::ActMailView& mail : act.mails) {
        paragraph(ui, mail.to, {.role = TextRole::kDense, .plain = true});
        caption(ui, mail.title);
        if (!mail.text.empty()) {
            paragraph(ui, mail.subject, {.role = TextRole::kDense, .colour = Token::kMuted, .plain = true});
            paragraph(ui, mail.text, {.role = TextRole::kDense, .plain = true});
            ui.gap(8);
        }
        ui.gap(4);
    }
    caption(ui, act.mails_text);
    ui.gap(12);
}

}  // namespace

void two_lines_of(Ui& ui, const Rect& cell, std::string_view first, std::string_view second) {
    const float upper = ui.line_height(TextRole::kDense);
    const float lower = ui.line_height(TextRole::kCaption);
    const float top = cell.middle_y() - (upper + lower) / 2;
    ui.text().draw_in({cell.x, top, cell.width, upper}, first, TextRole::kDenseStrong, ui.colour(Token::kInk));
    ui.text().draw_in({cell.x, top + upper, cell.width, lower}, second, TextRole::kCaption, ui.colour(Token::kMuted));
}

void draw_request_lines(Ui& ui, const std::vector<app::RequestLineView>& lines, std::string_view selected_id) {
    const NodeScope list(ui, Role::kGroup, "requests");
    for (const app::RequestLineView& line : lines) {
        const IdScope scope(ui, line.id);
        const Rect row = ui.place(kFill, ui.scaled(56));
        const std::string caption_text = line.mark.empty() ? line.caption : line.caption + " · " + line.mark;
        Node node = make_node(ui.id("request"), Role::kLink, row, line.title + ", " + caption_text + ", " + line.when);
        node.href = line.address;
        node.state.focusable = true;
        node.state.current = line.id == selected_id;
        const Interaction does = ui.interact(std::move(node), row);
        if (does.hovered || line.id == selected_id) {
            ui.paint().fill(row.grown(8, -1), ui.colour(line.id == selected_id ? Token::kAccentSoft : Token::kSunken), kControlRadius);
        }
        if (does.hovered) {
            ui.show_hand();
        }
        if (does.ring) {
            draw_focus_ring(ui, row.grown(6, -3), kControlRadius);
        }
        draw_avatar(ui, {row.x, row.middle_y() - 16}, line.letter, line.tint);
        const Rect text{row.x + kAvatarRoom, row.y, row.width - kAvatarRoom - kWhenWidth - 8 - (line.urgent ? 24.0F : 0.0F), row.height};
        two_lines_of(ui, text, line.title, caption_text);
        if (line.urgent) {
            ui.text().icon({text.right() + 4, row.middle_y() - 8}, Icon::kTriangleAlert, 16, ui.colour(Token::kWarm));
        }
        ui.text().draw_in({row.right() - kWhenWidth, row.y, kWhenWidth, row.height}, line.when, TextRole::kCaption,
                          ui.colour(Token::kMuted), Align::kEnd);
        ui.paint().hairline(row.x, row.bottom() - 1, row.width, ui.colour(Token::kLine));
        if (does.activated) {
            ui.follow(line.address);
        }
    }
}

namespace {

/// The heading of the inbox with how many are open, and the way to all of them.
void draw_inbox_heading(Ui& ui, const app::CockpitView& view, const app::Texts& t) {
    const float high = std::max(ui.line_height(TextRole::kLabel), 24.0F);
    Row row(ui, {.height = high, .gap = 10});
    const LinkSpec all{.label = t("cockpit.open_inbox"), .href = app::kInboxAddress};
    const BadgeSpec open{.label = view.open_text, .tone = view.requests.empty() ? Tone::kPlain : Tone::kWarm};
    const float room = ui.available_width() - link_width(ui, all) - 10;
    const float wide = ui.text_width(t("inbox.title"), TextRole::kLabel) + 2;
    const bool has_badge = wide + badge_width(ui, open) + 10 <= room;
    label_heading(ui, t("inbox.title"), 2, std::min(room, wide));
    if (has_badge) {
        badge(ui, open);
    }
    row.to_right(link_width(ui, all));
    link(ui, "all requests", all);
}

}  // namespace

void draw_cockpit_aside(Ui& ui, const app::CockpitView& view, const app::Texts& t, app::Intents& out) {
    if (view.waiting) {
        draw_waiting(ui, *view.waiting, view.may_write, t, out);
        divider(ui, 20, 16);
    }
    draw_first_contact(ui, view, t);
    divider(ui, 20, 16);
    draw_inbox_heading(ui, view, t);
    draw_request_lines(ui, view.requests, {});
    if (!view.weeks.empty()) {
        divider(ui, 20, 16);
        draw_weeks(ui, view, t);
    }
    if (!view.work_text.empty()) {
        divider(ui, 20, 16);
        note(ui, "work", {.icon = Icon::kClock, .heading = view.work_text, .text = view.work_per_text});
    }
}

void draw_act(Ui& ui, const app::ActView& act, const app::Texts& t, app::Intents& out) {
    const NodeScope form(ui, Role::kForm, "act", act.heading);
    panel_heading(ui, act.heading);
    paragraph(ui, act.lead, {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    draw_act_choices(ui, act, t, out);
    draw_act_mails(ui, act, t);
    if (!act.problem.empty()) {
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = act.problem});
        ui.gap(12);
    }
    Wrap wrap(ui);
    if (button(ui, "confirm",
               {.label = act.confirm,
                .look = act.destroys ? ButtonLook::kDangerFilled : ButtonLook::kPrimary,
                .disabled = !act.may_confirm})) {
        out.emplace_back(app::CockpitIntent(app::ConfirmAct{}));
    }
    if (button(ui, "drop", {.label = t("cockpit.drop")})) {
        out.emplace_back(app::CockpitIntent(app::DropAct{}));
    }
}

void draw_partnership(Ui& ui, const app::PartnershipView& view, bool may_write, const app::Texts& t, app::Intents& out) {
    const IdScope scope(ui, view.id);
    heading(ui, view.title);
    paragraph(ui, view.caption, {.role = TextRole::kCaption, .colour = Token::kMuted});
    if (!view.agreed.empty()) {
        caption(ui, view.agreed);
    }
    ui.gap(12);
    if (!view.not_told.empty()) {
        note(ui, "not told", {.icon = Icon::kClock, .icon_colour = Token::kWarm, .heading = view.not_told});
        ui.gap(8);
        if (view.may_take_back &&
            button(ui, "take back",
                   {.label = t("cockpit.take_back"), .icon = Icon::kUndo2, .size = ControlSize::kSmall, .disabled = !may_write})) {
            out.emplace_back(app::CockpitIntent(app::TakeActBack{view.id, {}}));
        }
        ui.gap(12);
    }
    if (view.act) {
        draw_act(ui, *view.act, t, out);
    } else {
        draw_acts(ui, view, may_write, out);
    }
    divider(ui, 16, 12);
    std::int64_t number = 0;
    for (const app::PartnerLineView& person : view.people) {
        const IdScope one(ui, number++);
        draw_partner(ui, person, may_write, t, out);
        ui.gap(12);
    }
    if (!view.mails_problem.empty()) {
        caption(ui, view.mails_problem);
        ui.gap(12);
    }
    if (!view.requests.empty()) {
        label_heading(ui, t("cockpit.requests"), 3);
        draw_request_lines(ui, view.requests, {});
    }
    draw_happened(ui, "contacts", t("cockpit.contacts_heading"), t("cockpit.no_contacts"), view.contacts);
    draw_happened(ui, "trail", t("cockpit.trail"), t("cockpit.no_trail"), view.trail);
}

}  // namespace counterpart::ui
