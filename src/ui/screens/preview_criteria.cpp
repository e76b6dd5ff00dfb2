#include "ui/layout.h"
#include "ui/screens/preview_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/link.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

void draw_rules(Ui& ui, const app::CriteriaView& view, const app::Texts& t, app::Intents& out) {
    NodeScope group(ui, Role::kGroup, "rules", t("preview.always"));
    panel_heading(ui, t("preview.always"));
    ui.gap(4);
    for (const app::RuleView& rule : view.rules) {
        IdScope scope(ui, static_cast<std::int64_t>(rule.rule));
        if (checkbox(ui, "rule", {.label = rule.label, .state = rule.on ? CheckState::kOn : CheckState::kOff})) {
            out.emplace_back(app::SetRule{rule.rule, !rule.on});
        }
    }
}

void draw_weights(Ui& ui, const app::CriteriaView& view, const app::Texts& t, app::Intents& out) {
    NodeScope group(ui, Role::kGroup, "weights", t("preview.counts"));
    panel_heading(ui, t("preview.counts"), view.of_points);
    ui.gap(4);
    for (const app::WeightView& weight : view.weights) {
        IdScope scope(ui, static_cast<std::int64_t>(weight.criterion));
        SliderSpec spec;
        spec.label = weight.label;
        spec.value = weight.points;
        spec.maximum = domain::kMaxWeightPoints;
        spec.saved = weight.saved_points;
        spec.dot = static_cast<int>(weight.criterion);
        spec.value_text = weight.value_text;
        spec.saved_text = weight.saved_text;
        if (const auto points = slider(ui, "weight", spec)) {
            out.emplace_back(app::SetWeight{weight.criterion, *points});
        }
    }
    if (!view.problem.empty()) {
        ui.gap(8);
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .text = view.problem});
    }
}

void draw_difference(Ui& ui, const app::CriteriaView& view, const app::Texts& t, app::Intents& out) {
    const Point at = ui.cursor();
    ui.text().icon({at.x, at.y + 2}, Icon::kGitCompareArrows, 16, ui.colour(Token::kMuted));
    float used = 0;
    {
        Within within(ui, {at.x + 26, at.y, ui.available_width() - 26, 0});
        if (!view.difference.empty()) {
            paragraph(ui, view.difference, {.role = TextRole::kDense, .status = true});
        }
        paragraph(ui, view.difference_caption, {.role = TextRole::kCaption, .colour = Token::kMuted});
        if (view.differs_from_saved) {
            ui.gap(4);
            if (link(ui, "use_saved", {.label = t("preview.use_saved"), .role = TextRole::kCaption})) {
                out.emplace_back(app::UseSavedCriteria{});
            }
        }
        used = within.used_height();
    }
    ui.place(kFill, used);
}

}  // namespace

void draw_preview_criteria(Ui& ui, const app::PreviewView& view, const app::Texts& t, app::Intents& out) {
    draw_rules(ui, view.criteria, t, out);
    ui.gap(16);
    draw_weights(ui, view.criteria, t, out);
    divider(ui, 8, 8);
    if (toggle_switch(ui, "lift", {.label = t("lift.label"), .caption = view.criteria.lift_caption, .on = view.criteria.lift})) {
        out.emplace_back(app::LiftLowestPair{!view.criteria.lift});
    }
    if (view.criteria.can_keep) {
        ui.gap(8);
        if (toggle_switch(ui, "keep", {.label = t("keep.label"), .caption = view.criteria.keep_caption, .on = view.criteria.keep})) {
            out.emplace_back(app::KeepSavedPairs{!view.criteria.keep});
        }
    }
    divider(ui, 8, 12);
    draw_difference(ui, view.criteria, t, out);
}

}  // namespace counterpart::ui
