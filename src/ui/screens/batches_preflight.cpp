#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/batches_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kCheckGap = 12, kCheckIconRoom = 24;

void draw_repairs(Ui& ui, const app::FindingView& finding, bool may_write, const app::Texts& t, app::Intents& out) {
    Wrap wrap(ui);
    const auto offer = [&](std::string_view id, std::string_view label, ButtonLook look) {
        const std::string name = std::string(label) + ": " + finding.title;
        return button(ui, id, {.label = label, .look = look, .size = ControlSize::kSmall, .disabled = !may_write, .name = name});
    };
    ButtonLook look = ButtonLook::kPrimary;  // the first repair is the one that helps most
    const auto next_look = [&look] { return std::exchange(look, ButtonLook::kSecondary); };
    if (finding.may_forbid && offer("forbid", t("preflight.forbid"), next_look())) {
        did(out, app::ForbidFound{finding.key});
    }
    for (const auto& [id, label] : finding.keep) {
        IdScope scope(ui, id);
        if (offer("keep", label, next_look())) {
            did(out, app::KeepApplication{finding.key, id});
        }
    }
    if (!finding.ask_application_id.empty() && offer("ask", t("preflight.ask"), next_look())) {
        did(out, app::AskToConfirm{finding.ask_application_id});
    }
    if (finding.may_find_partner) {
        button(ui, "find",
               {.label = t("preflight.find_partner"), .look = next_look(), .size = ControlSize::kSmall, .href = app::kPreviewAddress});
    }
    if (finding.may_take_out && offer("take_out", finding.take_out_label, next_look())) {
        did(out, app::TakeOutGroup{finding.group});
    }
    if (finding.may_compare) {
        button(ui, "compare", {.label = t("preflight.compare"), .size = ControlSize::kSmall, .href = app::kApplicationsAddress});
    }
}

void draw_overruling(Ui& ui, const app::FindingView& finding, bool may_write, const app::Texts& t, app::Intents& out) {
    ui.gap(12);
    if (const auto typed = text_field(ui, "reason", {.label = t("preflight.reason"), .value = finding.reason, .disabled = !may_write})) {
        did(out, app::TypeReason{finding.key, *typed.text});
    }
    ui.gap(8);
    const std::string name = std::string(t("preflight.overrule")) + ": " + finding.title;
    if (button(ui, "overrule",
               {.label = t("preflight.overrule"),
                .size = ControlSize::kSmall,
                .disabled = !may_write || finding.reason.empty(),
                .name = name})) {
        did(out, app::Overrule{finding.key});
    }
}

/// One finding on the ground of what stands in the way.
void draw_blocking(Ui& ui, const app::FindingView& finding, bool may_write, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, finding.key);
    Card card(ui, {.ground = Token::kDangerSoft});
    {
        Columns columns(ui, {20, kFill}, 8);
        columns.next();
        icon(ui, Icon::kHand, 20, Token::kDanger);
        columns.next();
        paragraph(ui, finding.title, {.role = TextRole::kDenseStrong, .plain = true});
    }
    ui.gap(4);
    paragraph(ui, finding.text, {.role = TextRole::kDense});
    ui.gap(12);
    draw_repairs(ui, finding, may_write, t, out);
    if (finding.may_overrule) {
        draw_overruling(ui, finding, may_write, t, out);
    }
}

void draw_overruled(Ui& ui, const app::PreflightView& view, bool may_write, const app::Texts& t, app::Intents& out) {
    if (view.overruled.empty()) {
        return;
    }
    ui.gap(16);
    label_heading(ui, t.count("preflight.overruled_title", static_cast<std::int64_t>(view.overruled.size())), 3);
    for (const app::FindingView& finding : view.overruled) {
        IdScope scope(ui, finding.key);
        ui.gap(8);
        note(ui, "overruled",
             {.icon = Icon::kTriangleAlert, .icon_colour = Token::kWarm, .heading = finding.title, .text = finding.overruled_text});
        if (finding.may_block_again && may_write) {
            const std::string name = std::string(t("preflight.block_again")) + ": " + finding.title;
            if (link(ui, "block_again", {.label = t("preflight.block_again"), .name = name})) {
                did(out, app::LetFindingBlock{finding.key});
            }
        }
    }
}

void draw_checks(Ui& ui, const app::PreflightView& view, const app::Texts& t) {
    note(ui, "passed", {.icon = Icon::kCircleCheck, .icon_colour = Token::kSuccess, .heading = view.passed_title});
    ui.gap(4);
    NodeScope list(ui, Role::kList, "checks", view.passed_title);
    const auto text_of = [&t](const app::CheckView& check) {
        return check.passed ? check.text : t.fill("preflight.not_passed", {{"check", check.text}});
    };
    const float half = (ui.available_width() - kCheckGap) / 2;
    const bool two = std::ranges::all_of(view.checks, [&](const app::CheckView& check) {
        return kCheckIconRoom + ui.text_width(text_of(check), TextRole::kCaption) <= half;
    });
    const std::size_t each = two ? (view.checks.size() + 1) / 2 : view.checks.size();
    Columns columns(ui, two ? std::vector<float>{kFill, kFill} : std::vector<float>{kFill}, kCheckGap);
    for (std::size_t k = 0; k < view.checks.size(); ++k) {
        const app::CheckView& check = view.checks[k];
        if (k % each == 0) {
            columns.next();
        }
        IdScope scope(ui, static_cast<std::int64_t>(k));
        const NodeScope item(ui, Role::kListItem, "item");
        Row row(ui, {.height = ui.scaled(24), .gap = 8});
        icon(ui, check.passed ? Icon::kCheck : Icon::kCircleX, 16, check.passed ? Token::kSuccess : Token::kDanger);
        line_of_text(ui, text_of(check), {.role = TextRole::kCaption, .colour = Token::kMuted});
    }
}

}  // namespace

void draw_preflight(Ui& ui, const app::PreflightView& view, bool may_write, const app::Texts& t, app::Intents& out) {
    const LinkSpec again{.label = t("preflight.again")};
    const float again_width = link_width(ui, again);
    const bool beside = ui.text_width(t("preflight.title"), TextRole::kHeading) + again_width + 12 <= ui.available_width();
    {
        Columns columns(ui, beside ? std::vector<float>{kFill, again_width} : std::vector<float>{kFill}, 12);
        columns.next();
        heading(ui, t("preflight.title"));
        caption(ui, view.checked);
        if (beside) {
            columns.next();
            ui.gap(6);
        }
        if (link(ui, "again", again)) {
            did(out, app::CheckAgain{});
        }
    }
    ui.gap(12);
    for (const app::FindingView& finding : view.blocking) {
        draw_blocking(ui, finding, may_write, t, out);
        ui.gap(8);
    }
    if (!view.more.empty()) {
        caption(ui, view.more);
        ui.gap(8);
    }
    Card card(ui, {});
    for (const app::FindingView& finding : view.said) {
        note(ui, finding.key, {.icon = Icon::kTriangleAlert, .icon_colour = Token::kWarm, .heading = finding.title, .text = finding.text});
        divider(ui, 12, 12);
    }
    draw_checks(ui, view, t);
    draw_overruled(ui, view, may_write, t, out);
}

}  // namespace counterpart::ui
