#include <algorithm>
#include <string>

#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/common.h"
#include "ui/widgets/field.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestWords = 860, kTermWidth = 200, kWidestTerm = 416;

void draw_my_words(Ui& ui, const app::TermView& term, bool may_write, const app::Texts& t, app::Intents& out) {
    const FieldResult typed = text_field(
        ui, "mine",
        {.label = t.fill("words.mine_for", {{"term", term.label}}), .label_hidden = true, .value = term.mine, .disabled = !may_write});
    if (typed.text) {
        out.emplace_back(app::TypeWords{term.term, *typed.text});
    }
}

void draw_their_words(Ui& ui, const app::TermView& term, std::string_view heading) {
    if (ui.is_phone()) {
        if (!term.theirs.empty()) {
            ui.gap(4);
            paragraph(ui, std::string(heading) + ": " + term.theirs,
                      {.role = TextRole::kDense, .colour = Token::kMuted, .follows_script = true});
        }
        return;
    }
    ui.gap(std::max(0.0F, (ui.control_height() - ui.line_height(TextRole::kDense)) / 2));
    if (!term.theirs.empty()) {
        paragraph(ui, term.theirs, {.role = TextRole::kDense, .follows_script = true});
    }
}

/// One below the other on a phone, in columns elsewhere.
void draw_term(Ui& ui, const app::TermView& term, const app::WordsView& view, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, term.term);
    if (ui.is_phone()) {
        paragraph(ui, term.label, {.role = TextRole::kDenseStrong});
        ui.gap(4);
        draw_my_words(ui, term, view.may_write, t, out);
        draw_their_words(ui, term, view.partner);
        ui.gap(16);
        return;
    }
    std::vector<float> widths{kTermWidth, kFill};
    if (!view.partner.empty()) {
        widths.push_back(kFill);
    }
    {
        Columns columns(ui, std::move(widths), 16);
        columns.next();
        ui.gap(std::max(0.0F, (ui.control_height() - ui.line_height(TextRole::kDense)) / 2));
        paragraph(ui, term.label, {.role = TextRole::kDense});
        columns.next();
        draw_my_words(ui, term, view.may_write, t, out);
        if (!view.partner.empty()) {
            columns.next();
            draw_their_words(ui, term, view.partner);
        }
    }
    ui.gap(8);
}

void draw_column_heads(Ui& ui, const app::WordsView& view, const app::Texts& t) {
    if (ui.is_phone()) {
        return;
    }
    std::vector<float> widths{kTermWidth, kFill};
    if (!view.partner.empty()) {
        widths.push_back(kFill);
    }
    Columns columns(ui, std::move(widths), 16);
    columns.next();
    line_of_text(ui, t("words.term"), {.role = TextRole::kCaption, .colour = Token::kMuted});
    columns.next();
    line_of_text(ui, t("words.mine"), {.role = TextRole::kCaption, .colour = Token::kMuted});
    if (!view.partner.empty()) {
        columns.next();
        line_of_text(ui, view.partner, {.role = TextRole::kCaption, .colour = Token::kMuted});
    }
}

void draw_new_term(Ui& ui, const app::WordsView& view, const app::Texts& t, app::Intents& out) {
    const FieldResult typed = text_field(ui, "new_term",
                                         {.label = t("words.new_term"),
                                          .value = view.new_term,
                                          .help = t("words.new_term_help"),
                                          .error = view.problem,
                                          .disabled = !view.may_write,
                                          .width = std::min(kWidestTerm, ui.available_width())});
    if (typed.text) {
        out.emplace_back(app::TypeTerm{*typed.text});
    }
    ui.gap(8);
    const bool submitted = typed.submitted && view.may_write;
    if (button(ui, "add",
               {.label = t("words.add"), .icon = Icon::kPlus, .size = ControlSize::kSmall, .disabled = !view.can_add || !view.may_write}) ||
        submitted) {
        out.emplace_back(app::AddTerm{});
    }
}

}  // namespace

void draw_words(Ui& ui, const Rect& area, const app::WordsView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "words", area, {.name = t("words.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestWords, ui.available_width())});
    column.next();
    title(ui, t("words.title"));
    ui.gap(8);
    paragraph(ui, t("words.lead"), {.colour = Token::kMuted});
    ui.gap(20);
    if (!view.signed_in) {
        draw_sign_in_card(ui, t("words.signed_out"), t);
        return;
    }
    draw_column_heads(ui, view, t);
    ui.gap(4);
    for (const app::TermView& term : view.terms) {
        draw_term(ui, term, view, t, out);
    }
    ui.gap(8);
    draw_new_term(ui, view, t, out);
    ui.gap(20);
    if (button(
            ui, "save",
            {.label = t("words.save"), .icon = Icon::kSave, .look = ButtonLook::kPrimary, .disabled = !view.can_save || !view.may_write})) {
        out.emplace_back(app::SaveWords{});
    }
    ui.gap(8);
    paragraph(ui, view.state_text.empty() ? view.count_text : view.count_text + " \u00b7 " + view.state_text,
              {.role = TextRole::kCaption, .colour = Token::kMuted, .status = true});
}

}  // namespace counterpart::ui
