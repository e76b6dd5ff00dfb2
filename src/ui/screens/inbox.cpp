#include <algorithm>
#include <array>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/cockpit_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kRequestWidth = 456, kNarrowRequest = 380;

void draw_inbox_list(Ui& ui, const app::InboxView& view, const app::Texts& t, app::Intents& out) {
    title(ui, t("inbox.title"));
    ui.gap(8);
    const std::array<Tab, 2> kinds{
        {{.label = t("inbox.waiting"), .count = view.open_count}, {.label = t("inbox.settled"), .count = view.settled_count}}};
    if (const auto chosen = tabs(ui, "state", {.name = t("inbox.title"), .tabs = kinds, .chosen = view.settled ? 1 : 0})) {
        out.emplace_back(app::InboxIntent(app::ShowSettledRequests{*chosen == 1}));
    }
    ui.gap(8);
    if (!view.silences.empty()) {
        note(ui, "silences", {.icon = Icon::kInfo, .heading = view.silences, .text = view.silences_text});
        ui.gap(8);
    }
    if (view.lines.empty() && view.silences.empty()) {
        ui.gap(32);
        empty_state(ui, "none", {.label = t(view.settled ? "inbox.none_settled" : "inbox.none"), .text = t("inbox.none_text")});
        return;
    }
    draw_request_lines(ui, view.lines, view.request ? std::string_view(view.request->id) : std::string_view());
}

void draw_reported_post(Ui& ui, const app::RequestView& request, const app::Texts& t, app::Intents& out) {
    if (request.post_id.empty()) {
        return;
    }
    Card card(ui);
    panel_heading(ui, request.post_author, request.post_mark);
    ui.gap(4);
    paragraph(ui, request.post_text, {.role = TextRole::kDense, .follows_script = true, .plain = true});
    ui.gap(12);
    Wrap wrap(ui);
    if (request.may_hide && button(ui, "hide", {.label = t("inbox.hide"), .icon = Icon::kEyeOff, .size = ControlSize::kSmall})) {
        out.emplace_back(app::SetPostState{request.post_id, domain::PostState::kHidden});
    }
    if (request.may_show && button(ui, "show", {.label = t("inbox.show"), .icon = Icon::kEye, .size = ControlSize::kSmall})) {
        out.emplace_back(app::SetPostState{request.post_id, domain::PostState::kShown});
    }
    button(ui, "discussion",
           {.label = t("inbox.discussion"), .look = ButtonLook::kQuiet, .size = ControlSize::kSmall, .href = request.post_address});
}

void draw_claim(Ui& ui, const app::RequestView& request, bool may_write, const app::Texts& t, app::Intents& out) {
    if (request.is_settled) {
        return;
    }
    if (!request.claim_text.empty()) {
        note(ui, "claim", {.icon = Icon::kHand, .icon_colour = Token::kWarm, .heading = request.claim_text});
        ui.gap(8);
    }
    if (request.is_mine) {
        if (button(ui, "leave", {.label = t("inbox.leave"), .size = ControlSize::kSmall, .disabled = !may_write})) {
            out.emplace_back(app::InboxIntent(app::ClaimRequest{request.id, false}));
        }
    } else if (button(ui, "claim mine",
                      {.label = t("inbox.claim"),
                       .icon = Icon::kHand,
                       .size = ControlSize::kSmall,
                       .disabled = !may_write || request.is_others})) {
        out.emplace_back(app::InboxIntent(app::ClaimRequest{request.id, true}));
    }
    ui.gap(16);
}

void draw_reply_buttons(Ui& ui, const app::RequestView& request, bool disabled, const app::Texts& t, app::Intents& out) {
    Wrap wrap(ui);
    const auto send = [&](std::string_view id, std::string_view label, ButtonLook look, domain::HelpState state) {
        if (button(ui, id, {.label = label, .look = look, .disabled = disabled})) {
            out.emplace_back(app::InboxIntent(app::SendReply{request.id, state}));
        }
    };
    const bool answers = request.asks_answer && !request.answer.empty();
    send("settle", t(answers ? "inbox.send_and_settle" : "inbox.settle"), ButtonLook::kPrimary, domain::HelpState::kSettled);
    send("keep", t(answers ? "inbox.send_and_keep" : "inbox.keep"), ButtonLook::kSecondary, domain::HelpState::kInProgress);
}

void draw_reply(Ui& ui, const app::RequestView& request, bool may_write, const app::Texts& t, app::Intents& out) {
    const bool disabled = !may_write || request.is_others;
    const auto area = [&](std::string_view id, app::ReplyField field, const std::string& value, std::string_view help, int rows) {
        const FieldResult typed =
            text_area(ui, id, {.label = t("inbox." + std::string(id)), .value = value, .help = help, .disabled = disabled, .rows = rows});
        if (typed.text) {
            out.emplace_back(app::InboxIntent(app::TypeReply{request.id, field, *typed.text}));
        }
        ui.gap(16);
    };
    if (request.asks_answer) {
        area("answer", app::ReplyField::kAnswer, request.answer, t("inbox.answer_help"), 5);
    }
    area("staff_note", app::ReplyField::kStaffNote, request.staff_note, t("inbox.staff_note_help"), 3);
    if (!request.problem.empty()) {
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = request.problem});
        ui.gap(12);
    }
    draw_reply_buttons(ui, request, disabled, t, out);
}

void draw_request(Ui& ui, const app::RequestView& request, bool may_write, const app::Texts& t, app::Intents& out) {
    const IdScope scope(ui, request.id);
    heading(ui, request.title);
    caption(ui, request.caption);
    ui.gap(12);
    if (!request.text.empty()) {
        paragraph(ui, request.text, {.follows_script = true, .plain = true});
        ui.gap(12);
    }
    draw_reported_post(ui, request, t, out);
    if (!request.partnership.empty()) {
        draw_line_link(ui, "partnership", request.partnership, request.pair_caption, request.partnership_address);
    }
    ui.gap(16);
    draw_claim(ui, request, may_write, t, out);
    draw_reply(ui, request, may_write, t, out);
}

void draw_inbox_closed(Ui& ui, const Rect& area, const app::Texts& t) {
    Pane pane(ui, "inbox", area, {.name = t("inbox.title"), .padding_x = side_padding(ui)});
    title(ui, t("inbox.title"));
    ui.gap(8);
    paragraph(ui, t("inbox.not_yours"), {.status = true});
    ui.gap(16);
    draw_sign_in_card(ui, t("inbox.sign_in"), t);
}

void draw_beside_inbox(Ui& ui, const app::InboxView& view, const app::Texts& t, app::Intents& out) {
    if (view.request) {
        draw_request(ui, *view.request, view.may_write, t, out);
    } else {
        paragraph(ui, t(view.is_unknown ? "inbox.unknown" : "inbox.choose"),
                  {.role = TextRole::kDense, .colour = Token::kMuted, .status = true});
    }
}

}  // namespace

void draw_inbox(Ui& ui, const Rect& area, const app::InboxView& view, const app::Texts& t, app::Intents& out) {
    if (!view.may_look) {
        draw_inbox_closed(ui, area, t);
        return;
    }
    if (ui.is_phone()) {
        const bool one = view.request || view.is_unknown;
        Pane pane(ui, one ? "request" : "inbox", area,
                  {.name = t(one ? "inbox.detail" : "inbox.title"), .padding_x = 16, .padding_top = 12});
        if (!one) {
            draw_inbox_list(ui, view, t, out);
            return;
        }
        link(ui, "back",
             {.label = t("inbox.title"),
              .href = app::kInboxAddress,
              .role = TextRole::kBody,
              .icon_before = Icon::kChevronLeft,
              .plain = true});
        ui.gap(12);
        draw_beside_inbox(ui, view, t, out);
        return;
    }
    Rect list = area;
    const Rect beside = take_right(list, ui.is_desktop() ? kRequestWidth : kNarrowRequest);
    {
        Pane pane(ui, "inbox", list, {.name = t("inbox.title"), .padding_x = side_padding(ui)});
        draw_inbox_list(ui, view, t, out);
    }
    Pane pane(ui, "request", beside,
              {.role = Role::kComplementary, .name = t("inbox.detail"), .ground = Token::kSurface, .line_left = true, .padding_top = 24});
    draw_beside_inbox(ui, view, t, out);
}

}  // namespace counterpart::ui
