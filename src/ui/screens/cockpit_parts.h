#pragma once

#include <string_view>
#include <vector>

#include "app/intent.h"
#include "app/view.h"
#include "ui/frame.h"

namespace counterpart::ui {

/// The bar and the figures over the list: each narrows the list to its group.
void draw_cockpit_figures(Ui& ui, const app::CockpitView& view, const app::Texts& t, app::Intents& out);

/// A group's head, or a partnership, in the list.
void draw_cockpit_row(Ui& ui, const app::CockpitView& view, const app::CockpitRow& row, const app::Texts& t, app::Intents& out);

/// Who wait for a partner, first contact, requests for help, contacts by week and the time that the team spent.
void draw_cockpit_aside(Ui& ui, const app::CockpitView& view, const app::Texts& t, app::Intents& out);

/// One partnership with what can be done about it.
void draw_partnership(Ui& ui, const app::PartnershipView& view, bool may_write, const app::Texts& t, app::Intents& out);

/// What an act would do, with its choices and its button.
void draw_act(Ui& ui, const app::ActView& act, const app::Texts& t, app::Intents& out);

/// A strong name and a quiet line in a box, without a node.
void two_lines_of(Ui& ui, const Rect& cell, std::string_view first, std::string_view second);

/// Requests for help, one below the other; each leads to its page.
void draw_request_lines(Ui& ui, const std::vector<app::RequestLineView>& lines, std::string_view selected_id);

}  // namespace counterpart::ui
