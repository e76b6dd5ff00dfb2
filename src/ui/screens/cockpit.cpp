#include <algorithm>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/cockpit_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/virtual_list.h"

namespace counterpart::ui {
namespace {

constexpr float kCockpitAside = 356, kNarrowAside = 300, kCockpitSearch = 220;

void draw_cockpit_search(Ui& ui, const app::CockpitView& view, const app::Texts& t, float width, app::Intents& out) {
    const SearchSpec spec{.label = t("cockpit.search"), .value = view.search, .clear_label = t("clear"), .width = width};
    if (auto typed = search_field(ui, "search", spec)) {
        out.emplace_back(app::CockpitIntent(app::SearchPartnerships{*typed.text}));
    }
}

void draw_cockpit_head(Ui& ui, const app::CockpitView& view, const app::Texts& t, app::Intents& out) {
    if (ui.is_phone()) {
        title(ui, t("cockpit.title"));
        caption(ui, view.caption);
        ui.gap(12);
        draw_cockpit_search(ui, view, t, kFill, out);
        return;
    }
    {
        Row row(ui, {.height = 40, .gap = 12});
        title(ui, t("cockpit.title"), std::max(0.0F, ui.available_width() - kCockpitSearch - 12));
        row.to_right(kCockpitSearch);
        draw_cockpit_search(ui, view, t, kCockpitSearch, out);
    }
    caption(ui, view.caption);
}

void draw_held_batches(Ui& ui, const app::CockpitView& view, const app::Texts& t) {
    for (std::size_t k = 0; k < view.held_batches.size(); ++k) {
        const IdScope scope(ui, static_cast<std::int64_t>(k));
        ui.gap(12);
        note(ui, "held", {.icon = Icon::kTriangleAlert, .icon_colour = Token::kWarm, .heading = view.held_batches[k]});
        ui.gap(4);
        link(ui, "batches", {.label = t("cockpit.open_batches"), .href = app::kBatchesAddress});
    }
}

void draw_cockpit_list(Ui& ui, const app::CockpitView& view, const app::Texts& t, app::Intents& out) {
    draw_cockpit_head(ui, view, t, out);
    draw_held_batches(ui, view, t);
    ui.gap(12);
    draw_cockpit_figures(ui, view, t, out);
    ui.gap(12);
    if (!view.found_text.empty()) {
        paragraph(ui, view.found_text, {.role = TextRole::kCaption, .colour = Token::kMuted, .status = true});
        ui.gap(4);
    }
    if (view.rows.empty()) {
        empty_state(ui, "none", {.label = t("cockpit.none_found"), .text = t("cockpit.none_found_text"), .small = true});
        return;
    }
    virtual_list(ui, "rows", {.name = t("cockpit.title"), .count = view.rows.size(), .estimated_height = 60, .key = view.rows_key},
                 [&](std::size_t at) { draw_cockpit_row(ui, view, view.rows[at], t, out); });
}

/// What stands beside the list, or on a phone in its place.
void draw_cockpit_beside(Ui& ui, const app::CockpitView& view, const app::Texts& t, app::Intents& out) {
    const bool acts = view.group_act || (view.partnership && view.partnership->act);
    if (!view.problem.empty() && !acts) {
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = view.problem});
        ui.gap(12);
    }
    if (view.is_unknown) {
        paragraph(ui, t("cockpit.unknown"), {.status = true});
    } else if (view.partnership) {
        draw_partnership(ui, *view.partnership, view.may_write, t, out);
    } else if (view.group_act) {
        draw_act(ui, *view.group_act, t, out);
    } else {
        draw_cockpit_aside(ui, view, t, out);
    }
}

bool is_cockpit_detail(const app::CockpitView& view) { return view.partnership || view.group_act || view.is_unknown; }

void draw_cockpit_phone(Ui& ui, const Rect& area, const app::CockpitView& view, const app::Texts& t, app::Intents& out) {
    if (is_cockpit_detail(view)) {
        Pane pane(ui, "detail", area, {.name = t("cockpit.detail"), .padding_x = 16});
        if (!view.group_act) {
            link(ui, "back",
                 {.label = t("cockpit.title"),
                  .href = app::kCockpitAddress,
                  .role = TextRole::kBody,
                  .icon_before = Icon::kChevronLeft,
                  .plain = true});
            ui.gap(12);
        }
        draw_cockpit_beside(ui, view, t, out);
        return;
    }
    Pane pane(ui, "cockpit", area, {.name = t("cockpit.title"), .padding_x = 16, .padding_top = 12});
    draw_cockpit_list(ui, view, t, out);
    ui.gap(24);
    draw_cockpit_aside(ui, view, t, out);
}

void draw_cockpit_closed(Ui& ui, const Rect& area, const app::CockpitView& view, const app::Texts& t) {
    Pane pane(ui, "cockpit", area, {.name = t("cockpit.title"), .padding_x = side_padding(ui)});
    title(ui, t("cockpit.title"));
    if (view.may_look) {
        draw_held_batches(ui, view, t);
        ui.gap(64);
        empty_state(ui, "empty", {.label = t("cockpit.none"), .text = t("cockpit.none_text")});
        return;
    }
    ui.gap(8);
    paragraph(ui, t("cockpit.not_yours"), {.status = true});
    ui.gap(16);
    draw_sign_in_card(ui, t("cockpit.sign_in"), t);
}

}  // namespace

void draw_cockpit(Ui& ui, const Rect& area, const app::CockpitView& view, const app::Texts& t, app::Intents& out) {
    if (!view.has_round) {
        draw_cockpit_closed(ui, area, view, t);
        return;
    }
    if (ui.is_phone()) {
        draw_cockpit_phone(ui, area, view, t, out);
        return;
    }
    Rect list = area;
    const Rect beside = take_right(list, ui.is_desktop() ? kCockpitAside : kNarrowAside);
    {
        Pane pane(ui, "cockpit", list, {.name = t("cockpit.title"), .padding_x = side_padding(ui)});
        draw_cockpit_list(ui, view, t, out);
    }
    Pane pane(ui, "beside", beside,
              {.role = Role::kComplementary,
               .name = t(is_cockpit_detail(view) ? "cockpit.detail" : "cockpit.beside"),
               .ground = Token::kSurface,
               .line_left = true,
               .padding_top = 24});
    if (is_cockpit_detail(view) && !view.group_act) {
        link(ui, "back", {.label = t("cockpit.overview"), .href = app::kCockpitAddress, .icon_before = Icon::kChevronLeft, .plain = true});
        ui.gap(12);
    }
    draw_cockpit_beside(ui, view, t, out);
}

}  // namespace counterpart::ui
