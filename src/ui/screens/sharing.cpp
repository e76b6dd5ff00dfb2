#include <algorithm>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/apply_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestSharing = 640;

void draw_agreed_fields(Ui& ui, const app::SharingView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("apply.shown"));
    ui.gap(8);
    if (const auto flipped = shown_field_rows(ui, view.fields, !view.may_write, t)) {
        out.emplace_back(app::FlipShownToPartner{*flipped});
    }
}

void draw_my_absences(Ui& ui, const app::SharingView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("apply.absences"));
    ui.gap(4);
    paragraph(ui, t("apply.absences_help"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(8);
    const AbsenceChange change = absence_rows(ui, view.absences, t);
    if (change.remove) {
        out.emplace_back(app::RemoveMyAbsence{change.row});
    } else if (change.from || change.until || change.add) {
        out.emplace_back(app::TypeMyAbsence{change.row, change.from, change.until});
    }
    if (!view.problem.empty()) {
        ui.gap(8);
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = view.problem});
    }
    ui.gap(12);
    if (button(ui, "save",
               {.label = t("sharing.save_absences"), .look = ButtonLook::kPrimary, .disabled = !view.can_save || !view.may_write})) {
        out.emplace_back(app::SaveMyAbsences{});
    }
}

}  // namespace

void draw_sharing(Ui& ui, const Rect& area, const app::SharingView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "sharing", area, {.name = t("sharing.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestSharing, ui.available_width())});
    column.next();
    title(ui, t("sharing.title"));
    ui.gap(8);
    paragraph(ui, view.lead, {.colour = Token::kMuted});
    ui.gap(20);
    if (!view.signed_in) {
        button(ui, "sign_in", {.label = t("nav.sign_in"), .look = ButtonLook::kPrimary, .href = app::kSignInAddress});
        return;
    }
    if (view.has_partner) {
        draw_my_absences(ui, view, t, out);
        ui.gap(16);
        draw_agreed_fields(ui, view, t, out);
    }
}

}  // namespace counterpart::ui
