#include <algorithm>
#include <array>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestHelp = 640;

/// What somebody can ask for, in the order in which it is offered; the clock's and the forum's kinds are not.
constexpr std::array kKindsToChoose{domain::HelpKind::kNoAnswer,  domain::HelpKind::kWrongMatch, domain::HelpKind::kConduct,
                                    domain::HelpKind::kSelfMatch, domain::HelpKind::kTechnical,  domain::HelpKind::kOther};

void draw_question(Ui& ui, const app::HelpView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    const std::array<std::string_view, kKindsToChoose.size()> kinds{t("help_kind.no_answer"), t("help_kind.wrong_match"),
                                                                    t("help_kind.conduct"),   t("help_kind.self_match"),
                                                                    t("help_kind.technical"), t("help_kind.something_else")};
    const auto place = std::ranges::find(kKindsToChoose, view.kind) - kKindsToChoose.begin();
    panel_heading(ui, t("help_screen.what"));
    ui.gap(8);
    if (const auto chosen = radio_group(ui, "kind", {.name = t("help_screen.what"), .options = kinds, .chosen = static_cast<int>(place)})) {
        out.emplace_back(app::ChooseHelpKind{kKindsToChoose[static_cast<std::size_t>(*chosen)]});
    }
    ui.gap(16);
    const FieldResult typed = text_area(ui, "text",
                                        {.label = t("help_screen.words"),
                                         .value = view.text,
                                         .help = t("help_screen.private"),
                                         .error = view.problem,
                                         .required = true,
                                         .disabled = !view.may_write,
                                         .rows = 5});
    if (typed.text) {
        out.emplace_back(app::TypeHelp{*typed.text});
    }
    ui.gap(16);
    if (button(ui, "send",
               {.label = t("help_screen.send"), .icon = Icon::kSend, .look = ButtonLook::kPrimary, .disabled = !view.may_write})) {
        out.emplace_back(app::SendHelp{});
    }
}

void draw_request(Ui& ui, const app::HelpLineView& request, const app::Texts& t) {
    ui.gap(16);
    Card card(ui);
    panel_heading(ui, request.title);
    paragraph(ui, request.state, {.role = TextRole::kCaption, .colour = Token::kMuted});
    ui.gap(8);
    paragraph(ui, request.text, {.role = TextRole::kDense, .follows_script = true});
    if (!request.answer.empty()) {
        divider(ui, 12, 12);
        label_heading(ui, t("help_screen.answer"), 3);
        paragraph(ui, request.answer, {.role = TextRole::kDense, .follows_script = true});
    }
}

}  // namespace

void draw_help(Ui& ui, const Rect& area, const app::HelpView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "help", area, {.name = t("help_screen.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestHelp, ui.available_width())});
    column.next();
    title(ui, t("help_screen.title"));
    ui.gap(8);
    paragraph(ui, t("help_screen.text"), {.colour = Token::kMuted});
    ui.gap(20);
    if (!view.signed_in) {
        button(ui, "sign_in", {.label = t("nav.sign_in"), .look = ButtonLook::kPrimary, .href = app::kSignInAddress});
        return;
    }
    draw_question(ui, view, t, out);
    for (const app::HelpLineView& request : view.requests) {
        draw_request(ui, request, t);
    }
}

}  // namespace counterpart::ui
