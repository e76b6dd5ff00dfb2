#include <algorithm>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestTeam = 680;

void draw_member(Ui& ui, const app::TeamMemberView& member, bool may_write, const app::Texts& t, app::Intents& out) {
    const IdScope one(ui, member.id);
    Card card(ui);
    label_heading(ui, member.is_you ? t.fill("team.you", {{"name", member.name}}) : member.name, 3);
    if (!member.caption.empty()) {
        paragraph(ui, member.caption, {.role = TextRole::kDense, .colour = Token::kMuted, .plain = true});
    }
    for (const app::TeamRoleView& role : member.roles) {
        const IdScope scope(ui, role.label);
        ui.gap(8);
        Wrap wrap(ui, 12);
        line_of_text(ui, role.label,
                     {.role = TextRole::kDense, .width = std::min(ui.text_width(role.label, TextRole::kDense) + 2, ui.available_width())});
        if (role.can_take && button(ui, "take",
                                    {.label = t("team.take_role"),
                                     .look = ButtonLook::kQuiet,
                                     .size = ControlSize::kSmall,
                                     .disabled = !may_write,
                                     .name = t.fill("team.take_role_of", {{"role", role.label}, {"name", member.name}})})) {
            out.emplace_back(app::TakeRole{member.id, role.grant});
        }
    }
}

void draw_invite_role(Ui& ui, const app::TeamView& view, const app::Texts& t, app::Intents& out) {
    const std::vector<std::string_view> roles(view.roles.begin(), view.roles.end());
    if (const auto chosen = select(ui, "role", {.label = t("team.role"), .help = view.role_text, .options = roles, .chosen = view.role})) {
        out.emplace_back(app::TypeInvite{app::InviteField::kRole, view.role_keys[static_cast<std::size_t>(*chosen)]});
    }
    ui.gap(16);
    if (!view.asks_country) {
        return;
    }
    const auto country = text_field(ui, "country",
                                    {.label = t("team.country"),
                                     .value = view.country,
                                     .help = t("team.country_help"),
                                     .error = view.country_problem,
                                     .required = true});
    if (country.text) {
        out.emplace_back(app::TypeInvite{app::InviteField::kCountry, *country.text});
    }
    ui.gap(16);
}

void draw_invite(Ui& ui, const app::TeamView& view, const app::Texts& t, app::Intents& out) {
    const IdScope scope(ui, "invite");
    heading(ui, t("team.invite"));
    ui.gap(4);
    paragraph(ui, t("team.invite_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    const auto address =
        text_field(ui, "address",
                   {.label = t("field.email"), .value = view.address, .error = view.address_problem, .hint = "email", .required = true});
    if (address.text) {
        out.emplace_back(app::TypeInvite{app::InviteField::kAddress, *address.text});
    }
    ui.gap(16);
    draw_invite_role(ui, view, t, out);
    const std::vector<std::string_view> languages(view.languages.begin(), view.languages.end());
    if (const auto chosen = select(ui, "language", {.label = t("team.language"), .options = languages, .chosen = view.language})) {
        out.emplace_back(app::TypeInvite{app::InviteField::kLanguage, view.language_keys[static_cast<std::size_t>(*chosen)]});
    }
    ui.gap(16);
    if (!view.problem.empty()) {
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = view.problem});
        ui.gap(12);
    }
    if (button(ui, "send", {.label = t("team.send"), .icon = Icon::kMail, .look = ButtonLook::kPrimary, .disabled = !view.can_send})) {
        out.emplace_back(app::SendInvite{});
    }
}

}  // namespace

void draw_team(Ui& ui, const Rect& area, const app::TeamView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "team", area, {.name = t("team.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestTeam, ui.available_width())});
    column.next();
    title(ui, t("team.title"));
    ui.gap(4);
    if (!view.may_run) {
        paragraph(ui, t("rounds.not_yours"), {.status = true});
        ui.gap(16);
        draw_sign_in_card(ui, t("rounds.sign_in"), t);
        return;
    }
    paragraph(ui, t("team.lead"), {.colour = Token::kMuted});
    for (const app::TeamMemberView& member : view.members) {
        ui.gap(12);
        draw_member(ui, member, view.may_write, t, out);
    }
    ui.gap(28);
    draw_invite(ui, view, t, out);
}

}  // namespace counterpart::ui
