#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestSurvey = 640;

void draw_survey_question(Ui& ui, const app::SurveyQuestionView& question, bool may_write, app::Intents& out) {
    IdScope scope(ui, static_cast<std::int64_t>(question.question));
    panel_heading(ui, question.text);
    ui.gap(4);
    const std::vector<std::string_view> options(question.options.begin(), question.options.end());
    if (const auto chosen =
            radio_group(ui, "options", {.name = question.text, .options = options, .chosen = question.chosen, .disabled = !may_write})) {
        out.emplace_back(app::AnswerQuestion{question.question, *chosen});
    }
    ui.gap(16);
}

void draw_survey_form(Ui& ui, const app::SurveyView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    for (const app::SurveyQuestionView& question : view.questions) {
        draw_survey_question(ui, question, view.may_write, out);
    }
    const FieldResult typed =
        text_area(ui, "text",
                  {.label = t("survey.words"), .note = t("survey.words_note"), .value = view.text, .disabled = !view.may_write, .rows = 4});
    if (typed.text) {
        out.emplace_back(app::TypeSurveyText{*typed.text});
    }
    if (!view.problem.empty()) {
        ui.gap(12);
        banner(ui, "problem", {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .text = view.problem});
    }
    if (!view.state_text.empty()) {
        ui.gap(8);
        paragraph(ui, view.state_text, {.role = TextRole::kCaption, .colour = Token::kMuted, .status = true});
    }
    ui.gap(16);
    Wrap wrap(ui);
    if (button(ui, "send", {.label = t("survey.send"), .icon = Icon::kSend, .look = ButtonLook::kPrimary, .disabled = !view.may_write})) {
        out.emplace_back(app::SendSurvey{});
    }
    if (view.was_answered && button(ui, "leave", {.label = t("survey.leave")})) {
        out.emplace_back(app::ChangeSurvey{false});
    }
}

void draw_answers(Ui& ui, const app::SurveyView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    paragraph(ui, view.answered, {.role = TextRole::kDenseStrong, .status = true});
    for (const app::SurveyQuestionView& question : view.questions) {
        divider(ui, 12, 12);
        paragraph(ui, question.text, {.role = TextRole::kDense, .colour = Token::kMuted});
        if (question.chosen >= 0) {
            paragraph(ui, question.options[static_cast<std::size_t>(question.chosen)]);
        }
    }
    if (!view.text.empty()) {
        divider(ui, 12, 12);
        paragraph(ui, t("survey.words"), {.role = TextRole::kDense, .colour = Token::kMuted});
        paragraph(ui, view.text, {.follows_script = true});
    }
    ui.gap(16);
    if (button(ui, "change", {.label = t("survey.change"), .icon = Icon::kPencil, .disabled = !view.may_write})) {
        out.emplace_back(app::ChangeSurvey{true});
    }
}

}  // namespace

void draw_survey(Ui& ui, const Rect& area, const app::SurveyView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "survey", area, {.name = t("survey.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestSurvey, ui.available_width())});
    column.next();
    title(ui, t("survey.title"));
    ui.gap(12);
    if (!view.signed_in) {
        draw_sign_in_card(ui, t("survey.signed_out"), t);
        return;
    }
    if (!view.lead.empty()) {
        paragraph(ui, view.lead, {.colour = Token::kMuted});
        ui.gap(20);
    }
    if (!view.is_due) {
        return;
    }
    if (view.asks) {
        draw_survey_form(ui, view, t, out);
    } else {
        draw_answers(ui, view, t, out);
    }
}

}  // namespace counterpart::ui
