#include <algorithm>
#include <string>

#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/common.h"
#include "ui/widgets/field.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/virtual_list.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestWords = 860, kTermWidth = 200, kWidestTerm = 416, kCountryWidth = 160;

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

void draw_share(Ui& ui, const app::WordsView& view, const app::Texts& t, app::Intents& out) {
    if (toggle_switch(ui, "share",
                      {.label = t(ui.is_phone() ? "words.share_short" : "words.share"),  // what one agrees to is never cut
                       .on = view.is_open,
                       .disabled = !view.may_write,
                       .switch_first = true})) {
        out.emplace_back(app::ShareWords{!view.is_open});
    }
    ui.gap(4);
    paragraph(ui, t("words.share_help"), {.role = TextRole::kCaption, .colour = Token::kMuted});
    if (!view.share_problem.empty()) {
        ui.gap(4);
        paragraph(ui, view.share_problem, {.role = TextRole::kDense, .colour = Token::kDanger, .status = true});
    }
}

void draw_hide(Ui& ui, const app::SharedTermView& term, const app::Texts& t, app::Intents& out) {
    if (icon_button(ui, "hide",
                    {.icon = Icon::kEyeOff, .name = t.fill("words.hide", {{"term", term.term}}), .size = ControlSize::kSmall})) {
        out.emplace_back(term.hide);
    }
}

void draw_shared_term(Ui& ui, const app::SharedTermView& term, bool may_hide, const app::Texts& t, app::Intents& out) {
    const TextSpec country{.role = TextRole::kCaption, .colour = Token::kMuted};
    if (ui.is_phone()) {
        paragraph(ui, term.term, {.role = TextRole::kDenseStrong, .follows_script = true, .plain = true});
        paragraph(ui, term.words, {.role = TextRole::kDense, .follows_script = true, .plain = true});
        if (!term.country.empty()) {
            paragraph(ui, term.country, country);
        }
        if (may_hide) {
            draw_hide(ui, term, t, out);
        }
        ui.gap(12);
        return;
    }
    {
        Columns columns(ui, {kTermWidth, kFill, kCountryWidth, may_hide ? icon_button_width(ui, ControlSize::kSmall) : 0}, 16);
        columns.next();
        paragraph(ui, term.term, {.role = TextRole::kDenseStrong, .follows_script = true, .plain = true});
        columns.next();
        paragraph(ui, term.words, {.role = TextRole::kDense, .follows_script = true, .plain = true});
        columns.next();
        if (!term.country.empty()) {
            paragraph(ui, term.country, country);
        }
        if (may_hide) {
            columns.next();
            draw_hide(ui, term, t, out);
        }
    }
    ui.gap(8);
}

/// What everybody shares, for visitors too.
void draw_shared_words(Ui& ui, const app::WordsView& view, const app::Texts& t, app::Intents& out) {
    const IdScope scope(ui, "shared");
    ui.gap(32);
    panel_heading(ui, t("words.shared"));
    ui.gap(4);
    paragraph(ui, t("words.shared_lead"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    if (auto found = search_field(ui, "find",
                                  {.label = t("words.find"),
                                   .value = view.search,
                                   .clear_label = t("clear"),
                                   .width = std::min(kWidestTerm, ui.available_width())})) {
        out.emplace_back(app::SearchSharedWords{*found.text});
    }
    ui.gap(8);
    if (!view.search_text.empty()) {
        paragraph(ui, view.search_text, {.role = TextRole::kDense, .colour = Token::kMuted, .status = true});
        ui.gap(8);
    }
    if (view.shared_count == 0) {
        return;
    }
    virtual_list(ui, "terms", {.name = t("words.shared"), .count = view.shared_count, .estimated_height = 48, .key = view.search},
                 [&](std::size_t at) { draw_shared_term(ui, view.shared(at), view.may_hide, t, out); });
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
        draw_shared_words(ui, view, t, out);
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
    ui.gap(20);
    draw_share(ui, view, t, out);
    draw_shared_words(ui, view, t, out);
}

}  // namespace counterpart::ui
