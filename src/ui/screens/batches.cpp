#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/batches_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kPreflightWidth = 416;
constexpr std::array<Token, 4> kBatchFigureColours{Token::kAccent, Token::kData3, Token::kData6, Token::kDanger};

ButtonSpec pause_button(const app::BatchesView& view, const app::Texts& t) {
    return {.label = t(view.is_paused ? "batches.resume" : "batches.pause"),
            .icon = view.is_paused ? Icon::kSend : Icon::kPause,
            .disabled = !view.may_write};
}

void draw_batches_actions(Ui& ui, const app::BatchesView& view, const app::Texts& t, app::Intents& out) {
    if (view.letter_group >= 0 &&
        button(ui, "letter", {.label = t("batches.preview_letter"), .icon = Icon::kMailOpen, .look = ButtonLook::kQuiet})) {
        did(out, app::ShowLetters{view.letter_group});
    }
    if (view.may_pause && button(ui, "pause", pause_button(view, t))) {
        did(out, app::PauseLetters{!view.is_paused});
    }
}

void draw_batches_head(Ui& ui, const app::BatchesView& view, const app::Texts& t, app::Intents& out) {
    if (ui.is_phone()) {
        title(ui, t("batches.title"));
        caption(ui, view.summary);
        ui.gap(8);
        Wrap wrap(ui);
        draw_batches_actions(ui, view, t, out);
    } else {
        Row row(ui, {.height = ui.control_height(), .gap = 12});
        title(ui, t("batches.title"), ui.text_width(t("batches.title"), TextRole::kTitle) + 2);
        float room = 0;
        if (view.letter_group >= 0) {
            room += button_width(ui, {.label = t("batches.preview_letter"), .icon = Icon::kMailOpen, .look = ButtonLook::kQuiet}) + 12;
        }
        room += view.may_pause ? button_width(ui, pause_button(view, t)) : 0;
        line_of_text(ui, view.summary,
                     {.role = TextRole::kCaption, .colour = Token::kMuted, .width = std::max(0.0F, ui.available_width() - room - 12)});
        row.to_right(room);
        draw_batches_actions(ui, view, t, out);
    }
    if (!view.status.empty()) {
        ui.gap(4);
        caption(ui, view.status);
    }
}

void draw_round_choice(Ui& ui, const app::BatchesView& view, const app::Texts& t, app::Intents& out) {
    if (view.rounds.size() < 2) {
        return;
    }
    ui.gap(12);
    const std::vector<std::string_view> rounds(view.rounds.begin(), view.rounds.end());
    const SelectSpec spec{.label = t("batches.round"), .options = rounds, .chosen = view.round, .width = ui.is_phone() ? kFill : 280.0F};
    if (const auto chosen = select(ui, "round", spec)) {
        did(out, app::ChooseBatchRound{view.round_ids[static_cast<std::size_t>(*chosen)]});
    }
}

BadgeSpec badge_of_stage(const app::BatchCardView& card) {
    switch (card.stage) {
        case app::BatchStage::kSending: return {.label = card.stage_text, .icon = Icon::kSend, .tone = Tone::kAccent};
        case app::BatchStage::kSent: return {.label = card.stage_text, .icon = Icon::kCheck, .tone = Tone::kSuccess};
        case app::BatchStage::kPlanned: return {.label = card.stage_text, .icon = Icon::kClock, .tone = Tone::kPlain};
        case app::BatchStage::kHeld: return {.label = card.stage_text, .icon = Icon::kHand, .tone = Tone::kDanger};
        case app::BatchStage::kPaused: return {.label = card.stage_text, .icon = Icon::kPause, .tone = Tone::kWarm};
    }
    return {.label = card.stage_text};
}

void draw_batch_figures(Ui& ui, const app::BatchCardView& card, const app::Texts& t) {
    std::vector<ProgressPart> parts;
    for (std::size_t k = 0; k < card.figures.size(); ++k) {
        if (card.figures[k] > 0) {
            parts.push_back({static_cast<float>(card.figures[k]), kBatchFigureColours[k]});
        }
    }
    progress_in_parts(ui, "progress", card.bar_text, parts);
    ui.gap(8);
    figures(
        ui, "figures", card.title,
        {{.value = card.figure_texts[0], .unit = t("deliveries.seen"), .dot = kBatchFigureColours[0]},
         {.value = card.figure_texts[1], .unit = t("deliveries.delivered"), .dot = kBatchFigureColours[1]},
         {.value = card.figure_texts[2], .unit = t("deliveries.on_the_way"), .dot = kBatchFigureColours[2]},
         {.value = card.figure_texts[3], .unit = t("deliveries.came_back"), .warm = card.figures[3] > 0, .dot = kBatchFigureColours[3]}});
}

/// Another time for a batch that waits.
void draw_batch_time(Ui& ui, const app::BatchesView& view, const app::Texts& t, app::Intents& out) {
    constexpr std::array<std::pair<app::PlanField, std::string_view>, 2> kFields{
        {{app::PlanField::kDay, "batches.day"}, {app::PlanField::kTime, "batches.time"}}};
    for (const auto& [field, key] : kFields) {
        const std::string& value = view.time_fields[static_cast<std::size_t>(field)];
        const bool day = field == app::PlanField::kDay;
        if (const auto typed = text_field(
                ui, key, {.label = t(key), .value = value, .help = day ? t("batches.day_help") : std::string_view(view.time_help)})) {
            did(out, app::TypePlan{field, *typed.text});
        }
        ui.gap(12);
    }
    if (!view.time_error.empty()) {
        note(ui, "error", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = view.time_error});
        ui.gap(8);
    }
    Wrap wrap(ui);
    if (button(ui, "save",
               {.label = t("batches.save_time"),
                .look = ButtonLook::kPrimary,
                .size = ControlSize::kSmall,
                .disabled = !view.time_error.empty()})) {
        did(out, app::SaveBatchTime{});
    }
    if (button(ui, "keep", {.label = t("batches.keep_time"), .size = ControlSize::kSmall})) {
        did(out, app::MoveBatch{0});
    }
}

void draw_batch_buttons(Ui& ui, const app::BatchesView& view, const app::BatchCardView& card, const app::Texts& t, app::Intents& out) {
    Wrap wrap(ui);
    const auto small = [&](std::string_view id, std::string_view key, bool disabled) {
        const std::string name = std::string(t(key)) + ": " + card.title;
        return button(ui, id, {.label = t(key), .size = ControlSize::kSmall, .disabled = disabled || !view.may_write, .name = name});
    };
    if (card.is_told) {
        if (!card.is_chosen && small("show", "batches.show", false)) {
            did(out, app::ShowDeliveries{card.number});
        }
        return;
    }
    if (small("start", "batches.start_now", !card.may_start)) {
        did(out, app::StartHeldBatch{card.number});
    }
    if (card.may_move && small("move", "batches.move", false)) {
        did(out, app::MoveBatch{card.number});
    }
}

void draw_batch_card(Ui& ui, const app::BatchesView& view, const app::BatchCardView& batch, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, batch.number);
    Card card(ui, {});
    {
        Columns columns(ui, {kFill, badge_width(ui, badge_of_stage(batch))}, 12);
        columns.next();
        panel_heading(ui, batch.title, batch.people);
        columns.next();
        badge(ui, badge_of_stage(batch));
    }
    ui.gap(12);
    if (batch.has_figures) {
        draw_batch_figures(ui, batch, t);
    } else {
        line_of_text(ui, batch.when, {.role = TextRole::kDense});
        if (!batch.caption.empty()) {
            caption(ui, batch.caption);
        }
    }
    if (batch.is_moving) {
        ui.gap(12);
        draw_batch_time(ui, view, t, out);
        return;
    }
    if (!batch.is_chosen) {
        ui.gap(12);
        draw_batch_buttons(ui, view, batch, t, out);
    }
}

void draw_batch_cards(Ui& ui, const app::BatchesView& view, const app::Texts& t, app::Intents& out) {
    if (view.cards.empty()) {
        return;
    }
    if (ui.is_phone() || view.cards.size() == 1) {
        for (const app::BatchCardView& card : view.cards) {
            ui.gap(12);
            draw_batch_card(ui, view, card, t, out);
        }
        return;
    }
    constexpr std::size_t kBeside = 2;
    for (std::size_t from = 0; from < view.cards.size(); from += kBeside) {
        ui.gap(16);
        Columns columns(ui, std::vector<float>(kBeside, kFill), 16);
        for (std::size_t k = from; k < std::min(from + kBeside, view.cards.size()); ++k) {
            columns.next();
            draw_batch_card(ui, view, view.cards[k], t, out);
        }
    }
}

void draw_letters(Ui& ui, const app::BatchesView& view, const app::Texts& t, app::Intents& out) {
    if (view.letters.empty()) {
        return;
    }
    ui.gap(16);
    IdScope scope(ui, "letters");
    Card card(ui, {});
    panel_heading(ui, t("letters.title"));
    for (std::size_t k = 0; k < view.letters.size(); ++k) {
        const app::LetterView& letter = view.letters[k];
        IdScope one(ui, static_cast<std::int64_t>(k));
        ui.gap(12);
        label_heading(ui, letter.to, 3);
        paragraph(ui, t.fill("letters.subject", {{"subject", letter.subject}}),
                  {.role = TextRole::kDense, .colour = Token::kMuted, .plain = true});
        ui.gap(4);
        paragraph(ui, letter.text, {.role = TextRole::kDense, .plain = true});
    }
    ui.gap(12);
    if (button(ui, "away", {.label = t("letters.close"), .size = ControlSize::kSmall})) {
        did(out, app::PutLettersAway{});
    }
}

void draw_top(Ui& ui, const app::BatchesView& view, const app::Texts& t, app::Intents& out) {
    draw_batches_head(ui, view, t, out);
    draw_round_choice(ui, view, t, out);
    if (view.is_paused) {
        ui.gap(12);
        note(ui, "paused",
             {.icon = Icon::kPause, .icon_colour = Token::kWarm, .heading = t("batches.paused_title"), .text = t("batches.paused_text")});
    }
    if (!view.problem.empty()) {
        ui.gap(12);
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = view.problem});
    }
    draw_batch_cards(ui, view, t, out);
    draw_letters(ui, view, t, out);
}

void draw_right(Ui& ui, const app::BatchesView& view, const app::Texts& t, app::Intents& out) {
    if (view.plan) {
        draw_plan(ui, *view.plan, view.may_write, t, out);
        ui.gap(24);
    }
    if (view.deliveries) {
        draw_deliveries(ui, *view.deliveries, view.may_write, t, out);
    }
}

void draw_nothing(Ui& ui, const app::BatchesView& view, const app::Texts& t) {
    title(ui, t("batches.title"));
    ui.gap(48);
    if (!view.is_staff) {
        paragraph(ui, t("batches.for_staff"), {.role = TextRole::kDense, .colour = Token::kMuted});
        return;
    }
    if (empty_state(ui, "empty", {.label = t("batches.none"), .text = t("batches.none_text"), .button = t("batches.none_button")})) {
        ui.follow(app::kPreviewAddress);
    }
}

}  // namespace

void draw_plan(Ui& ui, const app::PlanView& view, bool may_write, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, "plan");
    Card card(ui, {});
    panel_heading(ui, t("batches.plan"), view.groups_text);
    ui.gap(12);
    if (!view.previews.empty()) {
        const std::vector<std::string_view> previews(view.previews.begin(), view.previews.end());
        if (const auto chosen = select(ui, "preview", {.label = t("batches.saved_preview"), .options = previews, .chosen = view.preview})) {
            did(out, app::ChooseSavedPreview{view.preview_ids[static_cast<std::size_t>(*chosen)]});
        }
        ui.gap(12);
    }
    const auto line = [&](app::PlanField field, std::string_view key, std::string_view help) {
        const auto place = static_cast<std::size_t>(field);
        if (const auto typed =
                text_field(ui, key, {.label = t(key), .value = view.fields[place], .help = help, .error = view.errors[place]})) {
            did(out, app::TypePlan{field, *typed.text});
        }
        ui.gap(12);
    };
    line(app::PlanField::kMailsADay, "batches.mails_a_day", t("batches.mails_help"));
    const std::array<std::string_view, 2> ways{t("batches.first_now"), t("batches.first_later")};
    label_heading(ui, t("batches.first"), 3);
    if (const auto way =
            segments(ui, "first", {.name = t("batches.first"), .options = ways, .chosen = view.first_now ? 0 : 1, .in_form = true})) {
        did(out, app::SendFirstNow{*way == 0});
    }
    ui.gap(12);
    if (!view.first_now) {
        line(app::PlanField::kDay, "batches.day", t("batches.day_help"));
        line(app::PlanField::kTime, "batches.time", view.zone_help);
    }
    for (const std::string& text : view.lines) {
        paragraph(ui, text, {.role = TextRole::kDense});
    }
    if (!view.blocked.empty()) {
        ui.gap(8);
        note(ui, "blocked", {.icon = Icon::kHand, .icon_colour = Token::kDanger, .heading = view.blocked});
    }
    ui.gap(12);
    if (button(ui, "release",
               {.label = view.release_label,
                .icon = Icon::kSend,
                .look = ButtonLook::kPrimary,
                .disabled = !view.may_release || !may_write})) {
        did(out, app::ReleasePlan{});
    }
}

void draw_batches(Ui& ui, const Rect& area, const app::BatchesView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "batches", area, {.name = t("batches.title"), .padding_x = side_padding(ui)});
    if (!view.has_round) {
        draw_nothing(ui, view, t);
        return;
    }
    draw_top(ui, view, t, out);
    ui.gap(24);
    if (!ui.is_desktop()) {
        if (view.preflight) {
            draw_preflight(ui, *view.preflight, view.may_write, t, out);
            ui.gap(24);
        }
        draw_right(ui, view, t, out);
        return;
    }
    if (!view.preflight) {
        draw_right(ui, view, t, out);
        return;
    }
    Columns columns(ui, {kPreflightWidth, kFill}, 24);
    columns.next();
    draw_preflight(ui, *view.preflight, view.may_write, t, out);
    columns.next();
    draw_right(ui, view, t, out);
}

}  // namespace counterpart::ui
